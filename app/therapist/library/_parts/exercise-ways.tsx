import { Copy, Pencil } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/link-button'

type Props = { exercise: { readonly facts: { readonly slug: string }; readonly isOwn: boolean } }

/** Where an exercise is changed: one's own in place, a shipped one in a copy. */
export async function ExerciseWays({ exercise }: Props) {
  const t = await getTranslations('content.ways')
  const Icon = exercise.isOwn ? Pencil : Copy
  return (
    <LinkButton href={`/therapist/library/${exercise.facts.slug}/edit`}>
      <Icon aria-hidden="true" size={18} />
      {t(exercise.isOwn ? 'edit' : 'copy')}
    </LinkButton>
  )
}
