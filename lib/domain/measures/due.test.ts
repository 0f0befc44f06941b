import { expect, it } from 'vitest'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { DEFAULT_SET, dueOn } from './due'
import { MEASURE } from './measure'

const asked = plainDate('2026-11-02')

it('is asked for at once, and again after its days', () => {
  expect(dueOn(asked, null, 7)).toBe('2026-11-02')
  expect(dueOn(asked, plainDate('2026-10-01'), 7)).toBe('2026-11-02')
  expect(dueOn(asked, plainDate('2026-11-03'), 7)).toBe('2026-11-10')
  expect(dueOn(asked, plainDate('2026-11-03'), 28)).toBe('2026-12-01')
})

it('asks for nothing by default that needs a licence', () => {
  expect(DEFAULT_SET.filter(({ measure }) => MEASURE[measure].use !== 'items')).toEqual([])
})
