import { betterWay, type MeasureKey, type Scale } from './measure'

export type Taken = {
  readonly version: string
  readonly value: number
  /** Of a PSFS: the activities that were rated. */
  readonly activities?: readonly string[]
}

/**
 * How a value compares with an earlier one, in words that never say "cured" (clinical.md 6, scoring engine rules). `isMeaningful` is null where no
 * source gives a change that matters.
 */
export type Change =
  | { readonly kind: 'first' }
  | { readonly kind: 'not_comparable'; readonly because: 'version' | 'activities' }
  | { readonly kind: 'same' }
  | { readonly kind: 'better' | 'worse'; readonly by: number; readonly isMeaningful: boolean | null }

export function changeOf(scale: Scale, before: Taken | null, after: Taken): Change {
  if (before === null) return { kind: 'first' }
  if (before.version !== after.version) return { kind: 'not_comparable', because: 'version' }
  if (!isSameList(before.activities ?? [], after.activities ?? []))
    return { kind: 'not_comparable', because: 'activities' }
  const difference = Math.round((after.value - before.value) * 10) / 10
  if (difference === 0) return { kind: 'same' }
  const isBetter = difference < 0 === (betterWay(scale, after.version) === 'low')
  return {
    kind: isBetter ? 'better' : 'worse',
    by: Math.abs(difference),
    isMeaningful: isMeaningful(scale, before.value, Math.abs(difference)),
  }
}

function isMeaningful({ meaningful }: Scale, first: number, by: number): boolean | null {
  if (meaningful === null) return null
  return by >= meaningful.units || (meaningful.orShare !== undefined && first > 0 && by / first >= meaningful.orShare)
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  const plain = (names: readonly string[]) => names.map((name) => name.trim().toLocaleLowerCase('en')).sort()
  const [a, b] = [plain(one), plain(other)]
  return a.length === b.length && a.every((name, index) => name === b[index])
}

/**
 * A global rating of change is a change already: from 3 on it is meaningful, from −3 on meaningfully worse (about 2.5 on eleven points [S28h]).
 */
export function ratedChange(scale: Scale, rating: number): Change {
  if (rating === 0) return { kind: 'same' }
  return {
    kind: rating > 0 ? 'better' : 'worse',
    by: Math.abs(rating),
    isMeaningful: scale.meaningful === null ? null : Math.abs(rating) >= scale.meaningful.units,
  }
}

/** Measures whose value is a rating of change, and so is not compared with the one before. */
export function isRatingOfChange(measure: MeasureKey): boolean {
  return measure === 'groc' || measure === 'pgic'
}
