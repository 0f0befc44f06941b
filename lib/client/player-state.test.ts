import { describe, expect, test } from 'vitest'
import { segmentsOf } from '@/lib/client/player-clock'
import { FIRST_STATE, movePlayer, type PlayerItem, type PlayerMove } from '@/lib/client/player-state'
import type { PlayerSet } from '@/lib/domain/sessions/session-plan'

const set = (setNumber: number, restAfterSeconds: number): PlayerSet => ({
  setNumber,
  side: null,
  reps: 4,
  holdSeconds: null,
  durationSeconds: null,
  tempo: null,
  weightKg: null,
  band: null,
  workSeconds: 12,
  restAfterSeconds,
})
const item = (itemId: string): PlayerItem => ({ itemId, totalSets: 2, segments: segmentsOf([set(1, 30), set(2, 0)]) })
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
    expect(state.logs).toEqual({ first: { setsDone: 2, skipReason: '', difficulty: '' } })
  })

  test('does not count a set that was skipped', () => {
    const state = play([
      { type: 'start', nowMs: 0 },
      { type: 'skip_set', nowMs: 8_000 },
      { type: 'tick', nowMs: 8_000 + 42_000 },
    ])
    expect(state.logs).toMatchObject({ first: { setsDone: 1 } })
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
