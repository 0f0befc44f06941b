import { SIDES, type Side } from '@/lib/domain/assessment/vocabulary'
import type { Site } from '@/lib/domain/shared/site'
import { REGION_KEYS, type RegionKey, regionOf } from './body-regions'

export const CHART_SYMPTOMS = ['pain', 'numbness', 'tingling'] as const
export type ChartSymptom = (typeof CHART_SYMPTOMS)[number]

/** Where it hurts, is numb or tingles: the regions of each symptom, in the order of the list (clinical.md 1.1 "body map"). */
export type BodyChart = Readonly<Record<ChartSymptom, readonly RegionKey[]>>

export const EMPTY_CHART: BodyChart = { pain: [], numbness: [], tingling: [] }

/** The furthest point of one side, and which symptom reaches it; pain is named when both do. */
export type FurthestPoint = { readonly site: Site; readonly from: 'pain' | 'tingling' | null }

const DISTAL_FIRST = [6, 5, 4, 3, 2, 1] as const satisfies readonly Site[]

/** From here on down it is the leg; the buttock is not. */
const FIRST_LEG_SITE = 3

export function isBlank(chart: BodyChart): boolean {
  return CHART_SYMPTOMS.every((symptom) => chart[symptom].length === 0)
}

export function symptomsAt(chart: BodyChart, key: RegionKey): readonly ChartSymptom[] {
  return CHART_SYMPTOMS.filter((symptom) => chart[symptom].includes(key))
}

/** What is marked at all, once each and in the order of the list. */
export function markedRegions(chart: BodyChart): readonly RegionKey[] {
  return REGION_KEYS.filter((key) => symptomsAt(chart, key).length > 0)
}

/**
 * The most distal site of one side (clinical.md 4.2). Tingling counts as a symptom for it; numbness does not: new or larger numbness is
 * a change of the nerve, read elsewhere. The middle of the back belongs to both sides.
 */
export function furthestPoint(chart: BodyChart, side: Side): FurthestPoint {
  const reach = (symptom: 'pain' | 'tingling'): Site => {
    const regions = chart[symptom].map(regionOf).filter((region) => region.side === side || region.side === 'middle')
    return DISTAL_FIRST.find((site) => regions.some((region) => region.site === site)) ?? 0
  }
  const [pain, tingling] = [reach('pain'), reach('tingling')]
  if (pain === 0 && tingling === 0) return { site: 0, from: null }
  return pain >= tingling ? { site: pain, from: 'pain' } : { site: tingling, from: 'tingling' }
}

/** The legs, thigh to foot, in which anything is marked. */
export function legsOf(chart: BodyChart): readonly Side[] {
  const regions = markedRegions(chart).map(regionOf)
  return SIDES.filter((side) => regions.some((region) => region.side === side && region.site >= FIRST_LEG_SITE))
}

/** Does the symptom stand anywhere in a leg, thigh to foot? */
export function isInLeg(chart: BodyChart, symptom: ChartSymptom): boolean {
  return chart[symptom].some((key) => regionOf(key).site >= FIRST_LEG_SITE)
}

export type SymptomChange = Readonly<Record<'gained' | 'lost' | 'same', readonly RegionKey[]>>

/** What each symptom gained and lost between two charts, and what stayed. */
export function compareCharts(before: BodyChart, after: BodyChart): Readonly<Record<ChartSymptom, SymptomChange>> {
  const change = (symptom: ChartSymptom): SymptomChange => {
    const [was, is] = [new Set(before[symptom]), new Set(after[symptom])]
    return {
      gained: REGION_KEYS.filter((key) => is.has(key) && !was.has(key)),
      lost: REGION_KEYS.filter((key) => was.has(key) && !is.has(key)),
      same: REGION_KEYS.filter((key) => was.has(key) && is.has(key)),
    }
  }
  return { pain: change('pain'), numbness: change('numbness'), tingling: change('tingling') }
}
