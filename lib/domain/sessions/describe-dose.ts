import { type BandColour, type Dose, doseOnSide } from '@/lib/domain/exercises/dose'
import type { ItemSide } from '@/lib/domain/programmes/item'
import type { IsoWeekday } from '@/lib/domain/shared/plain-date'

/** A dose in parts, in reading order; the words come from the catalogue. */
export type DosePart =
  | { readonly kind: 'sets'; readonly count: number }
  | { readonly kind: 'reps'; readonly count: number; readonly perSide: boolean }
  | { readonly kind: 'hold'; readonly seconds: number }
  | { readonly kind: 'duration'; readonly seconds: number; readonly perSide: boolean }
  | { readonly kind: 'rest'; readonly seconds: number }
  | { readonly kind: 'tempo'; readonly there: number; readonly pause: number; readonly back: number }
  | { readonly kind: 'weight'; readonly kg: number }
  | { readonly kind: 'band'; readonly colour: BandColour }
  | { readonly kind: 'side'; readonly side: ItemSide }
  /** What the right side does otherwise. */
  | { readonly kind: 'right'; readonly parts: readonly DosePart[] }
  | { readonly kind: 'times_a_day'; readonly count: number }
  | { readonly kind: 'days_a_week'; readonly count: number }
  | { readonly kind: 'weekdays'; readonly days: readonly IsoWeekday[] }

/**
 * Hazard H16 (clinical.md 10): what is shown equals what is stored, with "per side" where a repetition count is for each
 * side. A rest is left out after a single set: there is nothing to rest between.
 */
export function describeDose(dose: Dose, side: ItemSide | null): DosePart[] {
  const differs = side === 'both' && dose.right !== null
  const perSide = !differs && (side === 'both' || side === 'alternate')
  const parts: DosePart[] = [{ kind: 'sets', count: dose.sets }, ...workParts(dose, perSide)]
  if (dose.tempo !== null) parts.push(tempoPart(dose.tempo))
  if (dose.sets > 1 && dose.restSeconds > 0) parts.push({ kind: 'rest', seconds: dose.restSeconds })
  if (differs)
    parts.push({ kind: 'side', side: 'left' }, { kind: 'right', parts: workParts(doseOnSide(dose, 'right'), false) })
  else if (side !== null) parts.push({ kind: 'side', side })
  parts.push({ kind: 'times_a_day', count: dose.sessionsPerDay })
  parts.push(
    dose.weekdays === null || dose.weekdays.length === 7
      ? { kind: 'days_a_week', count: dose.daysPerWeek }
      : { kind: 'weekdays', days: dose.weekdays },
  )
  return parts
}

/** What is done in one set, and with what. */
function workParts(dose: Dose, perSide: boolean): DosePart[] {
  const parts: DosePart[] = []
  if (dose.reps !== null) parts.push({ kind: 'reps', count: dose.reps, perSide })
  if (dose.holdSeconds) parts.push({ kind: 'hold', seconds: dose.holdSeconds })
  if (dose.durationSeconds !== null) parts.push({ kind: 'duration', seconds: dose.durationSeconds, perSide })
  if (dose.weightKg !== null) parts.push({ kind: 'weight', kg: dose.weightKg })
  if (dose.band !== null) parts.push({ kind: 'band', colour: dose.band })
  return parts
}

function tempoPart(tempo: string): DosePart {
  const [there = 0, pause = 0, back = 0] = tempo.split('-').map(Number)
  return { kind: 'tempo', there, pause, back }
}
