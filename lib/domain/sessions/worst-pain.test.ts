import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  COLOUR_SEVERITY,
  classifyResponse,
  RESPONSE_COLOURS,
  type ResponseColour,
  type ResponseInput,
  worseColour,
  worstPain,
} from '@/lib/domain/sessions/traffic-light'

/** Everything answered, nothing wrong, next day included. */
const CALM: ResponseInput = {
  pre: 0,
  max: 0,
  sitePre: 4,
  sitePost: 4,
  siteNextDay: 4,
  spreadRevertedAtOnce: null,
  settled24h: true,
  newWeakness: false,
  newNumbness: false,
  redFlag: false,
}
const ANSWERS = [null, true, false]

const pain = fc.integer({ min: 0, max: 10 })
const site = fc.integer({ min: 0, max: 6 })
const answer = fc.constantFrom(...ANSWERS)
const anyInput = fc.record<ResponseInput>({
  pre: fc.option(pain),
  max: fc.option(pain),
  sitePre: fc.option(site),
  sitePost: fc.option(site),
  siteNextDay: fc.option(site),
  spreadRevertedAtOnce: answer,
  settled24h: answer,
  newWeakness: answer,
  newNumbness: answer,
  redFlag: answer,
})

describe('worstPain', () => {
  const { pre: _pre, max: _max, ...answers } = CALM

  it.each<[string, [number, number | null], [number, number | null], ResponseColour, string]>([
    ['the knee is worse', [0, 0], [0, 4], 'amber', 'knee'],
    ['the back is worse', [2, 9], [2, 3], 'red', 'back'],
    ['a missing score outweighs amber', [0, 4], [0, null], 'incomplete', 'knee'],
    ['red outweighs a missing score', [0, 9], [0, null], 'red', 'back'],
    ['the same', [1, 1], [2, 2], 'green', 'both'],
  ])('%s', (_, back, knee, colour, decidedBy) => {
    const input = { ...answers, back: { pre: back[0], max: back[1] }, knee: { pre: knee[0], max: knee[1] } }
    expect(worstPain(input)).toMatchObject({ colour, decidedBy })
  })

  it('joins the reasons of a tie once', () => {
    const result = worstPain({ ...answers, back: { pre: 0, max: 4 }, knee: { pre: 7, max: 7 } })
    expect(result.reasons).toEqual(['pain_band', 'high_baseline_notify'])
  })

  it('is as bad as the worse of the two, whichever way round', () => {
    fc.assert(
      fc.property(anyInput, anyInput, (a, b) => {
        const [back, knee] = [
          { pre: a.pre, max: a.max },
          { pre: b.pre, max: b.max },
        ]
        const both = worstPain({ ...a, back, knee })
        expect(both.colour).toBe(worseColour(classifyResponse(a).colour, classifyResponse({ ...a, ...knee }).colour))
        expect(worstPain({ ...a, back: knee, knee: back }).colour).toBe(both.colour)
      }),
    )
  })

  it('ranks every colour differently', () => {
    expect(new Set(RESPONSE_COLOURS.map((colour) => COLOUR_SEVERITY[colour])).size).toBe(RESPONSE_COLOURS.length)
  })
})
