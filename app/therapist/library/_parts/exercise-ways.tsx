import { Copy, Pencil, PersonStanding } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/link-button'

type Props = {
  exercise: { readonly facts: { readonly slug: string }; readonly isOwn: boolean; readonly isArchived: boolean }
}

/** Where an exercise is changed: one's own in place and with its figure, a shipped one in a copy. */
export async function ExerciseWays({ exercise }: Props) {
  const t = await getTranslations('content.ways')
  const Icon = exercise.isOwn ? Pencil : Copy
  const page = `/therapist/library/${exercise.facts.slug}`
  return (
    <>
      {exercise.isOwn && !exercise.isArchived && (
        <LinkButton href={`${page}/pose`}>
          <PersonStanding aria-hidden="true" size={18} />
          {t('pose')}
        </LinkButton>
      )}
      <LinkButton href={`${page}/edit`}>
        <Icon aria-hidden="true" size={18} />
        {t(exercise.isOwn ? 'edit' : 'copy')}
      </LinkButton>
    </>
  )
}
