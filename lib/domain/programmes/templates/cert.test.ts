import { describe, expect, it } from 'vitest'
import { answeredCount, CERT_ITEMS, type CertContent, certAnswers, REPORTED_ITEMS } from './cert'

const PHASE = { entryCriteria: ['Screen clear.'], progressCriteria: ['Pain 4 or less.'], items: [1, 2] }
const WHOLE: CertContent = {
  phases: [PHASE, { ...PHASE, progressCriteria: [] }],
  goals: ['Stand up'],
  reporting: { provider: 'A physiotherapist.', supervision: 'Alone.', motivation: 'Calls.', setting: 'At home.' },
}
const open = (content: CertContent) =>
  certAnswers(content)
    .filter(({ by }) => by === null)
    .map(({ item }) => item)

describe('certAnswers', () => {
  it('counts sixteen items in their order', () => {
    expect(certAnswers(WHOLE).map(({ number }) => number)).toEqual(Array.from({ length: 16 }, (_, index) => index + 1))
    expect(new Set(CERT_ITEMS).size).toBe(16)
  })

  it('finds all of them in a whole template, whose last phase has no next one', () => {
    expect(open(WHOLE)).toEqual([])
    expect(answeredCount(certAnswers(WHOLE))).toBe(16)
  })

  it('asks the author for what no phase can say; blanks are no answer', () => {
    expect(open({ ...WHOLE, goals: [], reporting: { provider: '  ' } })).toEqual([...REPORTED_ITEMS])
  })

  it('lets an author say in words what goals would say', () => {
    const reporting = { ...WHOLE.reporting, beyond_exercise: 'Reading about pain.' }
    const answers = certAnswers({ ...WHOLE, goals: [], reporting })
    expect(answers.find(({ item }) => item === 'beyond_exercise')?.by).toBe('author')
  })

  it.each<[string, CertContent['phases'], string[]]>([
    [
      'a phase without exercises',
      [PHASE, { ...PHASE, items: [] }],
      ['equipment', 'exercises', 'home_programme', 'dose'],
    ],
    ['no way to the next phase', [{ ...PHASE, progressCriteria: [] }, PHASE], ['progression']],
    ['no way in', [{ ...PHASE, entryCriteria: [] }, PHASE], ['starting_level']],
    ['one phase without criteria', [{ ...PHASE, progressCriteria: [] }], ['progression']],
  ])('leaves open: %s', (_, phases, expected) => {
    expect(open({ ...WHOLE, phases })).toEqual(expected)
  })
})
