import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readFigures } from '@/scripts/figures/read-figures'
import { controlValuesOf } from './controls'
import { freed, type PosableRecord } from './freed'
import { type Posing, posedRecord, viewNameOf } from './posed-record'
import { type PosingFault, posingFaults } from './posing-faults'

const FIGURES = readFigures()
const baseOf = (slug: string): PosableRecord => {
  const found = FIGURES.find((figure) => figure.slug === slug)
  if (!found) throw new Error(`There is no figure ${slug}`)
  return freed(found.record)
}
/** Lowered by so many percent of stature, in one of its postures or both. */
function lowered(base: PosableRecord, by: { readonly start: number; readonly end: number }): PosingFault[] {
  const [start, end] = base.keyframes
  const at = (values: ReturnType<typeof controlValuesOf>, down: number) => ({ ...values, height: values.height - down })
  const posing: Posing = {
    view: viewNameOf(base.view),
    movement: 'there_and_back',
    stays: [],
    start: { text: start.text, values: at(controlValuesOf(start), by.start) },
    end: { text: end.text, values: at(controlValuesOf(end), by.end) },
  }
  return posingFaults(posedRecord(base, posing))
}
const kinds = (faults: readonly PosingFault[]) => faults.map(({ kind }) => kind)

it.each(FIGURES)('$slug: nothing is said against it as it is opened', ({ record }) => {
  expect(posingFaults(freed(record))).toEqual([])
})

it.each([
  ['log-roll-bed', 'bed'],
  ['long-arc-quad-seated', 'chair'],
  ['step-up-standard', 'step'],
] as const)('%s: whoever sinks into the %s is found, at the start and at the end', (slug, thing) => {
  const base = baseOf(slug)
  const found = (['start', 'end'] as const).map((posture) =>
    kinds(lowered(base, { start: 0, end: 0, [posture]: 6 })).includes(thing),
  )
  expect(found).toContain(true)
  expect(kinds(lowered(base, { start: 0, end: 0 }))).not.toContain(thing)
})

it('is found the deeper the body lies, and never says less than before', () => {
  const base = baseOf('log-roll-bed')
  const depth = fc.double({ min: 0, max: 10, noNaN: true })
  fc.assert(
    fc.property(depth, depth, (one, other) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)]
      const inBed = (down: number) => lowered(base, { start: down, end: 0 }).filter(({ kind }) => kind === 'bed').length
      expect(inBed(more)).toBeGreaterThanOrEqual(inBed(less))
    }),
    { numRuns: 20 },
  )
})
