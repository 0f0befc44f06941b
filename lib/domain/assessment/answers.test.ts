import { describe, expect, it } from 'vitest'
import { sortAnswers } from './answers'
import { emptyFindings } from './assessment'
import { HISTORY_KEYS, TRI_STATES } from './vocabulary'

describe('sortAnswers', () => {
  it('keeps the order of the form, whatever the order of the record', () => {
    const given = { worse_bending: 'present', tingling: 'absent', numbness: 'present' } as const
    expect(sortAnswers(HISTORY_KEYS, given)).toMatchObject({
      present: ['numbness', 'worse_bending'],
      absent: ['tingling'],
    })
  })

  it('reads an untouched form as nothing but silence', () => {
    const { present, absent, notAssessed } = sortAnswers(HISTORY_KEYS, emptyFindings().history)
    expect([present, absent]).toEqual([[], []])
    expect(notAssessed).toEqual(HISTORY_KEYS)
  })

  it.each(TRI_STATES)('puts %s in one place only, and loses no question', (answer) => {
    const sorted = sortAnswers(['asked', 'older'], { asked: answer })
    expect([...sorted.present, ...sorted.absent, ...sorted.notAssessed].toSorted()).toEqual(['asked', 'older'])
    expect(sorted.notAssessed).toContain('older')
  })
})
