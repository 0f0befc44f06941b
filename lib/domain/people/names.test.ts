import { describe, expect, it } from 'vitest'
import { dottedInitials, initials } from './names'

describe('initials', () => {
  it.each([
    ['Amara', 'Osei', 'AO'],
    ['anna', 'de Vries', 'AD'],
    ['Éloïse', "O'Neill", 'ÉO'],
    ['E\u0301mile', '’t Hooft', 'ÉT'],
    ['  Li', '', 'L'],
    ['🙂', '王', '王'],
    ['ßen', 'Ng', 'SN'],
  ])('%s %s: %s', (given, family, expected) => {
    expect(initials(given, family)).toBe(expected)
  })
})

describe('dottedInitials', () => {
  it.each([
    ['AR', 'A. R.'],
    ['L', 'L.'],
    ['E\u0301T', 'E\u0301. T.'],
    ['', ''],
  ])('%s: %s', (letters, expected) => {
    expect(dottedInitials(letters)).toBe(expected)
  })
})
