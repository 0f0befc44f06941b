import { useFormatter, useTranslations } from 'next-intl'
import { DefinitionRow } from '@/components/ui/definition-row'
import type { SeenPlan } from '@/lib/domain/programmes/changes/activation-view'
import { weekdayNames } from '@/lib/i18n/weekday-names'

type Props = { before: SeenPlan | null; after: SeenPlan }

/** The phase, the minutes and the days: as they will be, and as they were where that was otherwise. */
export function SeenPlanFacts({ before, after }: Props) {
  const t = useTranslations('activation')
  const tc = useTranslations('changes')
  const format = useFormatter()
  const days = ({ weekdays, sessionsPerDay }: SeenPlan) =>
    tc('schedule', {
      days: weekdays.length === 7 ? tc('everyDay') : format.list(weekdayNames(format, weekdays)),
      count: sessionsPerDay,
    })
  const rows = [
    { term: t('phase'), of: ({ phase }: SeenPlan) => `${phase.position} ${phase.name}` },
    { term: t('minutes'), of: ({ minutes }: SeenPlan) => t('minutesValue', { minutes }) },
    {
      term: t('shorter'),
      of: ({ shorter }: SeenPlan) =>
        shorter.map(({ kind, minutes }) => t('shorterValue', { kind, minutes })).join(', ') || '–',
    },
    { term: t('days'), of: days },
  ]
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-3">
      {rows.map(({ term, of }) => (
        <DefinitionRow key={term} term={term}>
          <span className="inline-block first-letter:uppercase">{of(after)}</span>
          {before && of(before) !== of(after) && (
            <span className="text-ink-muted block font-normal">{t('was', { value: of(before) })}</span>
          )}
        </DefinitionRow>
      ))}
    </dl>
  )
}
