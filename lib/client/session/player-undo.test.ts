import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { segmentsOf } from '@/lib/client/player-clock'
import { EMPTY_LOG, FIRST_STATE, movePlayer, type PlayerItem, type PlayerMove } from '@/lib/client/player-state'
import { playerSet } from '@/lib/client/testing/player-set'

/** Get ready 5, work 12, rest 30, work 12. */
const item = (itemId: string): PlayerItem => ({
  itemId,
  totalSets: 2,
  segments: segmentsOf([playerSet(1, 30), playerSet(2, 0)]),
})
const items = [item('first'), item('second')]
const play = (moves: readonly PlayerMove[], from = FIRST_STATE) =>
  moves.reduce((state, move) => movePlayer(items, state, move), from)
const start: PlayerMove = { type: 'start', nowMs: 0 }
const undo: PlayerMove = { type: 'undo' }

describe('one step back', () => {
  test('brings a skipped set back, paused where it was left', () => {
    const skipped = play([start, { type: 'skip_set', nowMs: 8_000 }])
    expect(skipped.undo).toMatchObject({ kind: 'offered' })
    const back = play([undo], skipped)
    expect(back).toMatchObject({ stage: { view: 'play' }, clock: { startedAtMs: 0, pausedAtMs: 8_000 } })
    expect(back.undo).toEqual({ kind: 'done' })
    const done = play(
      [
        { type: 'resume', nowMs: 60_000 },
        { type: 'tick', nowMs: 120_000 },
      ],
      back,
    )
    expect(done.logs).toMatchObject({ first: { setsDone: 2 } })
  })

  test('takes an end back, with what it wrote into the log', () => {
    const back = play([start, { type: 'tick', nowMs: 18_000 }, { type: 'end', nowMs: 20_000, reason: 'pain' }, undo])
    expect(back).toMatchObject({ stage: { view: 'play' }, logs: {}, endedSets: [0], stoppedAt: null })
  })

  test('takes back an exercise that a hands-free session went on from', () => {
    const on: PlayerMove = { type: 'hands_free', isOn: true }
    const skipped = play([on, { type: 'end', nowMs: 0, reason: 'time' }])
    expect(skipped.stage).toMatchObject({ index: 1, view: 'look' })
    expect(play([undo], skipped)).toMatchObject({ stage: { index: 0, view: 'look' }, logs: {}, isHandsFree: true })
  })

  test('is no longer offered once something else was decided, or a set was done', () => {
    const skip: PlayerMove = { type: 'skip_set', nowMs: 8_000 }
    const over: readonly PlayerMove[] = [
      { type: 'back', nowMs: 9_000 },
      { type: 'log', itemId: 'first', change: { difficulty: 'right' } },
      { type: 'tick', nowMs: 55_000 },
      { type: 'check_in', index: 0 },
    ]
    for (const move of over) expect(play([start, skip, move]).undo, move.type).toBeNull()
    const three = {
      ...item('first'),
      totalSets: 3,
      segments: segmentsOf([playerSet(1, 30), playerSet(2, 30), playerSet(3, 0)]),
    }
    const moves: readonly PlayerMove[] = [start, skip, { type: 'tick', nowMs: 51_000 }]
    const done = moves.reduce((state, move) => movePlayer([three], state, move), FIRST_STATE)
    expect(done).toMatchObject({ stage: { view: 'play' }, endedSets: [1], undo: null })
    const meanwhile = play([start, skip, { type: 'tick', nowMs: 9_000 }, { type: 'pause', nowMs: 9_500 }])
    expect(meanwhile.undo).toMatchObject({ kind: 'offered' })
  })

  test('goes one step and no further, and cuts no wait short', () => {
    const twice = play([start, { type: 'skip_set', nowMs: 6_000 }, { type: 'skip_set', nowMs: 7_000 }, undo])
    expect(play([undo], twice)).toEqual(twice)
    const on: PlayerMove = { type: 'hands_free', isOn: true }
    const between = play([on, start, { type: 'tick', nowMs: 120_000 }, { type: 'skip_set', nowMs: 121_000 }])
    expect(between).toMatchObject({ stage: { index: 1, view: 'play' }, undo: null })
  })
})

describe('"Stop, it hurts"', () => {
  const pain = (nowMs: number): PlayerMove => ({ type: 'end', nowMs, reason: 'pain' })

  test('before an exercise begins says why it is left out, not that it hurt', () => {
    expect(play([pain(0)]).logs).toEqual({ first: { ...EMPTY_LOG, setsDone: 0, skipReason: 'pain' } })
  })

  test('after an exercise keeps what was done of it', () => {
    const stopped = play([start, { type: 'tick', nowMs: 120_000 }, pain(130_000)])
    expect(stopped).toMatchObject({ stoppedAt: 0, stage: { index: 0, view: 'after' } })
    expect(stopped.logs).toEqual({ first: { ...EMPTY_LOG, setsDone: 2, difficulty: 'hurts' } })
  })

  test('can end the session: straight to the questions, and of the rest nobody says that it hurt', () => {
    const ended = play([start, { type: 'tick', nowMs: 18_000 }, pain(20_000), { type: 'end_session' }])
    expect(ended.stage).toEqual({ kind: 'check_in', index: 0 })
    expect(ended.logs).toEqual({
      first: { ...EMPTY_LOG, setsDone: 1, skipReason: 'pain', difficulty: 'hurts' },
      second: { ...EMPTY_LOG, setsDone: 0 },
    })
    const back = play([{ type: 'back', nowMs: 30_000 }], ended)
    expect(back).toMatchObject({ stage: { kind: 'exercise', index: 0, view: 'after' }, stoppedAt: 0 })
  })

  test('is over once another exercise follows or this one begins again', () => {
    for (const type of ['next', 'start'] as const) {
      expect(play([start, pain(8_000), { type, nowMs: 9_000 }]).stoppedAt, type).toBeNull()
    }
  })
})

test('whatever was done before, a skip that is taken back at once leaves everything as it was', () => {
  const anyMove = fc.constantFrom('tick', 'start', 'pause', 'resume', 'skip_set', 'back', 'next')
  fc.assert(
    fc.property(fc.array(fc.tuple(anyMove, fc.integer({ min: 0, max: 60_000 })), { maxLength: 30 }), (steps) => {
      let [state, nowMs] = [FIRST_STATE, 0]
      for (const [type, wait] of steps) {
        nowMs += wait
        state = movePlayer(items, state, { type, nowMs })
      }
      for (const move of [
        { type: 'skip_set', nowMs },
        { type: 'end', nowMs, reason: '' },
      ] as const) {
        const after = movePlayer(items, state, move)
        if (after.undo?.kind !== 'offered' || after === state) continue
        const { stage, logs, endedSets, creditedTo } = state
        expect(movePlayer(items, after, undo)).toMatchObject({ stage, logs, endedSets, creditedTo })
      }
    }),
  )
})
