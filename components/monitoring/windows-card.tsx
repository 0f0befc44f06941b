import { useTranslations } from 'next-intl'
import { HowDaysAreCounted } from '@/components/monitoring/how-days-are-counted'
import type { LedgerRow } from '@/components/monitoring/ledger-row'
import { WindowsTable } from '@/components/monitoring/windows-table'
import { Card } from '@/components/ui/card'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

type Props = { rows: readonly LedgerRow[]; monthName: string; accessKeptSince: PlainDate }

/** The windows that touch a month, with how their days are counted. */
export function WindowsCard({ rows, monthName, accessKeptSince }: Props) {
  const t = useTranslations('monitoring.windows')
  return (
    <Card aria-labelledby="windows" className="print:border-0 print:p-0">
      <h2 id="windows" className="text-lg font-semibold">
        {t('title')}
      </h2>
      <p className="text-ink-muted mb-3 text-sm">{t('lead', { month: monthName })}</p>
      {rows.some(({ windows }) => windows.length > 0) ? (
        <WindowsTable rows={rows} accessKeptSince={accessKeptSince} />
      ) : (
        <p>{t('none')}</p>
      )}
      <HowDaysAreCounted accessKeptSince={accessKeptSince} />
    </Card>
  )
}
