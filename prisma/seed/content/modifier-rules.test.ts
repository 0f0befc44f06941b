import { expect, test } from 'vitest'
import { type BrokenCase, inside, problemsWhen } from './broken-content'

const modifierCases: BrokenCase[] = [
  [
    'an unknown exercise',
    (b) => (inside(b.modifier('falls_risk'), ['block']).slugs = ['nap']),
    'falls_risk → block.slugs: nap does not exist',
  ],
  [
    'an unknown attribute',
    (b) => (inside(b.modifier('falls_risk'), ['block']).age = 70),
    'falls_risk → block: Unrecognized key: "age"',
  ],
  [
    'no effect',
    (b) => Object.assign(b.modifier('falls_risk'), { block: {}, caution: {} }),
    'falls_risk: neither blocks nor cautions anything',
  ],
  [
    'unknown equipment',
    (b) => (inside(b.modifier('latex_allergy'), ['caution']).equipment_contains = ['trapeze']),
    'no exercise uses trapeze',
  ],
  [
    'a repeated key',
    (b) => b.content.modifiers.modifiers.push(b.modifier('falls_risk')),
    'falls_risk → key: stands twice',
  ],
]

test.each(modifierCases)('%s is named with its path', (_, breakIt, problem) => {
  expect(problemsWhen(breakIt)).toContainEqual(expect.stringContaining(problem))
})
