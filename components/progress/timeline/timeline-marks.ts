import type { createFormatter, useTranslations } from 'next-intl'
import type { TimelineMark } from '@/components/charts/timeline/timeline-geometry'
import { dossierHref } from '@/components/progress/timeline/dossier-href'
import type { DossierChange, DossierTimeline } from '@/lib/domain/progress/dossier'
import { formatDay } from '@/lib/i18n/format-day'

type Words = ReturnType<typeof useTranslations<'dossier.timeline'>>

const FAMILIES = {
  programme: 'programme',
  phase: 'programme',
  revision: 'programme',
  confirmed: 'care',
  assessed: 'care',
  red_flag: 'care',
  measure: 'measure',
  words: 'words',
} as const

/** More of what somebody wrote has no room beside a mark. */
const SHORT = 16

/** What happened, in words, each with the page that it stands for. `t` = the catalogue `dossier.timeline`. */
export function timelineMarks(
  t: Words,
  format: ReturnType<typeof createFormatter>,
  { changes, zoom, to }: Pick<DossierTimeline, 'changes' | 'zoom' | 'to'>,
  page: string,
): TimelineMark[] {
  return changes.map((change) => {
    const { label, full } = wordsOf(t, change)
    return {
      day: change.day,
      label,
      name: t('mark.dated', { mark: full, day: formatDay(format, change.day, 'day') }),
      family: FAMILIES[change.kind],
      isStop: change.kind === 'red_flag',
      href: hrefOf(change, page, { zoom, until: zoom === 'all' ? null : to }),
    }
  })
}

function wordsOf(t: Words, change: DossierChange): { readonly label: string; readonly full: string } {
  const same = (words: string) => ({ label: words, full: words })
  switch (change.kind) {
    case 'phase':
      return same(t('mark.phase', { phase: change.phase }))
    case 'revision':
      return same(t('mark.revision', { number: change.number }))
    case 'measure': {
      const measure = t(`measure.${change.measure}`)
      return same(change.value === null ? measure : t('measureValue', { measure, value: change.value }))
    }
    case 'words': {
      const short = firstWords(change.words)
      return {
        label: short === '' ? '' : t('mark.words', { words: short }),
        full: t('mark.wordsNamed', { words: change.words }),
      }
    }
    default:
      return same(t(`mark.${change.kind}`))
  }
}

/** Whole words, so that what is seen is part of what is read out; nothing where the first one is too long. */
function firstWords(text: string): string {
  if ([...text].length <= SHORT) return text
  const words = text.split(/\s+/u)
  const fit = words.filter((_, index) => [...words.slice(0, index + 1).join(' ')].length < SHORT)
  return fit.length === 0 ? '' : `${fit.join(' ')}…`
}

function hrefOf(change: DossierChange, page: string, view: Parameters<typeof dossierHref>[1]): string {
  switch (change.kind) {
    case 'programme':
      return `${page}/programme`
    case 'phase':
    case 'revision':
      return `${page}/programme/changes?from=${change.number - 1}&to=${change.number}`
    case 'confirmed':
    case 'assessed':
      return `${page}/assessments/${change.assessmentId}`
    case 'red_flag':
      return `${dossierHref(page, view)}#alert-${change.alertId}`
    case 'measure':
      return `${page}/measures#${change.measure}`
    case 'words':
      return dossierHref(page, { ...view, session: change.sessionId })
  }
}
