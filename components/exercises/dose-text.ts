import type { useTranslations } from 'next-intl'
import type { Dose } from '@/lib/domain/exercises/dose'
import type { ItemSide } from '@/lib/domain/programmes/item'
import { type DosePart, describeDose } from '@/lib/domain/sessions/describe-dose'

type Words = ReturnType<typeof useTranslations<'exercises'>>

/** A dose in one line for staff: "2 sets of 10, hold 5 s, rest 30 s, each side, 5 days a week". `t` = the catalogue `exercises`. */
export function doseText(t: Words, dose: Dose, side: ItemSide | null): string {
  const parts = describeDose(dose, side)
  const sets = parts.find((part) => part.kind === 'sets')?.count ?? 0
  const reps = parts.find((part) => part.kind === 'reps')?.count
  const first = reps === undefined ? t('dose.setsOnly', { sets }) : t('dose.setsReps', { sets, reps })
  return [first, ...parts.flatMap((part) => partText(t, part))].join(', ')
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
    case 'side':
      return [t(`side.${part.side}`)]
    case 'times_a_day':
      return part.count === 1 ? [] : [t('dose.timesADay', { count: part.count })]
    case 'days_a_week':
      return [t('dose.daysAWeek', { count: part.count })]
  }
}
