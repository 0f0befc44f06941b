import { useFormatter, useTranslations } from 'next-intl'
import { Tabs } from '@/components/ui/tabs'
import { monthAfter, monthBefore, type PlainMonth } from '@/lib/domain/monitoring/month'

type Props = { month: PlainMonth; current: PlainMonth; hrefOf: (month: PlainMonth) => string }

/** The month in hand between its neighbours; none that has not begun. */
export function MonthTabs({ month, current, hrefOf }: Props) {
  const t = useTranslations('monitoring.month')
  const format = useFormatter()
  const months = [monthBefore(month), month, ...(month < current ? [monthAfter(month)] : [])]
  return (
    <Tabs
      label={t('label')}
      tabs={months.map((one) => ({
        href: hrefOf(one),
        label: format.dateTime(new Date(`${one}-01T00:00:00Z`), { month: 'long', year: 'numeric', timeZone: 'UTC' }),
        current: one === month,
      }))}
    />
  )
}
