import { expect, test } from 'vitest'
import { Chance } from './random'

test('the same name throws the same numbers, another name others', () => {
  const throws = (name: string) => {
    const chance = new Chance(name)
    return Array.from({ length: 5 }, () => chance.int(0, 1_000_000))
  }
  expect(throws('a')).toEqual(throws('a'))
  expect(throws('a')).not.toEqual(throws('b'))
})

test('throws stay in range and reach both ends', () => {
  const chance = new Chance('range')
  const throws = Array.from({ length: 500 }, () => chance.int(1, 6))
  expect([Math.min(...throws), Math.max(...throws)]).toEqual([1, 6])
  expect(() => chance.pick([])).toThrow('Nothing to pick from')
})
