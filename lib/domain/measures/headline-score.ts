import { MEASURE, type MeasureKey, nprsScale } from '@/lib/domain/measures/measure'

/** The one number that stands for a taking where there is room for one: the knee's usual pain of the three pains, else the first scale. */
export function headlineScore(measure: MeasureKey, scores: Readonly<Record<string, number>>): number | null {
  const first = measure === 'nprs' ? [nprsScale('knee', 'average')] : []
  const scales = [...first, ...MEASURE[measure].scales.map(({ key }) => key)]
  return scales.map((scale) => scores[scale]).find((score) => score !== undefined) ?? null
}
