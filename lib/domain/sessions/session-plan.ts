import { type BandColour, type Dose, doseOnSide } from '@/lib/domain/exercises/dose'
import { itemSeconds, sessionMinutes, setSeconds } from '@/lib/domain/programmes/dose-minutes'
import { isItemDue } from '@/lib/domain/programmes/due-days'
import { type ItemSide, type PlayedSide, playedSides } from '@/lib/domain/programmes/item'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

export type PlannableItem = {
  readonly id: string
  readonly exerciseSlug: string
  readonly side: ItemSide | null
  readonly dose: Dose
}
/** One uninterrupted stretch of work in the player. */
export type PlayerSet = {
  /** From 1; a set on both sides is two stretches with the same number. */
  readonly setNumber: number
  readonly side: PlayedSide
  readonly reps: number | null
  /** Length of each hold; null when the repetition does not stop. */
  readonly holdSeconds: number | null
  readonly durationSeconds: number | null
  readonly tempo: string | null
  readonly weightKg: number | null
  readonly band: BandColour | null
  /** Expected work, for the progress bar; only holds and durations are timed exactly. */
  readonly workSeconds: number
  /** 0 before the other side and after the last set. */
  readonly restAfterSeconds: number
}
/** One exercise = one screen of the player. */
export type PlayerStep<Item extends PlannableItem = PlannableItem> = {
  readonly item: Item
  /** From 1. */
  readonly position: number
  /** Order of the sides within each set: left, then right. */
  readonly sides: readonly PlayedSide[]
  readonly sets: readonly PlayerSet[]
  readonly seconds: number
}
export type SessionPlan<Item extends PlannableItem = PlannableItem> = {
  readonly steps: readonly PlayerStep<Item>[]
  readonly minutes: number
}
export type SessionSelection = {
  readonly day: PlainDate
  /** The nth session of the day, from 1. */
  readonly slot: number
  /** The items of an approved variant; null = all that are due. */
  readonly variantItemIds: readonly string[] | null
}

/** The player's script: the items due in this slot (clinical.md 8) that the chosen variant keeps, in programme order. */
export function planSession<Item extends PlannableItem>(
  items: readonly Item[],
  { day, slot, variantItemIds }: SessionSelection,
): SessionPlan<Item> {
  const chosen = items
    .filter((item) => isItemDue(item.dose, day, slot))
    .filter((item) => variantItemIds === null || variantItemIds.includes(item.id))
  return { steps: chosen.map((item, index) => playerStep(item, index + 1)), minutes: sessionMinutes(chosen) }
}

function playerStep<Item extends PlannableItem>(item: Item, position: number): PlayerStep<Item> {
  const sides = playedSides(item.side)
  return { item, position, sides, sets: playerSets(item.dose, sides), seconds: itemSeconds(item.dose, item.side) }
}

function playerSets(dose: Dose, sides: readonly PlayedSide[]): PlayerSet[] {
  const total = dose.sets * sides.length
  return Array.from({ length: total }, (_, index) => {
    const side = sides[index % sides.length] ?? null
    const own = doseOnSide(dose, side)
    const isLastSide = index % sides.length === sides.length - 1
    return {
      setNumber: Math.floor(index / sides.length) + 1,
      side,
      reps: own.reps,
      holdSeconds: own.holdSeconds || null,
      durationSeconds: own.durationSeconds,
      tempo: own.tempo,
      weightKg: own.weightKg,
      band: own.band,
      workSeconds: setSeconds(own) * (side === 'alternate' ? 2 : 1),
      restAfterSeconds: isLastSide && index < total - 1 ? dose.restSeconds : 0,
    }
  })
}
