import type { useTranslations } from 'next-intl'
import { CHART_SYMPTOMS, type ChartSymptom } from '@/lib/domain/assessment/body-chart/body-chart'
import {
  BODY_REGIONS,
  type BodyPart,
  type BodyView,
  type RegionKey,
} from '@/lib/domain/assessment/body-chart/body-regions'
import type { ChartHint } from '@/lib/domain/assessment/body-chart/chart-hints'
import type { KneeSide, Side } from '@/lib/domain/assessment/vocabulary'
import type { Site } from '@/lib/domain/shared/site'

type ChartTranslator = ReturnType<typeof useTranslations<'assessment.bodyChart'>>

const VIEWS = ['front', 'back'] as const satisfies readonly BodyView[]
const SITES = [0, 1, 2, 3, 4, 5, 6] as const satisfies readonly Site[]

/** What the chart says while it is painted: finished words, for a component in the browser has no catalogue. */
export type PaintingWords = {
  readonly views: Readonly<Record<BodyView, string>>
  readonly sides: Readonly<Record<Side, string>>
  readonly symptoms: Readonly<Record<ChartSymptom, string>>
  /** "Front, left, inner shin" */
  readonly regions: Readonly<Record<RegionKey, string>>
  readonly parts: Readonly<Record<BodyPart, string>>
  readonly sites: Readonly<Record<Site, string>>
  readonly hints: Readonly<Record<string, string>>
  readonly furthest: string
  readonly fromTingling: string
  readonly paint: string
  readonly clear: Readonly<Record<ChartSymptom, string>>
  readonly undo: string
  readonly how: string
  readonly list: string
  readonly part: string
  readonly middle: string
  readonly roots: string
  readonly rootsNote: string
}

/** "left inner knee": for a list of places, where the view need not be said. */
export function placeNames(t: ChartTranslator): Readonly<Record<RegionKey, string>> {
  return Object.fromEntries(
    BODY_REGIONS.map(({ key, side, part }) => [
      key,
      t('place', { part: t(`parts.${part}`), side: t(`sideWords.${side}`) }),
    ]),
  ) as Record<RegionKey, string>
}

/** `episode` is the knee on record, which the words of a contradiction name. */
export function paintingWords(t: ChartTranslator, episode: KneeSide | null): PaintingWords {
  return {
    views: record(VIEWS, (view) => t(`views.${view}`)),
    sides: record(['left', 'right'], (side) => t(`sides.${side}`)),
    symptoms: record(CHART_SYMPTOMS, (symptom) => t(`symptoms.${symptom}`)),
    regions: Object.fromEntries(
      BODY_REGIONS.map(({ key, view, side, part }) => [
        key,
        t('region', { view: t(`views.${view}`), side: t(`sideWords.${side}`), part: t(`parts.${part}`) }),
      ]),
    ) as Record<RegionKey, string>,
    parts: Object.fromEntries(BODY_REGIONS.map(({ part }) => [part, t(`parts.${part}`)])) as Record<BodyPart, string>,
    sites: record(SITES, (site) => t(`sites.${site}`)),
    hints: {
      both_legs: t('hints.both_legs'),
      ...record(['marked_but_absent.numbness', 'marked_but_absent.tingling'], (key) => t(`hints.${key}`)),
      ...record(['present_but_unmarked.numbness', 'present_but_unmarked.tingling'], (key) => t(`hints.${key}`)),
      ...(episode && record(['left', 'right'], (marked) => t('hints.other_leg', { marked, episode }))),
    },
    furthest: t('furthest'),
    fromTingling: t('fromTingling'),
    paint: t('paint'),
    clear: record(CHART_SYMPTOMS, (symptom) => t(`clear.${symptom}`)),
    undo: t('undo'),
    how: t('how'),
    list: t('list'),
    part: t('part'),
    middle: t('middle'),
    roots: t('roots'),
    rootsNote: t('rootsNote'),
  }
}

/** The words of a hint, by what tells it from the others. */
export function hintKey(hint: ChartHint): string {
  if (hint.kind === 'both_legs') return hint.kind
  return hint.kind === 'other_leg' ? hint.marked : `${hint.kind}.${hint.symptom}`
}

function record<const Key extends string | number>(keys: readonly Key[], make: (key: Key) => string) {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, string>
}
