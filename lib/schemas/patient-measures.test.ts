import { describe, expect, it, test } from 'vitest'
import { answerMeasureSchema, STATEMENT_NAMES } from './patient-measures'

const scores = (value = '3') => ({ now: value, worst: value, average: value })
const NPRS = { measure: 'nprs', pain: { back: scores(), leg: scores(), knee: scores() } }
const activity = (name: string, score?: string) => (score === undefined ? { name } : { name, score })
const PSFS = { measure: 'psfs', activities: [activity('Stairs', '2'), activity('Kneeling', '4'), activity('Bed', '0')] }
const RMDQ = { measure: 'rmdq', ...Object.fromEntries(STATEMENT_NAMES.map((name) => [name, 'no'])) }
const faults = (input: unknown) =>
  answerMeasureSchema.safeParse(input).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []

const FAULTS: [string, object, string[]][] = [
  [
    'a pain without an answer',
    { ...NPRS, pain: { ...NPRS.pain, leg: { now: '0', worst: '1' } } },
    ['pain.leg.average: nprs_leg_average'],
  ],
  [
    'a pain of 11',
    { ...NPRS, pain: { ...NPRS.pain, back: scores('11') } },
    ['now', 'worst', 'average'].map((at) => `pain.back.${at}: nprs_back_${at}`),
  ],
  [
    'an activity without a number, and one without a name',
    { ...PSFS, activities: [activity('Stairs'), activity('', '4'), activity('Bed', '0')] },
    ['activities.0.score: pain', 'activities.1.name: activity'],
  ],
  ['a statement without an answer', { ...RMDQ, s7: undefined }, ['s7: answer']],
  ['a rating beyond its ends', { measure: 'groc', value: '6' }, ['value: choose']],
  ['a level that is none', { measure: 'pgic', value: '' }, ['value: choose']],
]

describe('a patient’s own answers', () => {
  it.each<[string, object, object]>([
    ['nine numbers of pain', NPRS, { pain: { knee: { worst: 3 } } }],
    ['three activities', PSFS, { activities: [{ name: 'Stairs', score: 2 }, {}, { score: 0 }] }],
    ['24 statements, none of which holds', RMDQ, { ticked: [] }],
    ['24 statements, two of which hold', { ...RMDQ, s1: 'yes', s24: 'yes' }, { ticked: [1, 24] }],
    ['a rating of change', { measure: 'groc', value: '-5' }, { value: -5 }],
    ['a level in words', { measure: 'pgic', value: '7' }, { value: 7 }],
  ])('%s', (_name, input, expected) => {
    expect(answerMeasureSchema.parse(input)).toMatchObject(expected)
  })

  it.each(FAULTS)('%s is named', (_name, input, expected) => {
    expect(faults(input)).toEqual(expected)
  })

  it('empty rows beyond the three are dropped', () => {
    const activities = [...PSFS.activities, activity(''), activity('')]
    expect(answerMeasureSchema.parse({ ...PSFS, activities })).toEqual(answerMeasureSchema.parse(PSFS))
  })
})

test.each(['five_sts', 'odi', 'walking_time'])('%s is not the patient’s to answer', (measure) => {
  expect(answerMeasureSchema.safeParse({ measure, value: '3' }).success).toBe(false)
})
