import { describe, expect, it } from 'vitest'
import { readLinkFlags } from './link-flags'

describe('the flags of a new link', () => {
  it('are tidied', () => {
    expect(readLinkFlags(['--clinic', ' Hillside ', '--email=Ada@Clinic.Example'])).toEqual({
      clinic: 'Hillside',
      email: 'ada@clinic.example',
    })
  })

  it.each([
    [[], /--clinic is missing[\s\S]*--email is missing[\s\S]*npm run clinic:link/],
    [['--clinic', 'Hillside'], /^--email is missing/],
    [['--clinic', '  ', '--email', 'ada@clinic.example'], /^--clinic is missing/],
    [['--clinic', 'Hillside', '--email', 'ada'], /^"ada" is no e-mail address\./],
    [['--name', 'Hillside'], /--name[\s\S]*npm run clinic:link/],
    [['Hillside'], /Hillside[\s\S]*npm run clinic:link/],
    [['--clinic'], /--clinic[\s\S]*npm run clinic:link/],
  ])('%j are refused in plain sentences', (args, sentence) => {
    expect(() => readLinkFlags(args)).toThrow(sentence)
  })
})
