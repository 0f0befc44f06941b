import { useFormatter, useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { formatDay } from '@/lib/i18n/format-day'

/** What makes a day one of activity or of access, below the table of days. */
export function HowDaysAreCounted({ accessKeptSince }: { accessKeptSince: PlainDate }) {
  const t = useTranslations('monitoring.windows')
  const format = useFormatter()
  const rules = (
    <div className="max-w-measure flex flex-col gap-2">
      <p>{t('howActivity')}</p>
      <p>{t('howAccess', { day: formatDay(format, accessKeptSince, 'long') })}</p>
    </div>
  )
  return (
    <>
      <Disclosure summary={t('how')} className="no-print mt-3">
        {rules}
      </Disclosure>
      <div className="mt-3 hidden text-sm print:block">{rules}</div>
    </>
  )
}
