/** Outcome measures (clinical.md 6): what each yields, which way is better, which change matters, and whose wording it is. */

export const MEASURES = [
  'nprs',
  'psfs',
  'groc',
  'pgic',
  'rmdq',
  'five_sts',
  'chair_stand',
  'walking_time',
  'odi',
  'lefs',
  'koos_ps',
  'promis_pf',
  'promis_pi',
  'start_back',
  'msk_hq',
] as const
export type MeasureKey = (typeof MEASURES)[number]

export type Unit = 'points' | 'percent' | 'seconds' | 'stands' | 'minutes' | 't_score'
/** `by_version`: the two versions in use run in opposite directions, so the version has to say. */
export type Better = 'low' | 'high' | 'by_version'

/** The published change that matters: so many units, or so large a share of the first value where the source gives both. */
export type MeaningfulChange = { readonly units: number; readonly orShare?: number; readonly source: string }

/** One number that a measure yields. */
export type Scale = {
  readonly key: string
  readonly min: number
  readonly max: number
  /** Decimal places that are kept. */
  readonly decimals: 0 | 1
  readonly unit: Unit
  readonly better: Better
  /** Null where no source gives one: then a change is shown as a number and never called meaningful. */
  readonly meaningful: MeaningfulChange | null
}

export type Measure = {
  readonly key: MeasureKey
  /** Values of different versions are never compared. The first is the one that is offered. */
  readonly versions: readonly [string, ...string[]]
  /** `items`: may be asked and shown. `score`: only a total from the clinic's own licensed copy is stored. */
  readonly use: 'items' | 'score'
  readonly scales: readonly [Scale, ...Scale[]]
}

export const NPRS_SITES = ['back', 'leg', 'knee'] as const
export type NprsSite = (typeof NPRS_SITES)[number]
/** The 24 hours before it is filled in. */
export const NPRS_MOMENTS = ['now', 'worst', 'average'] as const
export type NprsMoment = (typeof NPRS_MOMENTS)[number]
export const nprsScale = (site: NprsSite, moment: NprsMoment): string => `${site}_${moment}`

const points = (max: number, better: Better, meaningful: MeaningfulChange | null): [Scale] => [
  { key: 'total', min: 0, max, decimals: 0, unit: 'points', better, meaningful },
]

/** Where a source gives a range of changes, the larger end: less is called meaningful. */
export const MEASURE: Readonly<Record<MeasureKey, Measure>> = {
  nprs: {
    key: 'nprs',
    versions: ['0–10, 24 h'],
    use: 'items',
    scales: NPRS_SITES.flatMap((site) =>
      NPRS_MOMENTS.map(
        (moment): Scale => ({
          key: nprsScale(site, moment),
          ...{ min: 0, max: 10, decimals: 0, unit: 'points', better: 'low' },
          meaningful: { units: 2, orShare: 0.3, source: 'S28a' },
        }),
      ),
    ) as [Scale, ...Scale[]],
  },
  psfs: {
    key: 'psfs',
    versions: ['3–5 activities'],
    use: 'items',
    // 1.3 is a small change, 2.3 a medium one.
    scales: [
      {
        ...{ key: 'mean', min: 0, max: 10, decimals: 1, unit: 'points', better: 'high' },
        meaningful: { units: 2.3, source: 'S28b' },
      },
    ],
  },
  groc: {
    key: 'groc',
    versions: ['11-point'],
    use: 'items',
    scales: [
      {
        ...{ key: 'change', min: -5, max: 5, decimals: 0, unit: 'points', better: 'high' },
        meaningful: { units: 2.5, source: 'S28h' },
      },
    ],
  },
  pgic: {
    key: 'pgic',
    versions: ['7 levels'],
    use: 'items',
    scales: [{ key: 'level', min: 1, max: 7, decimals: 0, unit: 'points', better: 'low', meaningful: null }],
  },
  rmdq: {
    key: 'rmdq',
    versions: ['RMDQ-24, original English'],
    use: 'items',
    scales: points(24, 'low', { units: 5, orShare: 0.3, source: 'S28a' }),
  },
  five_sts: {
    key: 'five_sts',
    versions: ['5 stands, arms crossed'],
    use: 'items',
    scales: [
      {
        ...{ key: 'time', min: 1, max: 300, decimals: 1, unit: 'seconds', better: 'low' },
        meaningful: { units: 3.6, source: 'S28f' },
      },
    ],
  },
  chair_stand: {
    key: 'chair_stand',
    versions: ['30 s, full stands'],
    use: 'items',
    scales: [
      {
        ...{ key: 'stands', min: 0, max: 60, decimals: 0, unit: 'stands', better: 'high' },
        meaningful: { units: 3, source: 'K' },
      },
    ],
  },
  walking_time: {
    key: 'walking_time',
    versions: ['minutes to leg symptoms'],
    use: 'items',
    scales: [
      { key: 'to_symptoms', min: 0, max: 240, decimals: 0, unit: 'minutes', better: 'high', meaningful: null },
      { key: 'to_stop', min: 0, max: 240, decimals: 0, unit: 'minutes', better: 'high', meaningful: null },
    ],
  },
  odi: {
    key: 'odi',
    versions: ['2.1a'],
    use: 'score',
    scales: [
      {
        ...{ key: 'total', min: 0, max: 100, decimals: 0, unit: 'percent', better: 'low' },
        meaningful: { units: 12, orShare: 0.3, source: 'S28a, S28b' },
      },
    ],
  },
  lefs: { key: 'lefs', versions: ['1999'], use: 'score', scales: points(80, 'high', { units: 9, source: 'S28c' }) },
  koos_ps: {
    key: 'koos_ps',
    versions: ['0 is no difficulty', '100 is no difficulty'],
    use: 'score',
    scales: points(100, 'by_version', null),
  },
  // Two public tables of each disagree: a version is named by the ends of its table.
  promis_pf: {
    key: 'promis_pf',
    versions: ['4a, 22.5–57.0', '4a, 22.9–56.9'],
    use: 'score',
    scales: [
      {
        ...{ key: 't_score', min: 22.5, max: 57, decimals: 1, unit: 't_score', better: 'high' },
        meaningful: { units: 3.6, source: 'S28e' },
      },
    ],
  },
  promis_pi: {
    key: 'promis_pi',
    versions: ['4a, 41.6–75.6', '4a, 41.6–75.8'],
    use: 'score',
    scales: [
      {
        ...{ key: 't_score', min: 41.6, max: 75.8, decimals: 1, unit: 't_score', better: 'low' },
        meaningful: { units: 5.5, source: 'S28d' },
      },
    ],
  },
  // Places people in a group at the start; it is no outcome, so no change of it is judged.
  start_back: {
    key: 'start_back',
    versions: ['9 items'],
    use: 'score',
    scales: [
      { key: 'total', min: 0, max: 9, decimals: 0, unit: 'points', better: 'low', meaningful: null },
      { key: 'distress', min: 0, max: 5, decimals: 0, unit: 'points', better: 'low', meaningful: null },
    ],
  },
  msk_hq: {
    key: 'msk_hq',
    versions: ['UK'],
    use: 'score',
    scales: points(56, 'high', { units: 8, source: 'S28l' }),
  },
}

/** Ends of the tables in public use, by version. */
const TABLE_ENDS: Readonly<Record<string, readonly [min: number, max: number]>> = {
  '4a, 22.5–57.0': [22.5, 57],
  '4a, 22.9–56.9': [22.9, 56.9],
  '4a, 41.6–75.6': [41.6, 75.6],
  '4a, 41.6–75.8': [41.6, 75.8],
}

/** Lowest and highest value of a scale in a version. */
export function rangeOf({ min, max }: Scale, version: string): readonly [min: number, max: number] {
  return TABLE_ENDS[version] ?? [min, max]
}

/** Which way is better, once the version is known. */
export function betterWay(scale: Scale, version: string): 'low' | 'high' {
  if (scale.better !== 'by_version') return scale.better
  return version === '100 is no difficulty' ? 'high' : 'low'
}
