import { expect, test } from 'vitest'
import { inOrder, ORDERS, RECENT_COUNT, recentOf } from './order'

const one = (name: string, closeness: number, programmes: number, lastUsedMs: number | null) => ({
  facts: { name },
  ...{ closeness, programmes, lastUsedMs },
})
const ENTRIES = [
  one('Bridge', 1, 0, null),
  one('Clam', 0.4, 5, 20),
  one('Bird dog', 1, 2, 30),
  one('Anchor', 0, 0, null),
]

test.each([
  ['best', ['Bird dog', 'Bridge', 'Clam', 'Anchor']],
  ['used', ['Clam', 'Bird dog', 'Anchor', 'Bridge']],
  ['recent', ['Bird dog', 'Clam', 'Anchor', 'Bridge']],
  ['name', ['Anchor', 'Bird dog', 'Bridge', 'Clam']],
] as const)('%s', (order, names) => {
  expect(ENTRIES.toSorted(inOrder(order)).map((entry) => entry.facts.name)).toEqual(names)
})

test('no order depends on where it began', () => {
  for (const order of ORDERS) {
    expect(ENTRIES.toReversed().toSorted(inOrder(order))).toEqual(ENTRIES.toSorted(inOrder(order)))
  }
})

test('recent are the last few used, newest first', () => {
  const many = Array.from({ length: 20 }, (_, at) => one(`E${at}`, 0, 0, at % 5 === 0 ? null : at))
  const recent = recentOf(many)
  expect(recent).toHaveLength(RECENT_COUNT)
  expect(recent[0]?.facts.name).toBe('E19')
  expect(recent.every((entry) => entry.lastUsedMs !== null)).toBe(true)
})
