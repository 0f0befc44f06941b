import { useTranslations } from 'next-intl'
import type { TimelineWords } from '@/components/charts/timeline/timeline-words'
import { SITE_KEYS } from '@/components/progress/dossier-words'

/** The words that stand on a therapist's time line. */
export function useTimelineWords(): TimelineWords {
  const t = useTranslations('progress.dossier')
  const td = useTranslations('dossier.timeline')
  return {
    pain: t('timeline.words.pain'),
    knee: t('timeline.words.knee'),
    back: t('timeline.words.back'),
    furthest: t('timeline.words.furthest'),
    sites: SITE_KEYS.map((key) => t(`sites.${key}`)),
    sessions: t('timeline.words.sessions'),
    day: t('timeline.words.day'),
    paper: t('timeline.words.paper'),
    table: t('timeline.words.table'),
    marks: td('marks'),
    several: (count) => td('several', { count }),
  }
}
