import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  elapsedSeconds,
  jumpTo,
  neighbourSet,
  pauseClock,
  positionAt,
  resumeClock,
  segmentsOf,
  setsEnded,
  startClock,
} from '@/lib/client/player-clock'
import { type Dose, PLAIN_DOSE } from '@/lib/domain/exercises/dose'
import type { ItemSide } from '@/lib/domain/programmes/item'
import { planSession } from '@/lib/domain/sessions/session-plan'
import { plainDate } from '@/lib/domain/shared/plain-date'

function segments(dose: Partial<Dose>, side: ItemSide | null = null) {
  const full: Dose = {
    mode: 'reps',
    sets: 2,
    reps: 4,
    holdSeconds: null,
    durationSeconds: null,
    restSeconds: 30,
    sessionsPerDay: 1,
    daysPerWeek: 7,
    tempo: null,
    ...PLAIN_DOSE,
    ...dose,
  }
  const plan = planSession([{ id: 'a', exerciseSlug: 'a', side, dose: full }], {
    day: plainDate('2026-11-23'),
    slot: 1,
    variantItemIds: null,
  })
  return segmentsOf(plan.steps[0]?.sets ?? [])
}
const kinds = (of: ReturnType<typeof segments>) => of.map(({ kind, seconds }) => `${kind} ${seconds}`)

describe('segmentsOf', () => {
  test('rests between sets, and changes sides within one', () => {
    expect(kinds(segments({}))).toEqual(['ready 5', 'work 12', 'rest 30', 'work 12'])
    expect(kinds(segments({ sets: 1 }, 'both'))).toEqual(['ready 5', 'work 12', 'change 5', 'work 12'])
    expect(kinds(segments({}, 'both'))).toEqual([
      'ready 5',
      'work 12',
      'change 5',
      'work 12',
      'rest 30',
      'work 12',
      'change 5',
      'work 12',
    ])
  })

  test('takes tempo, holds and long spells from the dose', () => {
    expect(kinds(segments({ sets: 1, tempo: '2-3-2' }))).toEqual(['ready 5', 'work 28'])
    expect(kinds(segments({ sets: 1, mode: 'hold', holdSeconds: 10 }))).toEqual(['ready 5', 'work 48'])
    expect(kinds(segments({ sets: 1, mode: 'duration', reps: null, durationSeconds: 600 }))).toEqual([
      'ready 5',
      'work 600',
    ])
    expect(kinds(segments({ sets: 1 }, 'alternate'))).toEqual(['ready 5', 'work 24'])
  })
})

describe('positionAt', () => {
  const line = segments({ sets: 1, tempo: '2-3-2' })

  test('counts down to one, then moves on', () => {
    expect(positionAt(line, 0)).toMatchObject({ index: 0, left: 5 })
    expect(positionAt(line, 4.9)).toMatchObject({ index: 0, left: 1 })
    expect(positionAt(line, 5)).toMatchObject({ index: 1, rep: { number: 1, part: { kind: 'move' }, left: 2 } })
  })

  test('knows the part of each repetition', () => {
    expect(positionAt(line, 5 + 3)).toMatchObject({ rep: { number: 1, part: { kind: 'hold' }, left: 2 } })
    expect(positionAt(line, 5 + 7 + 6)).toMatchObject({ rep: { number: 2, part: { kind: 'back' }, left: 1 } })
    expect(positionAt(line, 33)).toBeNull()
  })
})

describe('the clock', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 1_000_000 })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('follows the time, not the number of looks at it', () => {
    const clock = startClock(Date.now())
    vi.advanceTimersByTime(90_000)
    expect(elapsedSeconds(clock, Date.now())).toBe(90)
  })

  test('stands still while paused, also through a reload', () => {
    let clock = startClock(Date.now())
    vi.advanceTimersByTime(8_000)
    clock = pauseClock(clock, Date.now())
    const kept = JSON.parse(JSON.stringify(clock)) as typeof clock
    vi.advanceTimersByTime(3_600_000)
    expect(elapsedSeconds(kept, Date.now())).toBe(8)
    const resumed = resumeClock(kept, Date.now())
    vi.advanceTimersByTime(2_000)
    expect(elapsedSeconds(resumed, Date.now())).toBe(10)
  })

  test('jumps to the beginning of a set; what was jumped over was not done', () => {
    const line = segments({ sets: 3 })
    let clock = startClock(Date.now())
    vi.advanceTimersByTime(6_000)
    const next = neighbourSet(line, 1, 1)
    clock = jumpTo(clock, line, next, Date.now())
    expect(positionAt(line, elapsedSeconds(clock, Date.now()))).toMatchObject({
      segment: { kind: 'rest', setIndex: 1 },
    })
    expect(setsEnded(line, elapsedSeconds(clock, Date.now()), 60)).toEqual([1])
    expect(neighbourSet(line, 0, -1)).toBe(0)
    expect(neighbourSet(line, line.length - 1, 1)).toBe(line.length)
  })

  test('credits every set that ended while the screen slept', () => {
    const line = segments({ sets: 3 })
    expect(setsEnded(line, 0, 17)).toEqual([0])
    expect(setsEnded(line, 17, 1_000)).toEqual([1, 2])
  })
})
