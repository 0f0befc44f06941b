import { describe, expect, it } from 'vitest'
import type { Checkpoint } from './checkpoint'
import { type Evidence, findCheckpointProblems } from './find-problems'

/** Signed means here: the signature names number and hash. */
function checkpoint(number: number, hash = `h${number}`, signature = `${number} ${hash}`): Checkpoint {
  return { clinicId: 'c', number, hash, sealedAtMs: 0, signature }
}
const isSigned = ({ number, hash, signature }: Checkpoint) => signature === `${number} ${hash}`
const three = [checkpoint(2), checkpoint(4), checkpoint(6)]
const chain = new Map([2, 4, 6].map((number) => [number, `h${number}`]))

function problemsOf(change: Partial<Evidence>) {
  return findCheckpointProblems({ rows: three, lines: three, hashes: chain, isSigned, ...change })
}

describe('findCheckpointProblems', () => {
  it('finds none where all agree, nor where nothing was sealed', () => {
    expect(problemsOf({})).toEqual([])
    expect(problemsOf({ rows: [], lines: [] })).toEqual([])
  })

  it('finds none in a line without its row: the server died between the two', () => {
    expect(problemsOf({ rows: three.slice(0, 2) })).toEqual([])
  })

  it('names the first sealed event that is gone or another one', () => {
    expect(problemsOf({ hashes: new Map([[2, 'h2']]) })).toEqual([{ number: 4, problem: 'sealed_event_missing' }])
    const anew = new Map([...chain, [4, 'x'], [6, 'y']])
    expect(problemsOf({ hashes: anew })).toEqual([{ number: 4, problem: 'sealed_event_changed' }])
  })

  it('finds the same by the lines alone, and by the rows alone though it says that lines are missing', () => {
    const anew = new Map([...chain, [6, 'y']])
    expect(problemsOf({ hashes: anew, rows: [] })).toEqual([{ number: 6, problem: 'sealed_event_changed' }])
    expect(problemsOf({ hashes: anew, lines: [] })).toEqual([
      { number: 2, problem: 'line_missing' },
      { number: 6, problem: 'sealed_event_changed' },
    ])
  })

  it('believes no checkpoint without a signature, in row or line', () => {
    const forged = [checkpoint(2), checkpoint(4, 'x', 'forged'), checkpoint(6)]
    const anew = new Map([...chain, [4, 'x']])
    expect(problemsOf({ hashes: anew, rows: forged })).toEqual(
      expect.arrayContaining([
        { number: 4, problem: 'unsigned_checkpoint' },
        { number: 4, problem: 'sealed_event_changed' },
        { number: 4, problem: 'line_missing' },
      ]),
    )
    expect(problemsOf({ lines: forged })).toContainEqual({ number: 4, problem: 'unsigned_checkpoint' })
  })

  it('lets earlier lines rest when a signed line says that the log began anew, and only then', () => {
    const other = [checkpoint(3, 'old'), checkpoint(9, 'old')]
    expect(problemsOf({ lines: [...other, checkpoint(0, ''), ...three] })).toEqual([])
    const unsigned = checkpoint(0, '', 'forged')
    expect(problemsOf({ lines: [...other, unsigned, ...three] })).toContainEqual({
      number: 3,
      problem: 'sealed_event_missing',
    })
  })
})
