import { expect, test } from 'vitest'
import { readForNow } from '@/lib/domain/learn/for-now'

const ALL = ['how-much-pain-is-ok', 'lifting-and-carrying', 'four-names-you-may-hear'].map((key) => ({ key }))
const keysOf = (given: Parameters<typeof readForNow>[1]) => readForNow(ALL, given).now.map(({ key }) => key)

test('what a therapist chose stands at the top, and the rest is there too', () => {
  const { now, rest } = readForNow(ALL, { stage: 'sub_acute', given: ['lifting-and-carrying'], hasChoice: true })
  expect(now).toEqual([{ key: 'lifting-and-carrying' }])
  expect(rest).toHaveLength(2)
})

test('where nobody chose the phase does, and a choice for later leaves the top empty', () => {
  expect(keysOf({ stage: 'acute_irritable', given: [], hasChoice: false })).toEqual(['how-much-pain-is-ok'])
  expect(keysOf({ stage: 'functional', given: [], hasChoice: false })).toEqual(['lifting-and-carrying'])
  expect(keysOf({ stage: 'functional', given: [], hasChoice: true })).toEqual([])
})

test('without a programme nothing is for now', () => {
  expect(keysOf({ stage: null, given: [], hasChoice: false })).toEqual([])
})
