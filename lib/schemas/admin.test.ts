import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/domain/shared/plain-date'
import {
  adherenceExportSchema,
  adherenceSearchSchema,
  auditInstants,
  auditSearchSchema,
  beginnersSearchSchema,
  chosenPeriod,
  groupSearchSchema,
} from '@/lib/schemas/admin'

const TODAY = plainDate('2026-11-23')
const chosen = (search: Record<string, string | string[]>) => chosenPeriod(adherenceSearchSchema.parse(search), TODAY)

describe('chosenPeriod', () => {
  it('is the last 30 days unless asked otherwise', () => {
    expect(chosen({})).toMatchObject({ preset: 'last_30_days', range: { from: '2026-10-25', to: TODAY } })
    expect(chosen({ period: 'for_ever' }).preset).toBe('last_30_days')
    expect(chosen({ period: 'last_month' }).range.to).toBe('2026-10-31')
  })

  it('ends today at the latest', () => {
    expect(chosen({ from: '2026-11-01', to: '2027-01-31' }).range).toEqual({ from: '2026-11-01', to: TODAY })
  })

  it.each([
    [{ from: '2026-11-01' }, { to: 'missing' }],
    [
      { from: '', to: '' },
      { from: 'missing', to: 'missing' },
    ],
    [
      { from: '2026-02-30', to: '01/03/2026' },
      { from: 'date', to: 'date' },
    ],
    [{ from: '2026-11-10', to: '2026-11-09' }, { to: 'ends_before_it_begins' }],
    [{ from: '2026-11-24', to: '2026-11-30' }, { from: 'begins_in_future' }],
    [{ from: '2020-01-01', to: '2026-11-01' }, { from: 'too_long' }],
    [{ from: ['2026-11-01', '2026-11-02'], to: '2026-11-05' }, { from: 'missing' }],
    [
      { from: '<script>', to: `2026-11-05${' '.repeat(900)}` },
      { from: 'date', to: 'missing' },
    ],
  ])('says at the field what is wrong with %j', (search, faults) => {
    expect(chosen(search)).toMatchObject({ preset: 'last_30_days', faults })
  })
})

describe('what opens the numbers of the overview', () => {
  it('falls back for a table that there is not, and opens no list of a group that there is not', () => {
    expect(adherenceSearchSchema.parse({ table: 'shoe_size' }).table).toBe('patient')
    expect(groupSearchSchema.safeParse({ by: 'age', group: 'from_80', part: 'due' }).success).toBe(true)
    for (const wrong of [
      { by: 'shoe_size', group: 'all', part: 'due' },
      { by: 'age', group: '', part: 'due' },
      { by: 'age', group: 'x'.repeat(81), part: 'due' },
      { by: 'age', group: ['a', 'b'], part: 'due' },
      { by: 'age', group: 'from_80', part: 'constructor' },
      {},
    ]) {
      expect(groupSearchSchema.safeParse(wrong).success).toBe(false)
    }
  })

  it('reads a week of the curve, and nothing else for one', () => {
    expect(['3', '0', '13', '2.5', 'x'].map((week) => beginnersSearchSchema.parse({ week }).week)).toEqual([
      3,
      ...Array<undefined>(4).fill(undefined),
    ])
  })

  it('lets no other word into an export', () => {
    expect(adherenceExportSchema.safeParse({ sheet: 'groups', period: 'this_month' }).success).toBe(true)
    for (const wrong of [{}, { sheet: 'all' }, { sheet: 'groups', clinicId: 'other' }, { sheet: { not: '' } }]) {
      expect(adherenceExportSchema.safeParse(wrong).success).toBe(false)
    }
  })
})

describe('the days of an audit address', () => {
  const read = (search: object, zone = 'Europe/London') => {
    const { fromMs, untilMs } = auditInstants(auditSearchSchema.parse(search), zone)
    return [fromMs, untilMs].map((at) => (at === undefined ? null : new Date(at).toISOString()))
  }

  it('are those of the clinic, whole ones, also when they have 23 or 25 hours', () => {
    expect(read({ from: '2026-10-25', to: '2026-10-25' })).toEqual([
      '2026-10-24T23:00:00.000Z',
      '2026-10-26T00:00:00.000Z',
    ])
    expect(read({ from: '2026-03-29', to: '2026-03-29' })).toEqual([
      '2026-03-29T00:00:00.000Z',
      '2026-03-29T23:00:00.000Z',
    ])
    expect(read({ from: '2026-11-02' }, 'Asia/Kathmandu')).toEqual(['2026-11-01T18:15:00.000Z', null])
  })

  it('filter nothing where they are none', () => {
    expect(read({ from: '2026-02-31', to: ['2026-11-01', '2026-11-02'] })).toEqual([null, null])
    expect(read({ from: '' })).toEqual([null, null])
  })
})
