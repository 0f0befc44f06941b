import { useTranslations } from 'next-intl'
import { Callout } from '@/components/ui/callout'
import { TextLink } from '@/components/ui/text-link'

type Props = {
  exercise: { readonly facts: { readonly slug: string }; readonly isOwn: boolean; readonly isArchived: boolean }
}

/** In the place of the picture of an exercise that has none yet. */
export function NoFigure({ exercise: { facts, isOwn, isArchived } }: Props) {
  const t = useTranslations('library.detail.noFigure')
  return (
    <Callout title={t('title')}>
      <p>{t('text')}</p>
      {isOwn && !isArchived && (
        <p>
          <TextLink href={`/therapist/library/${facts.slug}/pose`}>{t('pose')}</TextLink>
        </p>
      )}
    </Callout>
  )
}
