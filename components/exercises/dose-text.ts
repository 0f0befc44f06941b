import type { useTranslations } from 'next-intl'
import type { Dose } from '@/lib/domain/exercises/dose'
import type { ItemSide } from '@/lib/domain/programmes/item'
import { type DosePart, describeDose } from '@/lib/domain/sessions/describe-dose'
import type { IsoWeekday } from '@/lib/domain/shared/plain-date'

type Words = ReturnType<typeof useTranslations<'exercises'>>

/** A dose in one line for staff: "2 sets of 10, hold 5 s, rest 30 s, each side, 5 days a week". `t` = the catalogue `exercises`. */
export function doseText(t: Words, dose: Dose, side: ItemSide | null): string {
  const parts = describeDose(dose, side)
  const sets = parts.find((part) => part.kind === 'sets')?.count ?? 0
  const reps = parts.find((part) => part.kind === 'reps')?.count
  const first = reps === undefined ? t('dose.setsOnly', { sets }) : t('dose.setsReps', { sets, reps })
  return [first, ...parts.flatMap((part) => partText(t, part))].join(', ')
}

/** "Mon Wed Fri". */
export function daysText(t: Words, days: readonly IsoWeekday[]): string {
  return days.map((day) => t(`weekday.${day}`)).join(' ')
}

const MINUTE = 60

/** "rest 90 s", but "rest 5 min": nobody counts 300 seconds. */
function restText(t: Words, seconds: number): string {
  const minutes = seconds / MINUTE
  return minutes > 1 && Number.isInteger(minutes) ? t('dose.restMinutes', { minutes }) : t('dose.rest', { seconds })
}

function partText(t: Words, part: DosePart): string[] {
  switch (part.kind) {
    case 'sets':
    case 'reps':
      return []
    case 'hold':
      return [t('dose.hold', { seconds: part.seconds })]
    case 'rest':
      return [restText(t, part.seconds)]
    case 'duration':
      return [t('dose.for', { minutes: Math.floor(part.seconds / 60), seconds: part.seconds % 60 }).trim()]
    case 'tempo':
      return [t('dose.tempo', { there: part.there, pause: part.pause, back: part.back })]
    case 'weight':
      return [t('dose.weight', { kg: part.kg })]
    case 'band':
      return [t('dose.band', { colour: t(`band.${part.colour}`) })]
    case 'side':
      return [t(`side.${part.side}`)]
    case 'right':
      return [t('dose.rightSide', { words: part.parts.flatMap((each) => rightText(t, each)).join(' ') })]
    case 'times_a_day':
      return part.count === 1 ? [] : [t('dose.timesADay', { count: part.count })]
    case 'days_a_week':
      return [t('dose.daysAWeek', { count: part.count })]
    case 'weekdays':
      return [daysText(t, part.days)]
  }
}

/** "right: 6 times hold 3 s": the sets are said already. */
function rightText(t: Words, part: DosePart): string[] {
  return part.kind === 'reps' ? [t('dose.reps', { count: part.count })] : partText(t, part)
}
