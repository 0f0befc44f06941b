import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { segmentsOf } from '@/lib/client/player-clock'
import { EMPTY_LOG, FIRST_STATE, movePlayer, type PlayerItem, type PlayerMove } from '@/lib/client/player-state'
import { playerSet } from '@/lib/client/testing/player-set'

const item = (itemId: string): PlayerItem => ({
  itemId,
  totalSets: 2,
  segments: segmentsOf([playerSet(1, 30), playerSet(2, 0)]),
})
const items = [item('first'), item('second')]
const play = (moves: readonly PlayerMove[]) =>
  moves.reduce((state, move) => movePlayer(items, state, move), FIRST_STATE)

describe('movePlayer', () => {
  test('counts the sets that ran to their end, and asks how it went', () => {
    const state = play([
      { type: 'start', nowMs: 0 },
      { type: 'tick', nowMs: 18_000 },
      { type: 'tick', nowMs: 120_000 },
    ])
    expect(state.stage).toEqual({ kind: 'exercise', index: 0, view: 'after' })
    expect(state.logs).toEqual({ first: { ...EMPTY_LOG, setsDone: 2 } })
  })

  test('does not count a set that was skipped', () => {
    const state = play([
      { type: 'start', nowMs: 0 },
      { type: 'skip_set', nowMs: 8_000 },
      { type: 'tick', nowMs: 8_000 + 42_000 },
    ])
    expect(state.logs).toMatchObject({ first: { setsDone: 1 } })
  })

  test('cuts a rest short without losing the set that follows it', () => {
    const state = play([
      { type: 'start', nowMs: 0 },
      { type: 'tick', nowMs: 20_000 },
      { type: 'skip_set', nowMs: 20_000 },
    ])
    expect(state).toMatchObject({ stage: { view: 'play' }, clock: { startedAtMs: 20_000 - 47_000 } })
    const after = movePlayer(items, state, { type: 'tick', nowMs: 32_000 })
    expect(after.logs).toMatchObject({ first: { setsDone: 2 } })
  })

  test('stops for pain at once and keeps what was done', () => {
    const state = play([
      { type: 'start', nowMs: 0 },
      { type: 'tick', nowMs: 20_000 },
      { type: 'end', nowMs: 21_000, reason: 'pain' },
    ])
    expect(state.logs).toMatchObject({ first: { setsDone: 1, skipReason: 'pain' } })
  })

  test('time stands still while paused', () => {
    const state = play([
      { type: 'start', nowMs: 0 },
      { type: 'pause', nowMs: 6_000 },
      { type: 'tick', nowMs: 600_000 },
    ])
    expect(state).toMatchObject({ stage: { view: 'play' }, endedSets: [] })
  })

  test('goes back a set and takes its credit away', () => {
    const state = play([
      { type: 'start', nowMs: 0 },
      { type: 'tick', nowMs: 20_000 },
      { type: 'back', nowMs: 20_000 },
    ])
    expect(state.endedSets).toEqual([])
    expect(state.stage).toMatchObject({ view: 'play' })
  })

  test('leads through all exercises into the check-in, and back', () => {
    const end: PlayerMove = { type: 'next', nowMs: 0 }
    expect(play([end, end]).stage).toEqual({ kind: 'check_in', index: 0 })
    expect(play([end, end, { type: 'back', nowMs: 0 }]).stage).toEqual({ kind: 'exercise', index: 1, view: 'after' })
  })
})

describe('a hands-free session', () => {
  const on: PlayerMove = { type: 'hands_free', isOn: true }

  test('goes on to the next exercise, shows it first, and begins it by itself', () => {
    const shown = play([on, { type: 'start', nowMs: 0 }, { type: 'tick', nowMs: 60_000 }])
    expect(shown.stage).toEqual({ kind: 'exercise', index: 1, view: 'look' })
    expect(shown.logs).toEqual({ first: { ...EMPTY_LOG, setsDone: 2 } })
    const begun = movePlayer(items, shown, { type: 'tick', nowMs: 80_000 })
    expect(begun).toMatchObject({ stage: { index: 1, view: 'play' }, clock: { startedAtMs: 80_000 } })
  })

  test('a page that slept for hours has played no exercise that nobody saw begin', () => {
    const state = play([on, { type: 'start', nowMs: 0 }, { type: 'tick', nowMs: 7_200_000 }])
    expect(state).toMatchObject({ stage: { index: 1, view: 'look' }, clock: { startedAtMs: 7_200_000 } })
    expect(state.logs).not.toHaveProperty('second')
  })

  test('ends with what was counted, to be corrected before the last questions', () => {
    const state = play([
      on,
      { type: 'start', nowMs: 0 },
      { type: 'tick', nowMs: 60_000 },
      { type: 'skip_set', nowMs: 61_000 },
      { type: 'tick', nowMs: 200_000 },
    ])
    expect(state).toMatchObject({
      stage: { view: 'review' },
      logs: { first: { setsDone: 2 }, second: { setsDone: 2 } },
    })
    expect(movePlayer(items, state, { type: 'next', nowMs: 200_000 }).stage).toEqual({ kind: 'check_in', index: 0 })
  })

  test('pain stops it: nothing begins until somebody says so', () => {
    const stopped = play([on, { type: 'start', nowMs: 0 }, { type: 'end', nowMs: 8_000, reason: 'pain' }])
    expect(stopped).toMatchObject({ stage: { index: 0, view: 'after' }, clock: null })
    expect(stopped.logs).toMatchObject({ first: { setsDone: 0, skipReason: 'pain', difficulty: 'hurts' } })
    expect(movePlayer(items, stopped, { type: 'tick', nowMs: 900_000 })).toEqual(stopped)
  })

  test('waits while paused between two exercises', () => {
    const state = play([
      on,
      { type: 'start', nowMs: 0 },
      { type: 'tick', nowMs: 60_000 },
      { type: 'pause', nowMs: 65_000 },
      { type: 'tick', nowMs: 900_000 },
    ])
    expect(state.stage).toMatchObject({ index: 1, view: 'look' })
  })
})

const anyMove = fc.oneof(
  fc.constantFrom('tick', 'start', 'pause', 'resume', 'skip_set', 'back', 'next').map((type) => ({ type }) as const),
  fc.constantFrom('', 'pain', 'time').map((reason) => ({ type: 'end', reason }) as const),
  fc.boolean().map((isOn) => ({ type: 'hands_free', isOn }) as const),
)

test('whatever is pressed and however long it takes, no exercise has more sets than it has, and one move begins one at most', () => {
  const steps = fc.array(fc.tuple(anyMove, fc.integer({ min: 0, max: 600_000 })), { maxLength: 60 })
  fc.assert(
    fc.property(steps, (list) => {
      let [state, nowMs] = [FIRST_STATE, 0]
      for (const [step, wait] of list) {
        nowMs += wait
        const after = movePlayer(items, state, { ...step, nowMs } as PlayerMove)
        for (const { setsDone } of Object.values(after.logs)) expect(setsDone ?? 0).toBeLessThanOrEqual(2)
        const isNew = JSON.stringify(after.stage) !== JSON.stringify(state.stage)
        if (isNew && after.clock && after.stage.kind === 'exercise')
          expect(after.clock.startedAtMs).toBeLessThanOrEqual(nowMs)
        if (after.stage.kind === 'exercise' && after.stage.view === 'play') expect(after.clock).not.toBeNull()
        expect(after.stage.index - state.stage.index).toBeLessThanOrEqual(1)
        state = after
      }
    }),
  )
})
