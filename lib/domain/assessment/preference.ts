import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Direction } from './vocabulary'

/** What one signed assessment says of the direction that eases. */
export type PreferenceFinding = { readonly on: PlainDate; readonly direction: Direction }

/** The ways of moving that a test can find to ease; "neutral" and "none found" are answers, but no preference. */
const PREFERENCES: readonly Direction[] = ['extension', 'flexion', 'lateral']

export type Preference = {
  readonly direction: Direction
  /** Seen at one visit, or seen again at the next one; null where the test found no preference. */
  readonly standing: 'observed' | 'established' | null
  /** The day of the finding, and of the one before that it repeats. */
  readonly on: PlainDate
  readonly repeats: PlainDate | null
}

/**
 * The preference as the signed assessments of an episode have it, in whatever order they come. Testers agree poorly (kappa 0.15 to 0.9), so
 * a first finding is observed only, and established once the test of another day finds the same again (clinical.md 1.3). Visits
 * without a test say nothing; one that finds another direction, or none, begins anew. Of one day the last counts. Null: never tested.
 */
export function preferenceOf(findings: readonly PreferenceFinding[]): Preference | null {
  const byDay = new Map<PlainDate, Direction>()
  for (const { on, direction } of findings) if (direction !== 'not_tested') byDay.set(on, direction)
  const [latest, before] = [...byDay].toSorted(([a], [b]) => (a < b ? 1 : -1))
  if (!latest) return null
  const [on, direction] = latest
  if (!PREFERENCES.includes(direction)) return { direction, standing: null, on, repeats: null }
  const repeats = before !== undefined && before[1] === direction ? before[0] : null
  return { direction, standing: repeats === null ? 'observed' : 'established', on, repeats }
}

/** As it was last found: enough to look for what goes with it, not to forbid what goes against it. */
export function foundDirection(preference: Preference | null): Direction {
  return preference?.direction ?? 'not_tested'
}

/** What the conflict rules may go by (clinical.md 3, rule 4: "established directional preference"). */
export function establishedDirection(preference: Preference | null): Direction {
  return preference?.standing === 'established' ? preference.direction : 'not_tested'
}
