import { getTranslations } from 'next-intl/server'
import { EntriesTable } from '@/components/monitoring/entries-table'
import type { LedgerRow } from '@/components/monitoring/ledger-row'
import { ManagementCard } from '@/components/monitoring/management-card'
import { WindowsCard } from '@/components/monitoring/windows-card'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

type Props = { rows: readonly LedgerRow[]; monthName: string; accessKeptSince: PlainDate }

/** Two periods and two counts, in tables of their own: neither is ever added to the other. */
export async function LedgerTables({ rows, monthName, accessKeptSince }: Props) {
  const t = await getTranslations('monitoring.entries')
  // Why something was corrected is told where patients are treated.
  const entries = rows.flatMap(({ name, entries: own }) =>
    own.map((entry) => ({ ...entry, patientName: name, reason: null })),
  )
  return (
    <div className="flex flex-col gap-4">
      <WindowsCard rows={rows} monthName={monthName} accessKeptSince={accessKeptSince} />
      <ManagementCard rows={rows} monthName={monthName}>
        <h3 className="mt-5 mb-2 font-semibold">{t('title')}</h3>
        {entries.length === 0 ? (
          <p className="text-ink-muted">{t('none')}</p>
        ) : (
          <EntriesTable caption={t('caption', { month: monthName })} entries={entries} />
        )}
      </ManagementCard>
    </div>
  )
}
