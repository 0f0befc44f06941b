/** By what the patients of a period are told apart. One at a time, never crossed (docs/adherence-overview.md). */
export const DIMENSIONS = [
  'clinic',
  'therapist',
  'condition',
  'template',
  'phase',
  'age',
  'language',
  'access',
] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** What a group's numbers count: each opens the list of the patients behind it. */
export const GROUP_PARTS = ['patients', 'due', 'done', 'told_not_done', 'unknown', 'not_yet', 'paused'] as const
export type GroupPart = (typeof GROUP_PARTS)[number]

const CLINICAL: readonly Dimension[] = ['condition', 'template', 'phase']

/** Being in such a group says what somebody is treated for: its numbers are rounded, and an admin's list of it holds no names. */
export function isClinical(dimension: Dimension): boolean {
  return CLINICAL.includes(dimension)
}

export const AGE_BANDS = ['under_40', '40_to_49', '50_to_59', '60_to_69', '70_to_79', 'from_80'] as const
export type AgeBand = (typeof AGE_BANDS)[number]

/** Decades; the ends are open, because few are that young or that old. `age` in completed years. */
export function ageBand(age: number): AgeBand {
  const decade = Math.min(8, Math.max(3, Math.floor(age / 10)))
  return AGE_BANDS[decade - 3] ?? 'under_40'
}

export const WAYS_OF_ACCESS = ['app', 'app_and_paper', 'paper', 'none_yet'] as const
export type WayOfAccess = (typeof WAYS_OF_ACCESS)[number]

/**
 * By what somebody has in hand, never by what they logged: a group of those who logged nothing would have its share by definition.
 * `hasDevice`: has ever signed in on one. `hasPaper`: a log kept on paper was ever keyed in.
 */
export function wayOfAccess({ hasDevice, hasPaper }: { hasDevice: boolean; hasPaper: boolean }): WayOfAccess {
  if (hasDevice) return hasPaper ? 'app_and_paper' : 'app'
  return hasPaper ? 'paper' : 'none_yet'
}
