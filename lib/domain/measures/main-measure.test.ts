import { describe, expect, it } from 'vitest'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { mainCourse, type ScoredTaking } from './main-measure'
import { MEASURE } from './measure'

const TODAY = plainDate('2026-03-30')
const taken = (measure: 'nprs' | 'rmdq' | 'groc', daysAgo: number, value: number, form?: string): ScoredTaking => ({
  measure,
  form: form ?? MEASURE[measure].versions[0],
  takenOn: addDays(TODAY, -daysAgo),
  scores: { [measure === 'nprs' ? 'knee_average' : measure === 'rmdq' ? 'total' : 'change']: value },
})

describe('the main measure', () => {
  it.each<[string, ScoredTaking[], object | null]>([
    [
      'knee pain before anything else',
      [taken('rmdq', 40, 14), taken('nprs', 40, 7), taken('rmdq', 1, 5), taken('nprs', 1, 6)],
      { source: 'nprs', first: 7, latest: 6, mcid: 2 },
    ],
    [
      'the Roland-Morris where pain was taken once',
      [taken('rmdq', 40, 14), taken('nprs', 1, 6), taken('rmdq', 1, 5)],
      { source: 'rmdq', first: 14, latest: 5, mcid: 5 },
    ],
    ['nothing taken twice', [taken('nprs', 40, 7), taken('rmdq', 1, 5)], null],
    ['twice on one day', [taken('nprs', 1, 7), taken('nprs', 1, 6)], null],
    ['nothing lately', [taken('nprs', 70, 7), taken('nprs', 28, 6)], null],
    [
      'other versions are left out',
      [taken('rmdq', 40, 14, 'another'), taken('rmdq', 20, 9), taken('rmdq', 1, 8)],
      { first: 9 },
    ],
    ['a rating of change is none', [taken('groc', 40, 0), taken('groc', 1, 3)], null],
  ])('%s', (_name, takings, expected) => {
    const course = mainCourse(takings, TODAY)
    if (expected === null) expect(course).toBeNull()
    else expect(course).toMatchObject(expected)
  })
})
