import type { HandoutWords } from '@/components/handout/words/handout-words'
import type { Dose } from '@/lib/domain/exercises/dose'
import type { ItemSide } from '@/lib/domain/programmes/item'
import { type DosePart, describeDose } from '@/lib/domain/sessions/describe-dose'
import { weekdayNames } from '@/lib/i18n/weekday-names'

const MINUTE = 60
/** "90 seconds", but "2 minutes 30 seconds". */
const SPLIT_FROM = 2

/**
 * A dose as it is printed: what to do, how often, and at which pace where one is set. Hazard H16 (clinical.md 10): nothing that is
 * stored is left out; the side stands in the exercise's heading.
 */
export function doseSentences(
  words: HandoutWords,
  dose: Dose,
  side: ItemSide | null,
): { readonly work: string; readonly rhythm: string; readonly pace: string | null } {
  const parts = describeDose(dose, side)
  const right = parts.find((part) => part.kind === 'right')
  return {
    work: right ? bySide(words, parts, right.parts) : sentences(amount(words, parts)),
    rhythm: sentences([...restOf(words, parts), howOften(words, parts)]),
    pace: paceOf(words, parts),
  }
}

const WORK = ['reps', 'duration', 'hold', 'weight', 'band'] as const
const isWork = ({ kind }: DosePart): boolean => WORK.some((one) => one === kind)

/** "8 times each side, 2 sets. Hold 3 seconds. 2.5 kg weight." */
function amount(words: HandoutWords, parts: readonly DosePart[]): string[] {
  const [first, ...others] = parts.filter(isWork).map((part) => workText(words, part))
  return [[first, setsOf(words, parts, 'sets')].filter((text) => text !== undefined).join(', '), ...others]
}

/** Each side's own words: "Left side: 8 times, hold 3 seconds. Right side: 6 times, hold 2 seconds. 2 sets on each side." */
function bySide(words: HandoutWords, parts: readonly DosePart[], right: readonly DosePart[]): string {
  const listed = (side: readonly DosePart[]) =>
    side
      .filter(isWork)
      .map((part) => workText(words, part))
      .join(', ')
  return sentences([
    words.t('dose.leftSide', { words: listed(parts) }),
    words.t('dose.rightSide', { words: listed(right) }),
    setsOf(words, parts, 'setsEachSide'),
  ])
}

function setsOf({ t }: HandoutWords, parts: readonly DosePart[], key: 'sets' | 'setsEachSide'): string {
  return t(`dose.${key}`, { count: parts.find((part) => part.kind === 'sets')?.count ?? 0 })
}

function workText(words: HandoutWords, part: DosePart): string {
  const { t, te } = words
  switch (part.kind) {
    case 'reps':
      return part.perSide ? t('dose.repsPerSide', { count: part.count }) : t('dose.reps', { count: part.count })
    case 'duration': {
      const duration = durationText(words, part.seconds, 1)
      return part.perSide ? t('dose.eachSide', { duration }) : duration
    }
    case 'hold':
      return t('dose.hold', { seconds: part.seconds })
    case 'weight':
      return t('dose.weight', { kg: part.kg })
    case 'band':
      return t('dose.band', { colour: te(`band.${part.colour}`) })
    default:
      return ''
  }
}

function restOf(words: HandoutWords, parts: readonly DosePart[]): string[] {
  const rest = parts.find((part) => part.kind === 'rest')
  // "Rest 60 seconds", but "rest 2 minutes": nobody counts 120 seconds.
  return rest ? [words.t('dose.rest', { duration: durationText(words, rest.seconds, 2) })] : []
}

/** A middle of no seconds is none. */
function paceOf({ t }: HandoutWords, parts: readonly DosePart[]): string | null {
  const pace = parts.find((part) => part.kind === 'tempo')
  if (!pace) return null
  const { there, pause, back } = pace
  return sentences([t(pause > 0 ? 'dose.pace' : 'dose.paceNoPause', { there, pause, back })])
}

function howOften({ t, format }: HandoutWords, parts: readonly DosePart[]): string {
  const times = parts.find((part) => part.kind === 'times_a_day')?.count ?? 1
  const chosen = parts.find((part) => part.kind === 'weekdays')
  const days = chosen
    ? t('dose.weekdays', { days: format.list(weekdayNames(format, chosen.days, 'long'), { type: 'conjunction' }) })
    : t('dose.daysAWeek', { count: parts.find((part) => part.kind === 'days_a_week')?.count ?? 7 })
  return t('dose.often', { times: t('dose.timesADay', { count: times }), days })
}

/** Nobody counts 150 seconds: from so many minutes on they are minutes, and seconds where some are left over. */
function durationText({ t }: HandoutWords, total: number, fromMinutes: number): string {
  const [minutes, seconds] = [Math.floor(total / MINUTE), total % MINUTE]
  if (minutes < Math.max(fromMinutes, seconds > 0 ? SPLIT_FROM : 0)) return t('dose.seconds', { seconds: total })
  return [t('dose.minutes', { minutes }), ...(seconds > 0 ? [t('dose.seconds', { seconds })] : [])].join(' ')
}

function sentences(texts: readonly string[]): string {
  return texts.map((text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`).join(' ')
}
