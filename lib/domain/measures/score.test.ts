import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { startBackGroup } from './groups'
import { MEASURE, MEASURES, type MeasureKey, NPRS_MOMENTS, NPRS_SITES, type NprsMoment, rangeOf } from './measure'
import { RMDQ_STATEMENTS } from './rmdq-statements'
import { type MeasureAnswers, RMDQ_ITEMS, type ScoreAnswer, scoreOf } from './score'

const faultsOf = (answer: ScoreAnswer) => (answer.ok ? [] : answer.detail.map(({ at, code }) => `${at} ${code}`))
const all = (value: number | null): Record<NprsMoment, number | null> => ({ now: value, worst: value, average: value })
const activities = (...scores: (number | null)[]) =>
  scores.map((score, index) => ({ name: `Activity ${index}`, score }))

type SingleKey = Exclude<MeasureKey, 'nprs' | 'psfs' | 'rmdq' | 'walking_time' | 'start_back'>
const SINGLE = MEASURES.filter(
  (key): key is SingleKey => !['nprs', 'psfs', 'rmdq', 'walking_time', 'start_back'].includes(key),
)

describe('golden cases', () => {
  it.each<[string, MeasureAnswers, Record<string, number>]>([
    [
      'NPRS keeps the nine numbers apart',
      { measure: 'nprs', pain: { back: { now: 2, worst: 6, average: 4 }, leg: all(0), knee: all(10) } },
      {
        ...{ back_now: 2, back_worst: 6, back_average: 4, leg_now: 0, leg_worst: 0, leg_average: 0 },
        ...{ knee_now: 10, knee_worst: 10, knee_average: 10 },
      },
    ],
    [
      'NPRS leaves out what was not answered',
      { measure: 'nprs', pain: { back: all(null), leg: all(null), knee: { ...all(null), worst: 7 } } },
      { knee_worst: 7 },
    ],
    ['PSFS of three: mean, one decimal', { measure: 'psfs', activities: activities(4, 5, 5) }, { mean: 4.7 }],
    ['PSFS of five', { measure: 'psfs', activities: activities(0, 10, 3, 6, 8) }, { mean: 5.4 }],
    ['RMDQ of nothing', { measure: 'rmdq', ticked: [] }, { total: 0 }],
    ['RMDQ counts ticks', { measure: 'rmdq', ticked: [1, 3, 7, 24] }, { total: 4 }],
    ['RMDQ of everything', { measure: 'rmdq', ticked: RMDQ_STATEMENTS.map((_, index) => index + 1) }, { total: 24 }],
    ['GROC at its worst', { measure: 'groc', value: -5 }, { change: -5 }],
    ['PGIC', { measure: 'pgic', value: 1 }, { level: 1 }],
    ['five stands', { measure: 'five_sts', value: 12.4 }, { time: 12.4 }],
    ['no stand in 30 s', { measure: 'chair_stand', value: 0 }, { stands: 0 }],
    ['walking, stopped', { measure: 'walking_time', toSymptoms: 4, toStop: 9 }, { to_symptoms: 4, to_stop: 9 }],
    ['walking, never stopped', { measure: 'walking_time', toSymptoms: 12, toStop: null }, { to_symptoms: 12 }],
    ['ODI as a total', { measure: 'odi', value: 38 }, { total: 38 }],
    ['STarT Back', { measure: 'start_back', total: 6, distress: 4 }, { total: 6, distress: 4 }],
  ])('%s', (_, answers, scores) => {
    expect(scoreOf(answers)).toEqual({ ok: true, value: scores })
  })
})

describe('refusals name the answer', () => {
  it.each<[string, MeasureAnswers, string[]]>([
    [
      'NPRS 11',
      { measure: 'nprs', pain: { back: all(11), leg: all(1), knee: all(1) } },
      ['back_now', 'back_worst', 'back_average'].map((at) => `${at} out_of_range`),
    ],
    [
      'NPRS without one number',
      { measure: 'nprs', pain: { back: all(null), leg: all(null), knee: all(null) } },
      ['back_now missing'],
    ],
    ['PSFS of two', { measure: 'psfs', activities: activities(1, 2) }, ['mean too_few_activities']],
    ['PSFS of six', { measure: 'psfs', activities: activities(1, 2, 3, 4, 5, 6) }, ['mean too_many_activities']],
    ['PSFS without a rating', { measure: 'psfs', activities: activities(1, null, 3) }, ['1 missing']],
    [
      'PSFS without a name',
      { measure: 'psfs', activities: [{ name: ' ', score: 1 }, ...activities(1, 2)] },
      ['0 unnamed_activity'],
    ],
    ['PSFS with a half', { measure: 'psfs', activities: activities(1, 2.5, 3) }, ['1 out_of_range']],
    [
      'PSFS, one activity twice',
      { measure: 'psfs', activities: [...activities(1, 2), { name: 'activity 1', score: 3 }] },
      ['2 twice'],
    ],
    ['RMDQ statement 25', { measure: 'rmdq', ticked: [25] }, ['total out_of_range']],
    ['RMDQ, one statement twice', { measure: 'rmdq', ticked: [3, 3] }, ['total twice']],
    ['PGIC 0', { measure: 'pgic', value: 0 }, ['level out_of_range']],
    ['GROC 2.5', { measure: 'groc', value: 2.5 }, ['change out_of_range']],
    [
      'stopping before the symptoms',
      { measure: 'walking_time', toSymptoms: 9, toStop: 4 },
      ['to_stop stops_before_symptoms'],
    ],
    ['walking without symptoms', { measure: 'walking_time', toSymptoms: null, toStop: 4 }, ['to_symptoms missing']],
    ['a part above its total', { measure: 'start_back', total: 2, distress: 4 }, ['distress part_above_total']],
    ['no number', { measure: 'five_sts', value: Number.NaN }, ['time out_of_range']],
    ['nothing', { measure: 'lefs', value: null }, ['total missing']],
  ])('%s', (_, answers, faults) => {
    expect(faultsOf(scoreOf(answers))).toEqual(faults)
  })

  it('holds a PROMIS value against the ends of its own table', () => {
    expect(scoreOf({ measure: 'promis_pi', value: 75.8 }, '4a, 41.6–75.8').ok).toBe(true)
    expect(scoreOf({ measure: 'promis_pi', value: 75.8 }, '4a, 41.6–75.6').ok).toBe(false)
  })
})

describe('properties', () => {
  it('never yields a value outside its scale, whatever is answered', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SINGLE), fc.double({ noDefaultInfinity: false }), (measure, value) => {
        const [scale] = MEASURE[measure].scales
        const [min, max] = rangeOf(scale, MEASURE[measure].versions[0])
        const answer = scoreOf({ measure, value })
        const score = answer.ok ? (answer.value[scale.key] ?? Number.NaN) : min
        expect(score).toBeGreaterThanOrEqual(min)
        expect(score).toBeLessThanOrEqual(max)
      }),
    )
  })

  it('counts RMDQ ticks, one more tick being one more point, in any order', () => {
    const ticks = fc.uniqueArray(fc.integer({ min: 1, max: RMDQ_ITEMS }))
    fc.assert(
      fc.property(ticks, (ticked) => {
        expect(scoreOf({ measure: 'rmdq', ticked })).toEqual({ ok: true, value: { total: ticked.length } })
        expect(scoreOf({ measure: 'rmdq', ticked: ticked.toReversed() })).toEqual(scoreOf({ measure: 'rmdq', ticked }))
      }),
    )
  })

  it('never lowers a PSFS by a better rating', () => {
    const rating = fc.integer({ min: 0, max: 10 })
    fc.assert(
      fc.property(fc.array(rating, { minLength: 3, maxLength: 5 }), fc.nat(4), (ratings, at) => {
        const better = ratings.map((value, index) => (index === at % ratings.length ? Math.min(10, value + 1) : value))
        const meanOf = (values: number[]) => {
          const answer = scoreOf({ measure: 'psfs', activities: activities(...values) })
          return answer.ok ? (answer.value.mean ?? -1) : -1
        }
        expect(meanOf(better)).toBeGreaterThanOrEqual(meanOf(ratings))
      }),
    )
  })

  it('takes a missing NPRS number for no answer, never for 0', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NPRS_SITES), fc.constantFrom(...NPRS_MOMENTS), (site, moment) => {
        const pain = { back: all(3), leg: all(3), knee: all(3) }
        const answer = scoreOf({ measure: 'nprs', pain: { ...pain, [site]: { ...pain[site], [moment]: null } } })
        expect(answer.ok && `${site}_${moment}` in answer.value).toBe(false)
      }),
    )
  })
})

describe('groups', () => {
  it.each([
    [3, 3, 'low'],
    [4, 3, 'medium'],
    [4, 4, 'high'],
    [9, 3, 'medium'],
    [9, 5, 'high'],
  ] as const)('STarT Back %i with %i of distress: %s', (total, distress, group) => {
    expect(startBackGroup({ total, distress })).toBe(group)
  })
})

it('has the 24 statements, each once', () => {
  expect(new Set(RMDQ_STATEMENTS).size).toBe(RMDQ_ITEMS)
})

it('keeps no wording of a measure that only a licence opens', () => {
  expect(MEASURES.filter((key) => MEASURE[key].use === 'score')).toEqual([
    'odi',
    'lefs',
    'koos_ps',
    'promis_pf',
    'promis_pi',
    'start_back',
    'msk_hq',
  ])
})
