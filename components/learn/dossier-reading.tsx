import { useFormatter, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { formatDay } from '@/lib/i18n/format-day'

type Props = { reading: readonly { readonly title: string; readonly readOn: PlainDate }[] }

/** What the patient said that they have read. */
export function DossierReading({ reading }: Props) {
  const t = useTranslations('learn.staff')
  const format = useFormatter()
  return (
    <Card aria-labelledby="reading" className="sm:p-4">
      <h2 id="reading" className="text-lg font-semibold">
        {t('title')}
      </h2>
      {reading.length === 0 && <p className="text-ink-muted mt-1">{t('none')}</p>}
      <ul className="mt-1 flex flex-col gap-2">
        {reading.map(({ title, readOn }) => (
          <li key={title}>
            <p className="font-medium">{title}</p>
            <p className="text-ink-muted text-sm">{t('readOn', { day: formatDay(format, readOn, 'date') })}</p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
