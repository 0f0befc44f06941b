import { type NerveRoot, SIDES, type Side } from '@/lib/domain/assessment/vocabulary'
import type { Site } from '@/lib/domain/shared/site'

type Part = { readonly site: Exclude<Site, 0>; readonly roots: readonly NerveRoot[] }

/**
 * The parts of one side, from the top down, with their ordered site (clinical.md 4.2) and the roots whose usual pain area or sensory
 * check point lies there (clinical.md 1.2, as its table has it; a part that the table does not name has none). Ankle, heel and sole
 * count as foot: the further site where one could argue.
 */
const FRONT = {
  groin: { site: 2, roots: ['L2'] },
  hip: { site: 2, roots: [] },
  upper_thigh_inner: { site: 3, roots: [] },
  upper_thigh_front: { site: 3, roots: ['L2', 'L3', 'L4'] },
  upper_thigh_outer: { site: 3, roots: ['L4', 'L5'] },
  lower_thigh_inner: { site: 3, roots: ['L3'] },
  lower_thigh_front: { site: 3, roots: ['L2', 'L3', 'L4'] },
  lower_thigh_outer: { site: 3, roots: ['L4', 'L5'] },
  knee_inner: { site: 4, roots: ['L3', 'L4'] },
  knee_front: { site: 4, roots: ['L3', 'L4'] },
  knee_outer: { site: 4, roots: ['L5'] },
  upper_shin_inner: { site: 5, roots: ['L4'] },
  upper_shin_outer: { site: 5, roots: ['L5'] },
  lower_shin_inner: { site: 5, roots: ['L4'] },
  lower_shin_outer: { site: 5, roots: ['L5'] },
  ankle_inner: { site: 6, roots: ['L4'] },
  ankle_outer: { site: 6, roots: [] },
  foot_top: { site: 6, roots: ['L5'] },
  foot_outer: { site: 6, roots: [] },
  big_toe: { site: 6, roots: [] },
  toes: { site: 6, roots: ['L5'] },
} as const satisfies Record<string, Part>

const BACK = {
  low_back: { site: 1, roots: [] },
  upper_buttock: { site: 2, roots: ['L5', 'S1'] },
  lower_buttock: { site: 2, roots: ['L5', 'S1'] },
  upper_thigh_back_outer: { site: 3, roots: ['S1'] },
  upper_thigh_back_inner: { site: 3, roots: ['S1'] },
  lower_thigh_back_outer: { site: 3, roots: ['S1'] },
  lower_thigh_back_inner: { site: 3, roots: ['S1'] },
  knee_back_outer: { site: 4, roots: ['S1'] },
  knee_back_inner: { site: 4, roots: ['S1'] },
  upper_calf_outer: { site: 5, roots: ['S1'] },
  upper_calf_inner: { site: 5, roots: ['S1'] },
  lower_calf_outer: { site: 5, roots: ['S1'] },
  lower_calf_inner: { site: 5, roots: ['S1'] },
  heel_outer: { site: 6, roots: ['S1'] },
  heel_inner: { site: 6, roots: [] },
  sole: { site: 6, roots: [] },
} as const satisfies Record<string, Part>

/** Across the spine: they belong to both sides. */
const MIDDLE = {
  low_back_middle: { site: 1, roots: [] },
  sacrum: { site: 1, roots: [] },
} as const satisfies Record<string, Part>

export type FrontPart = keyof typeof FRONT
export type BackPart = keyof typeof BACK
export type MiddlePart = keyof typeof MIDDLE
export type BodyPart = FrontPart | BackPart | MiddlePart

export type BodyView = 'front' | 'back'
export type RegionKey = `front-${Side}-${FrontPart}` | `back-${Side}-${BackPart}` | `back-middle-${MiddlePart}`

export type BodyRegion = {
  readonly key: RegionKey
  readonly view: BodyView
  readonly side: Side | 'middle'
  readonly part: BodyPart
  readonly site: Exclude<Site, 0>
  readonly roots: readonly NerveRoot[]
}

function partsOf<Name extends string>(parts: Readonly<Record<Name, Part>>): [Name, Part][] {
  return Object.entries(parts) as [Name, Part][]
}

/** Every place that can be marked: 42 in front, 34 behind; each view from the top down, right before left. */
export const BODY_REGIONS: readonly BodyRegion[] = [
  ...partsOf(FRONT).flatMap(([part, is]) =>
    [...SIDES]
      .reverse()
      .map((side): BodyRegion => ({ key: `front-${side}-${part}`, view: 'front', side, part, ...is })),
  ),
  ...partsOf(MIDDLE).map(
    ([part, is]): BodyRegion => ({
      key: `back-middle-${part}`,
      view: 'back',
      side: 'middle',
      part,
      ...is,
    }),
  ),
  ...partsOf(BACK).flatMap(([part, is]) =>
    [...SIDES].reverse().map((side): BodyRegion => ({ key: `back-${side}-${part}`, view: 'back', side, part, ...is })),
  ),
]

/** Never empty, which the compiler cannot see. */
export const REGION_KEYS = BODY_REGIONS.map(({ key }) => key) as [RegionKey, ...RegionKey[]]

const BY_KEY: ReadonlyMap<RegionKey, BodyRegion> = new Map(BODY_REGIONS.map((region) => [region.key, region]))

export function regionOf(key: RegionKey): BodyRegion {
  const region = BY_KEY.get(key)
  if (!region) throw new Error('No such region of the body chart')
  return region
}

/** The usual area of a root, both sides: an aid to the eye only, root pain was not dermatomal in about 64 % of roots [S9]. */
export function usualAreaOf(root: NerveRoot): readonly RegionKey[] {
  return BODY_REGIONS.filter(({ roots }) => roots.includes(root)).map(({ key }) => key)
}
