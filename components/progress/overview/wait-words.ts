import { useFormatter, useTranslations } from 'next-intl'

const [HOUR, DAY] = [60, 1440]

/** A wait of so many minutes, in the unit that suits it. */
export function useWaitWords(): (minutes: number) => string {
  const t = useTranslations('admin.adherence.answers')
  const format = useFormatter()
  return (exact) => {
    const minutes = Math.round(exact)
    if (minutes < HOUR) return t('minutes', { minutes })
    if (minutes < 2 * DAY) return t('hours', { hours: Math.floor(minutes / HOUR), minutes: minutes % HOUR })
    return t('days', { days: format.number(minutes / DAY, { maximumFractionDigits: 1 }) })
  }
}
