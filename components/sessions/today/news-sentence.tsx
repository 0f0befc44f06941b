import { useFormatter, useTranslations } from 'next-intl'
import type { News } from '@/lib/domain/programmes/changes/patient-news'
import { weekdayNames } from '@/lib/i18n/weekday-names'

/** A banner names two exercises, and how many more there are. */
const NAMED = 2

/** One piece of news as a patient reads it. */
export function NewsSentence({ news }: { news: News }) {
  const t = useTranslations('news')
  const format = useFormatter()
  const listed = (names: readonly string[]) =>
    format.list(
      names.length <= NAMED + 1 ? names : [...names.slice(0, NAMED), t('andMore', { count: names.length - NAMED })],
    )
  switch (news.kind) {
    case 'phase':
      return t('phase', { name: news.name })
    case 'swapped':
      return t('swapped', { from: news.from, to: news.to })
    case 'start_low':
      return t(`startLow.${news.what}`)
    case 'count':
      return t(`count.${news.field}`, { name: news.name, from: news.from, to: news.to })
    case 'days': {
      const times = news.sessionsPerDay
      if (news.weekdays.length === 7) return t('everyDay', { times })
      return t('days', { list: format.list(weekdayNames(format, news.weekdays, 'long')), times })
    }
    case 'goals':
    case 'order':
    case 'shorter':
      return t(news.kind)
    default:
      return t(news.kind, { list: listed(news.names), count: news.names.length })
  }
}
