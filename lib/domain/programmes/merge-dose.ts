import type { Dose, DoseMode } from '@/lib/domain/exercises/dose'

/** The fields that one way of counting leaves empty (validate.js: a duration has neither repetitions nor holds). */
const CLEARED_BY: Record<DoseMode, Partial<Dose>> = {
  reps: { holdSeconds: null, durationSeconds: null, right: null },
  hold: { durationSeconds: null, tempo: null, right: null },
  duration: { reps: null, holdSeconds: null, tempo: null, right: null },
}

/**
 * The one place where a dose is merged (protocols.json `dose_rule`; hazard H16 of clinical.md 10): an item's keys
 * override the exercise's default, missing keys keep it, and an explicit null counts as a key.
 * Another mode clears what belonged to the old one; what the override itself names is kept, for `isPossibleDose` to judge.
 */
export function mergeDose(base: Dose, override: Partial<Dose>): Dose {
  const given = Object.fromEntries(Object.entries(override).filter(([, value]) => value !== undefined)) as Partial<Dose>
  const mode = given.mode ?? base.mode
  const cleared = mode === base.mode ? {} : CLEARED_BY[mode]
  return { ...base, ...cleared, ...given, mode }
}
