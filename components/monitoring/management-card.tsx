import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { LedgerRow } from '@/components/monitoring/ledger-row'
import { ManagementTable } from '@/components/monitoring/management-table'
import { Card } from '@/components/ui/card'

type Props = { rows: readonly LedgerRow[]; monthName: string; children?: ReactNode }

/** A month's minutes; `children` may say what they are made of. */
export function ManagementCard({ rows, monthName, children }: Props) {
  const t = useTranslations('monitoring.management')
  return (
    <Card aria-labelledby="management" className="print:border-0 print:p-0">
      <h2 id="management" className="text-lg font-semibold">
        {t('title', { month: monthName })}
      </h2>
      <p className="text-ink-muted mb-3 text-sm">{t('lead')}</p>
      <ManagementTable rows={rows} month={monthName} />
      {children}
    </Card>
  )
}
