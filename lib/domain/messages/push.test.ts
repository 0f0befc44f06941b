import { expect, test } from 'vitest'
import type { SendOutcome } from '@/lib/domain/messages/delivery'
import { outcomeOfAll } from '@/lib/domain/messages/push'

test.each<[SendOutcome[], SendOutcome]>([
  [[], 'gone'],
  [['gone', 'gone'], 'gone'],
  [['gone', 'accepted', 'unreachable'], 'accepted'],
  [['unreachable', 'interrupted'], 'interrupted'],
  [['refused_for_good', 'unreachable'], 'unreachable'],
  [['gone', 'refused'], 'refused'],
  [['gone', 'refused_for_good'], 'refused_for_good'],
])('%j together are %s', (outcomes, expected) => {
  expect(outcomeOfAll(outcomes)).toBe(expected)
})
