import { useFormatter, useTranslations } from 'next-intl'
import type { CaseloadPanelView } from '@/components/people/caseload/caseload-row-view'
import { siteKey } from '@/components/people/site-key'
import { Disclosure } from '@/components/ui/disclosure'
import { formatDay } from '@/lib/i18n/format-day'

/** The numbers behind the drawing: a row for each day with a log. */
export function CourseTable({ days }: { days: CaseloadPanelView['days'] }) {
  const t = useTranslations('people')
  const format = useFormatter()
  const logged = days.filter(({ log }) => log !== null)
  if (logged.length === 0) return null
  return (
    <Disclosure summary={t('panel.table')}>
      <table className="w-full text-left text-sm">
        <thead className="text-ink-muted">
          <tr>
            {(['day', 'knee', 'back', 'site'] as const).map((column) => (
              <th key={column} scope="col" className="pr-2 font-medium">
                {t(`panel.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {logged.map(({ day, log }) => (
            <tr key={day}>
              <th scope="row" className="pr-2 font-normal">
                {formatDay(format, day, 'weekdayShort')}
              </th>
              <td>{log?.kneePain ?? '–'}</td>
              <td>{log?.backPain ?? '–'}</td>
              <td>{log?.site == null ? '–' : t(`sites.${siteKey(log.site)}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  )
}
