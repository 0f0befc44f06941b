import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { checkEntry, type MonitoringEntry, standingEntries } from '@/lib/domain/monitoring/entry'
import { minutesCodes, monthEvidence, setUpEntries } from '@/lib/domain/monitoring/management'
import { daysOfMonth, monthAfter, monthBefore, type PlainMonth, parsePlainMonth } from '@/lib/domain/monitoring/month'
import { plainDate } from '@/lib/domain/shared/plain-date'

const NOVEMBER = '2026-11' as PlainMonth

let made = 0
function entry(change: Partial<MonitoringEntry> = {}): MonitoringEntry {
  const plain = { doneOn: plainDate('2026-11-10'), activity: 'data_review', minutes: 10 } as const
  return { id: `entry-${made++}`, ...plain, liveMode: null, authorId: 'noor', correctsId: null, ...change }
}
const call = (minutes: number) => entry({ activity: 'contact', liveMode: 'phone', minutes })

describe('the codes of a month’s minutes', () => {
  test.each([
    [0, null, 0],
    [9, null, 0],
    [10, '98979', 0],
    [19, '98979', 0],
    [20, '98980', 0],
    [39, '98980', 0],
    [40, '98980', 1],
    [59, '98980', 1],
    [60, '98980', 2],
  ])('%i minutes: first %s, extra %i', (minutes, first, extra) => {
    expect(minutesCodes(minutes)).toEqual({ first, extra })
  })

  it('the minutes that codes stand for are never more than there were', () => {
    fc.assert(
      fc.property(fc.nat(2000), (minutes) => {
        const { first, extra } = minutesCodes(minutes)
        const covered = (first === '98980' ? 20 : first === '98979' ? 10 : 0) + extra * 20
        expect(covered).toBeLessThanOrEqual(minutes)
        if (first !== '98980') expect(extra).toBe(0)
      }),
    )
  })
})

describe('a month', () => {
  it('adds up its own entries, and tells of the live contact', () => {
    const entries = [entry({ minutes: 12 }), call(9), entry({ doneOn: plainDate('2026-10-31'), minutes: 60 })]
    expect(monthEvidence(entries, NOVEMBER)).toEqual({
      minutes: 21,
      liveContacts: [{ on: '2026-11-10', mode: 'phone' }],
      codes: { first: '98980', extra: 0 },
      lacks: null,
    })
  })

  it('has no code without a live contact of its own, however many minutes', () => {
    const before = { ...call(5), doneOn: plainDate('2026-10-31') }
    const evidence = monthEvidence([entry({ minutes: 45 }), before], NOVEMBER)
    expect(evidence).toMatchObject({ minutes: 45, codes: { first: null, extra: 0 }, lacks: 'live_contact' })
    expect(monthEvidence([call(9)], NOVEMBER)).toMatchObject({ lacks: 'minutes' })
  })

  it('does not count set-up and education: they are a code of their own', () => {
    const setUp = entry({ activity: 'set_up', minutes: 30, liveMode: 'in_person' })
    expect(monthEvidence([setUp], NOVEMBER)).toMatchObject({ minutes: 0, liveContacts: [] })
    const later = entry({ activity: 'set_up', doneOn: plainDate('2026-11-20') })
    expect(setUpEntries([later, setUp, call(3)])).toEqual([setUp, later])
  })
})

describe('a correction', () => {
  it('stands in for what it names, and its correction for it', () => {
    const wrong = entry({ minutes: 50 })
    const right = entry({ minutes: 15, correctsId: wrong.id })
    const last = entry({ minutes: 16, correctsId: right.id })
    expect(standingEntries([wrong, right])).toEqual([right])
    expect(standingEntries([wrong, last, right])).toEqual([last])
  })

  it('of no minutes takes the entry back', () => {
    const wrong = entry()
    expect(standingEntries([wrong, entry({ minutes: 0, correctsId: wrong.id })])).toEqual([])
  })
})

describe('an entry', () => {
  const today = plainDate('2026-11-27')
  const one = { doneOn: today, minutes: 5, correctsId: null, reason: null }
  test.each([
    [one, null],
    [{ ...one, doneOn: plainDate('2026-11-28') }, 'done_in_future'],
    [{ ...one, minutes: 0 }, 'no_minutes'],
    [{ ...one, minutes: 0, correctsId: 'x' }, 'reason_missing'],
    [{ ...one, minutes: 0, correctsId: 'x', reason: 'Another patient' }, null],
  ])('%j: %s', (input, refusal) => {
    expect(checkEntry(input, today)).toEqual(
      refusal === null ? { ok: true, value: true } : { ok: false, reason: refusal },
    )
  })
})

test('months follow each other over years and leap days', () => {
  expect([monthAfter('2026-12' as PlainMonth), monthBefore('2027-01' as PlainMonth)]).toEqual(['2027-01', '2026-12'])
  expect(daysOfMonth('2028-02' as PlainMonth)).toEqual({ from: '2028-02-01', to: '2028-02-29' })
  expect(['2026-13', '26-11', 'x', '2026-1', '2026-11-01'].map(parsePlainMonth)).toEqual([null, null, null, null, null])
})
