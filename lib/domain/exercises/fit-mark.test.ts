import { expect, test } from 'vitest'
import { DIRECTIONS } from '@/lib/domain/assessment/vocabulary'
import { LUMBAR_BIASES } from './exercise'
import { fitMark } from './fit-mark'

test('an exercise in the direction that eases is marked so, a neutral one is not', () => {
  const fits = { verdict: 'fits', reasons: [] } as const
  const easing = DIRECTIONS.flatMap((direction) =>
    LUMBAR_BIASES.filter((lumbarBias) => fitMark(fits, { lumbarBias }, direction) === 'eases').map(
      (lumbarBias) => `${direction}/${lumbarBias}`,
    ),
  )
  expect(easing).toEqual(['extension/extension', 'flexion/flexion', 'lateral/lateral'])
})

test.each(['blocked', 'caution'] as const)('%s is said before anything else', (verdict) => {
  const mark = fitMark({ verdict, reasons: [] }, { lumbarBias: 'extension' }, 'extension')
  expect(mark).toBe(verdict === 'blocked' ? 'clashes' : 'needs_care')
})
