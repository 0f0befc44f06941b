import { more } from '@/components/progress/digest/care-sections'
import type { DigestSection, DigestWords } from '@/components/progress/digest/digest-words'
import { siteKey } from '@/components/progress/dossier-words'
import { trendFacts } from '@/components/progress/trend-facts'
import { type Digest, firstOf, type NotedSession } from '@/lib/domain/progress/digest/digest'
import type { DossierChange } from '@/lib/domain/progress/dossier'

/** Where the pain goes. */
export function trendSection(w: DigestWords, { trend, back, trendSince }: Digest): DigestSection {
  const { long } = trendFacts({ t: w.td, td: w.tl, format: w.format }, trend, back)
  return {
    title: w.t('trend', { day: w.day(trendSince) }),
    lines: [`${w.td(`timeline.${trend.direction}`)}.`, ...long],
  }
}

/** The four parts, and why sessions were not done. */
export function adherenceSection(w: DigestWords, { parts, missed }: Digest): DigestSection {
  const { t, ts } = w
  const { due, done, toldNotDone, unknown, notYet, paused } = parts
  const reasons = missed.map(({ reason, count }) => t('counted', { word: ts(reason), count })).join(', ')
  return {
    title: t('adherence'),
    lines: [
      t('parts', { due, done, told: toldNotDone, unknown }),
      ...(paused > 0 ? [t('paused', { count: paused })] : []),
      ...(notYet > 0 ? [t('notYet', { count: notYet })] : []),
      ...(reasons === '' ? [] : [t('because', { reasons })]),
    ],
  }
}

const MOST_NOTED = 5

export function responseSection(w: DigestWords, { colours, noted }: Digest): DigestSection {
  const { shown, more: rest } = firstOf(noted, MOST_NOTED)
  return {
    title: w.t('responses'),
    lines: [w.t('colours', colours), ...shown.map((session) => notedLine(w, session)), ...more(w, rest)],
  }
}

function notedLine({ t, td, day }: DigestWords, session: NotedSession): string {
  const facts = [
    ...(session.kneeMax === null ? [] : [t('kneeMost', { most: session.kneeMax })]),
    ...(session.siteAfter === null ? [] : [td(`sites.${siteKey(session.siteAfter)}`).toLowerCase()]),
    ...session.reasons.map((reason) => td(`reason.${reason}`)),
  ]
  return t('noted', { day: day(session.day), colour: td(`colour.${session.colour}`), facts: facts.join(', ') })
}

const MOST_CHANGES = 5

/** What the therapist changed and signed, and warning signs; measures and the patient's words have their own places. */
export function changeSection(w: DigestWords, { changes }: Digest): DigestSection {
  const { t, tl, day } = w
  const lines = changes.flatMap((change): string[] => {
    const mark = careMark(tl, change)
    return mark === null ? [] : [tl('mark.dated', { mark, day: day(change.day) })]
  })
  const { shown, more: rest } = firstOf(lines.toReversed(), MOST_CHANGES)
  return { title: t('changes'), lines: shown.length === 0 ? [t('noChanges')] : [...shown, ...more(w, rest)] }
}

function careMark(tl: DigestWords['tl'], change: DossierChange): string | null {
  switch (change.kind) {
    case 'measure':
    case 'words':
      return null
    case 'phase':
      return tl('mark.phase', { phase: change.phase })
    case 'revision':
      return tl('mark.revision', { number: change.number })
    default:
      return tl(`mark.${change.kind}`)
  }
}

const MOST_WORDS = 3
/** Longer words stand in the dossier; here they would push something else off the page. */
const LONGEST = 160

/** What the patient wrote, newest first. */
export function wordSection(w: DigestWords, { changes }: Digest): DigestSection {
  const { t, tl, day } = w
  const lines = changes
    .flatMap((change) => (change.kind === 'words' ? [change] : []))
    .toReversed()
    .map((change) =>
      tl('mark.dated', { mark: tl('mark.words', { words: shortened(change.words) }), day: day(change.day) }),
    )
  const { shown, more: rest } = firstOf(lines, MOST_WORDS)
  return { title: t('words'), lines: shown.length === 0 ? [t('noWords')] : [...shown, ...more(w, rest)] }
}

function shortened(words: string): string {
  const letters = [...words.replaceAll(/\s+/gu, ' ')]
  return letters.length <= LONGEST
    ? letters.join('')
    : `${letters
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`
}

const MOST_MEASURES = 5

export function measureSection(w: DigestWords, { measures }: Digest): DigestSection {
  const { t, tl, day } = w
  const { shown, more: rest } = firstOf(measures, MOST_MEASURES)
  const lines = shown.map(({ measure, first, latest }) => {
    const now = { name: tl(`measure.${measure}`), to: latest.value, day: day(latest.on) }
    return first === null ? t('measureOnce', now) : t('measure', { ...now, from: first.value, firstDay: day(first.on) })
  })
  return { title: t('measures'), lines: lines.length === 0 ? [t('noMeasures')] : [...lines, ...more(w, rest)] }
}
