import { describe, expect, it } from 'vitest'
import { emptyFindings } from './assessment'

/** Every leaf of a plain record. */
function leavesOf(value: unknown): unknown[] {
  if (value === null || typeof value !== 'object') return [value]
  return Object.values(value).flatMap(leavesOf)
}

describe('emptyFindings', () => {
  it('preselects nothing', () => {
    const answered = leavesOf(emptyFindings()).filter(
      (leaf) => leaf !== null && leaf !== 'not_assessed' && leaf !== 'not_tested' && leaf !== '',
    )
    expect(answered).toEqual([])
  })

  it('survives storage as JSON', () => {
    expect(JSON.parse(JSON.stringify(emptyFindings()))).toEqual(emptyFindings())
  })
})
