import { expect, test } from 'vitest'
import { stepOn, valueOn } from './curves'

test('a curve runs straight between points and stays level outside them', () => {
  expect(
    [0, 5, 10, 15, 99].map((day) =>
      valueOn(
        [
          [5, 6],
          [15, 2],
        ],
        day,
      ),
    ),
  ).toEqual([6, 6, 4, 2, 2])
})

test('steps hold until the next one', () => {
  expect(
    [0, 8, 9, 40].map((day) =>
      stepOn(
        [
          [0, 5],
          [9, 4],
          [20, 3],
        ],
        day,
      ),
    ),
  ).toEqual([5, 5, 4, 3])
})
