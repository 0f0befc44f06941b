import { Download } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import type { PlainMonth } from '@/lib/domain/monitoring/month'
import { LEDGER_FILES } from '@/lib/schemas/monitoring'

/** The month's three tables as files. */
export async function LedgerFiles({ month }: { month: PlainMonth }) {
  const t = await getTranslations('monitoring.csv')
  return (
    <nav aria-label={t('label')} className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="text-ink-muted text-sm">{t('label')}</span>
      {LEDGER_FILES.map((file) => (
        <a
          key={file}
          href={`/api/ledger/${file}?month=${month}`}
          download
          className="text-accent-strong inline-flex min-h-9 items-center gap-1.5 underline"
        >
          <Download aria-hidden="true" size={16} />
          {t(file)}
        </a>
      ))}
    </nav>
  )
}
