import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { siteKey } from '@/components/people/site-key'
import { toAlertKind } from '@/components/progress/dossier-words'
import type { CaseloadWhy as Why } from '@/lib/domain/progress/caseload/caseload-why'
import { formatDay } from '@/lib/i18n/format-day'

const rich = { b: (chunks: ReactNode) => <b className="font-semibold">{chunks}</b> }

/** The evidence for the reason, in one line of words. */
export function CaseloadWhy({ why, timeZone }: { why: Why; timeZone: string }) {
  const t = useTranslations('people')
  const format = useFormatter()
  const words = useTranslations('progress.dossier.alerts.kind')
  const measureWords = useTranslations('measures.name')
  const at = (ms: number) => format.dateTime(ms, 'dayTime', { timeZone })
  switch (why.code) {
    case 'warning_sign': {
      const signs = format.list(why.questions.map((question) => t(`warningSigns.${question}`)))
      if (why.questions.length === 0) return t.rich('why.warning_sign_plain', { ...rich, at: at(why.atMs) })
      return t.rich('why.warning_sign', { ...rich, at: at(why.atMs), signs })
    }
    case 'neuro_change':
    case 'paused':
      return t.rich(`why.${why.code}`, { ...rich, at: at(why.atMs) })
    case 'suspended':
      if (why.isCleared) return t.rich('why.suspended_cleared', rich)
      return t.rich('why.suspended', { ...rich, at: at(why.atMs) })
    case 'moved_down': {
      const site = (number: number) => t(`sites.${siteKey(number)}`).toLocaleLowerCase()
      return t.rich('why.moved_down', { ...rich, from: site(why.from), to: site(why.to) })
    }
    case 'alert': {
      const kind = toAlertKind(why.kind)
      return t.rich('why.alert', { ...rich, at: at(why.atMs), kind: kind ? words(kind) : why.kind })
    }
    case 'reds':
      return t.rich('why.reds', { ...rich, count: why.count })
    case 'conflict':
      return t.rich('why.conflict', { ...rich, count: why.count, at: at(why.atMs) })
    case 'message':
      return t.rich('why.message', {
        ...rich,
        count: why.count,
        at: at(why.atMs),
        text: shortened(why.text) || t('why.picture'),
      })
    case 'ready':
      return t.rich(`why.ready.${why.kind === 'phase' && why.waitsForNeuro ? 'phase_neuro' : why.kind}`, {
        ...rich,
        name: why.name ?? '',
        more: why.count - 1,
      })
    case 'measure_due':
      return t.rich('why.measure_due', {
        ...rich,
        measures: format.list(why.measures.map((measure) => measureWords(measure))),
        on: formatDay(format, why.on, 'weekdayShort'),
      })
    case 'silent':
      return t.rich('why.silent', { ...rich, days: why.days, due: why.due })
    case 'over_doing':
      return t.rich('why.over_doing', { ...rich, done: why.done, due: why.due })
    case 'retest_due':
      return t.rich(why.isOver ? 'why.retest_over' : 'why.retest_due', {
        ...rich,
        on: formatDay(format, why.on, 'weekdayShort'),
      })
    case 'review_due':
      return t.rich(why.isOver ? 'why.review_over' : 'why.review_due', {
        ...rich,
        on: formatDay(format, why.on, 'weekdayShort'),
      })
    case 'set_up':
      return t.rich(`why.steps.${why.step}`, rich)
    case 'going':
      if (why.lastOn === null) return t('why.going_no_log')
      return t('why.going', { sessions: why.sessions, on: formatDay(format, why.lastOn, 'weekdayShort') })
  }
}

/** Long enough to know what it is about; the whole of it stands where it is answered. */
const SHOWN_CHARACTERS = 90

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length > SHOWN_CHARACTERS ? `${line.slice(0, SHOWN_CHARACTERS - 1).trimEnd()}…` : line
}
