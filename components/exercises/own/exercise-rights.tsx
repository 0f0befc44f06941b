import { useFormatter, useTranslations } from 'next-intl'
import { DefinitionRow } from '@/components/ui/definition-row'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { formatDay } from '@/lib/i18n/format-day'

type Props = {
  exercise: {
    readonly version: number
    readonly author: string
    readonly licence: string | null
    readonly copiedFrom: { readonly name: string } | null
    readonly review: {
      readonly by: string
      readonly on: PlainDate
      readonly reviewBy: PlainDate | null
      readonly version: number
    } | null
  }
}

/** Who wrote it, under which rights, and who stands by it. */
export function ExerciseRights({ exercise }: Props) {
  const t = useTranslations('content.rights')
  const format = useFormatter()
  const { version, author, licence, copiedFrom, review } = exercise
  return (
    <dl className="flex flex-col gap-2">
      <DefinitionRow term={t('version')}>{format.number(version)}</DefinitionRow>
      <DefinitionRow term={t('author')}>
        {copiedFrom ? t('after', { author, original: copiedFrom.name }) : author}
      </DefinitionRow>
      <DefinitionRow term={t('licence')}>{licence ?? t('ownLicence')}</DefinitionRow>
      <DefinitionRow term={t('review')}>
        {review === null ? t('never') : t('reviewed', { by: review.by, day: formatDay(format, review.on, 'date') })}
        {review !== null && review.version !== version && ` ${t('ofVersion', { version: review.version })}`}
        {review?.reviewBy && ` ${t('reviewBy', { day: formatDay(format, review.reviewBy, 'date') })}`}
      </DefinitionRow>
    </dl>
  )
}
