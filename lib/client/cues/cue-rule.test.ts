import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cue, cueOf, toneFor } from '@/lib/client/cues/cue-rule'
import { sensesOf } from '@/lib/client/cues/cue-senses'
import { positionAt, segmentsOf } from '@/lib/client/player-clock'
import type { PlayerSet } from '@/lib/domain/sessions/session-plan'

const SET: PlayerSet = {
  setNumber: 1,
  side: 'left',
  reps: 2,
  holdSeconds: null,
  durationSeconds: null,
  tempo: '2-4-2',
  weightKg: null,
  band: null,
  workSeconds: 16,
  restAfterSeconds: 0,
}
const line = segmentsOf([
  SET,
  { ...SET, side: 'right', restAfterSeconds: 45 },
  { ...SET, setNumber: 2, reps: null, tempo: null, side: null, durationSeconds: 125 },
])
const total = line.reduce((sum, { seconds }) => sum + seconds, 0)

/** The cues of a player that looks at its clock at these moments. */
function cuesAt(moments: readonly number[]): Cue[] {
  let before: ReturnType<typeof positionAt> = null
  return moments.flatMap((moment) => {
    const now = positionAt(line, moment)
    const cue = cueOf(before, now)
    before = now
    return cue ? [cue] : []
  })
}
const said = (cues: readonly Cue[]) => cues.map((cue) => Object.values(cue).join(' '))
const seconds = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index)

describe('cueOf', () => {
  test('gets ready, counts down, counts repetitions, holds and sides', () => {
    expect(said(cuesAt(seconds(0, 27)))).toEqual([
      'ready 5 0',
      'count 3',
      'count 2',
      'count 1',
      'work 16 0',
      'part hold',
      'count 3',
      'count 2',
      'count 1',
      'part back',
      'rep 2 move',
      'part hold',
      'count 3',
      'count 2',
      'count 1',
      'part back',
      'change 5 1',
      'count 3',
      'count 2',
      'count 1',
      'work 16 1',
    ])
  })

  test('says the rest and its length, and the minutes of a long spell', () => {
    expect(said(cuesAt([41, 42]))).toEqual(['work 1 1', 'rest 45 2'])
    expect(said(cuesAt(seconds(87, 95)))).toContain('minutes 2')
    expect(cuesAt([total - 1, total]).at(-1)).toEqual({ kind: 'done' })
  })

  test('a page that slept says only where it is now', () => {
    expect(said(cuesAt([0, 62]))).toEqual(['ready 5 0', 'rest 25 2'])
  })

  test('at most one cue a look, none while the time stands still, none twice', () => {
    const moments = fc.array(fc.double({ min: 0, max: total + 5, noNaN: true }), { maxLength: 200 })
    fc.assert(
      fc.property(moments, (list) => {
        const sorted = [...list].sort((one, other) => one - other)
        const once = said(cuesAt(sorted))
        const twice = said(cuesAt(sorted.flatMap((moment) => [moment, moment])))
        expect(twice).toEqual(once)
        expect(once.length).toBeLessThanOrEqual(sorted.length)
        const stretches = once.filter((words) => /^(ready|work|rest|change|done)/.test(words))
        expect(new Set(stretches.map((words) => words.replace(/ \d+ /, ' '))).size).toBe(stretches.length)
      }),
    )
  })

  test('every cue can be felt as well as seen', () => {
    for (const cue of cuesAt(seconds(0, total + 1))) expect(sensesOf(cue).pulse.length).toBeGreaterThan(0)
  })
})

describe('toneFor', () => {
  const everyCue = cuesAt(seconds(0, total + 1))
  const toneOf = (cue: Cue, voice: boolean, tones: boolean, canSpeak: boolean) =>
    toneFor(cue, sensesOf(cue).tone, { voice, tones }, canSpeak)

  test('where the voice is wanted and cannot speak, every cue has a tone, with tones off as well', () => {
    for (const tones of [true, false])
      for (const cue of everyCue) expect(toneOf(cue, true, tones, false), cue.kind).not.toBeNull()
  })

  test('a voice that speaks needs no tone in its place, and none counts along with it', () => {
    for (const cue of everyCue) expect(toneOf(cue, true, false, true), cue.kind).toBeNull()
    expect(toneOf({ kind: 'rep', number: 2, part: 'move' }, true, true, true)).toBeNull()
    expect(toneOf({ kind: 'rest', left: 30, setIndex: 1 }, true, true, true)).toBe('rest')
  })

  test('with the voice off nothing depends on it', () => {
    for (const cue of everyCue) {
      expect(toneOf(cue, false, false, false)).toBeNull()
      expect(toneOf(cue, false, true, false)).toBe(sensesOf(cue).tone)
    }
  })
})
