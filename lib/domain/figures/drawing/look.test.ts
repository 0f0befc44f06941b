import { expect, it } from 'vitest'
import { BUILDS, CAST, lookFor, SKIN_TONES } from './look'

it('has everybody: each skin tone in both builds, and no two people alike', () => {
  const people = new Set(CAST.map(({ skin, build }) => `${skin} ${build}`))
  for (const skin of SKIN_TONES) for (const build of BUILDS) expect(people).toContain(`${skin} ${build}`)
  const seen = new Set(CAST.map(({ hair, hairColour, outfit }) => `${hair} ${hairColour} ${outfit}`))
  expect(seen.size).toBe(CAST.length)
})

it('always shows the same person for a name', () => {
  expect(lookFor('bird-dog')).toBe(lookFor('bird-dog'))
})
