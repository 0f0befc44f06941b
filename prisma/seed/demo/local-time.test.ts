import { expect, test } from 'vitest'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { clock, instantAt } from './local-time'

test('the clock on the wall counts, before and after the change to winter time', () => {
  expect(instantAt(plainDate('2026-10-24'), clock('18:30'), 'Europe/London')).toBe('2026-10-24T17:30:00.000Z')
  expect(instantAt(plainDate('2026-10-25'), clock('18:30'), 'Europe/London')).toBe('2026-10-25T18:30:00.000Z')
})

test('seconds count on from there', () => {
  expect(instantAt(plainDate('2026-10-25'), 0, 'Europe/London', 90)).toBe('2026-10-24T23:01:30.000Z')
})
