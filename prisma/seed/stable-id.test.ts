import { expect, test } from 'vitest'
import { stableId } from './stable-id'

test('the same name has the same id, another name another', () => {
  expect(stableId('exercise:bridge')).toBe(stableId('exercise:bridge'))
  expect(stableId('exercise:bridge')).not.toBe(stableId('exercise:dead-bug'))
})

test('ids are UUIDs of version 8', () => {
  expect(stableId('exercise:bridge')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
