import type { Dose } from '@/lib/domain/exercises/dose'
import { itemSeconds, sessionMinutes } from '@/lib/domain/programmes/dose-minutes'
import type { ItemSide } from '@/lib/domain/programmes/item'

export const VARIANT_KINDS = ['good_day', 'busy_day', 'flare_up'] as const
export type VariantKind = (typeof VARIANT_KINDS)[number]

export type VariantCandidate = {
  readonly id: string
  readonly exerciseSlug: string
  readonly category: string
  readonly load: string
  readonly position: string
  readonly dose: Dose
  readonly side: ItemSide | null
}
export type ProposedVariant = {
  readonly kind: VariantKind
  readonly itemIds: readonly string[]
  readonly minutes: number
}

/** A busy day's budget in minutes; a design decision. */
export const BUSY_DAY_MINUTES = 10
/** What a therapist may set it to, both ends included. */
export const BUSY_DAY_LIMITS = { min: 3, max: 30 } as const
/** Which kinds of exercise a busy day keeps, most wanted first: one for control, then one for easy movement. */
const BUSY_DAY_KEEPS: readonly (readonly string[])[] = [['core'], ['flexibility', 'posture']]
/** Kinds that modifiers.json cautions when symptoms are easily stirred up (`irritability_high`), and its blocked slugs. */
const NOT_IN_A_FLARE = ['nerve_mobility', 'strength']
const BLOCKED_IN_A_FLARE = [
  'sciatic-tensioner-supine',
  'femoral-slider-prone',
  'hamstring-stretch-strap',
  'seated-forward-bend',
]
const EASE_POSITIONS = ['supine', 'side_lying', 'prone', 'seated']

/**
 * Three versions of a phase's session for the therapist to approve (product.md, "variant"). Item order is kept.
 * An empty flare-up variant is honest: nothing here is gentle enough, so only the ease position is left.
 */
export function proposeVariants(
  items: readonly VariantCandidate[],
  busyDayMinutes = BUSY_DAY_MINUTES,
): readonly ProposedVariant[] {
  return [
    variant('good_day', items),
    variant('busy_day', busyDay(items, busyDayMinutes)),
    variant('flare_up', flareUp(items)),
  ]
}

function variant(kind: VariantKind, items: readonly VariantCandidate[]): ProposedVariant {
  return { kind, itemIds: items.map((item) => item.id), minutes: sessionMinutes(items) }
}

/** One item of each kept kind while the minutes last; never empty: at worst the shortest item, even above the budget. */
function busyDay(items: readonly VariantCandidate[], minutes: number): readonly VariantCandidate[] {
  const chosen: VariantCandidate[] = []
  for (const categories of BUSY_DAY_KEEPS) {
    const fitting = categories
      .flatMap((category) => items.filter((item) => item.category === category))
      .find((item) => sessionMinutes([...chosen, item]) <= minutes)
    if (fitting) chosen.push(fitting)
  }
  if (chosen.length === 0) chosen.push(...shortest(items))
  return items.filter((item) => chosen.includes(item))
}

function shortest(items: readonly VariantCandidate[]): VariantCandidate[] {
  return [...items].sort((a, b) => itemSeconds(a.dose, a.side) - itemSeconds(b.dose, b.side)).slice(0, 1)
}

/** Low load without the kinds that stir nerves; lying and sitting first, standing and walking only if nothing else is left. */
function flareUp(items: readonly VariantCandidate[]): readonly VariantCandidate[] {
  const gentle = items.filter(
    (item) =>
      item.load === 'low' && !NOT_IN_A_FLARE.includes(item.category) && !BLOCKED_IN_A_FLARE.includes(item.exerciseSlug),
  )
  const easing = gentle.filter((item) => EASE_POSITIONS.includes(item.position))
  return easing.length > 0 ? easing : gentle
}
