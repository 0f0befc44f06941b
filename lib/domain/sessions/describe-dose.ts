import type { Dose } from '@/lib/domain/exercises/dose'
import type { ItemSide } from '@/lib/domain/programmes/item'

/** A dose in parts, in reading order; the words come from the catalogue. */
export type DosePart =
  | { readonly kind: 'sets'; readonly count: number }
  | { readonly kind: 'reps'; readonly count: number; readonly perSide: boolean }
  | { readonly kind: 'hold'; readonly seconds: number }
  | { readonly kind: 'duration'; readonly seconds: number; readonly perSide: boolean }
  | { readonly kind: 'rest'; readonly seconds: number }
  | { readonly kind: 'tempo'; readonly there: number; readonly pause: number; readonly back: number }
  | { readonly kind: 'side'; readonly side: ItemSide }
  | { readonly kind: 'times_a_day'; readonly count: number }
  | { readonly kind: 'days_a_week'; readonly count: number }

/**
 * Hazard H16 (clinical.md 10): what is shown equals what is stored, with "per side" where a repetition count is for each
 * side. A rest is left out after a single set: there is nothing to rest between.
 */
export function describeDose(dose: Dose, side: ItemSide | null): DosePart[] {
  const perSide = side === 'both' || side === 'alternate'
  const parts: DosePart[] = [{ kind: 'sets', count: dose.sets }]
  if (dose.reps !== null) parts.push({ kind: 'reps', count: dose.reps, perSide })
  if (dose.holdSeconds) parts.push({ kind: 'hold', seconds: dose.holdSeconds })
  if (dose.durationSeconds !== null) parts.push({ kind: 'duration', seconds: dose.durationSeconds, perSide })
  if (dose.tempo !== null) parts.push(tempoPart(dose.tempo))
  if (dose.sets > 1 && dose.restSeconds > 0) parts.push({ kind: 'rest', seconds: dose.restSeconds })
  if (side !== null) parts.push({ kind: 'side', side })
  parts.push({ kind: 'times_a_day', count: dose.sessionsPerDay }, { kind: 'days_a_week', count: dose.daysPerWeek })
  return parts
}

function tempoPart(tempo: string): DosePart {
  const [there = 0, pause = 0, back = 0] = tempo.split('-').map(Number)
  return { kind: 'tempo', there, pause, back }
}
