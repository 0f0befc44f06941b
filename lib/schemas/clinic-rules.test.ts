import { describe, expect, test } from 'vitest'
import { DEFAULT_CLINIC_RULES } from '@/lib/domain/progress/clinic-rules'
import { clinicRulesColumn, clinicRulesForm, clockText, readClinicRules } from '@/lib/schemas/clinic-rules'

const FORM = {
  version: '1',
  greenMax: '2',
  amberMax: '5',
  confirmationDays: '84',
  redsWithinDays: '7',
  weeklyScreenDays: '7',
  escalationMinutes: '60',
  leadId: '',
  ...{ painFrom: '5', riseLow: '1', riseHigh: '2', painCritical: '7', silentLowHours: '49', silentHighDays: '14' },
  ...Object.fromEntries(
    [1, 2, 3, 4, 5].flatMap((day) => [
      [`opens${day}`, '9:00'],
      [`closes${day}`, '17:00'],
    ]),
  ),
  ...{ opens6: '', closes6: '', opens7: '', closes7: '' },
  closedDays: '',
  reason: 'As it is in the source.',
}

function faults(change: Record<string, string>): [string, string][] {
  const parsed = clinicRulesForm.safeParse({ ...FORM, ...change })
  return parsed.error?.issues.map((issue) => [issue.path.join('.'), issue.message]) ?? []
}

describe('the column', () => {
  test.each([[null], [{}], ['nonsense'], [{ greenMax: 2, amberMax: 5 }], [{ escalationMinutes: 'soon', opening: 3 }]])(
    'of %j is the defaults',
    (values) => {
      expect(readClinicRules(values)).toEqual(DEFAULT_CLINIC_RULES)
    },
  )

  test('one value out of its range is the default, and the others stay', () => {
    const rules = readClinicRules({ greenMax: 1, amberMax: 4, confirmationDays: 400, escalationMinutes: 30 })
    expect(rules).toMatchObject({ bands: { greenMax: 1, amberMax: 4 }, confirmationDays: 84, escalationMinutes: 30 })
  })

  test('thresholds that contradict each other are the defaults', () => {
    const made = { ...DEFAULT_CLINIC_RULES.alerts, painCritical: 8 }
    expect(readClinicRules({ alerts: made }).alerts).toEqual(made)
    expect(readClinicRules({ alerts: { ...made, riseLow: 3 } }).alerts).toEqual(DEFAULT_CLINIC_RULES.alerts)
  })

  test('keeps what the form made', () => {
    const made = clinicRulesForm.parse({
      ...FORM,
      greenMax: '1',
      opens6: '10:00',
      closes6: '12:30',
      closedDays: '25/12/2026',
      leadId: '01a21877-838a-7775-86e8-5059f11f80f4',
    })
    expect(made.rules.leadId).toBe('01a21877-838a-7775-86e8-5059f11f80f4')
    expect(readClinicRules(JSON.parse(JSON.stringify(clinicRulesColumn(made.rules))))).toEqual(made.rules)
    expect(made.rules.opening.week[6]).toEqual({ opensAt: 600, closesAt: 750 })
  })
})

describe('the form', () => {
  test('needs more for a louder alert, and keeps each within its limits', () => {
    expect(faults({ riseHigh: '2', riseLow: '2', painCritical: '5', painFrom: '6' })).toEqual([
      ['riseHigh', 'louder_above'],
      ['painCritical', 'louder_above'],
    ])
    expect(faults({ silentLowHours: '12' })).toEqual([['silentLowHours', 'number_range']])
  })

  test('as the defaults stand is the defaults', () => {
    expect(clinicRulesForm.parse(FORM)).toEqual({ version: 1, reason: FORM.reason, rules: DEFAULT_CLINIC_RULES })
  })

  test.each([
    [{ greenMax: '5' }, 'greenMax', 'number_range'],
    [{ amberMax: '8' }, 'amberMax', 'number_range'],
    [{ amberMax: '2' }, 'amberMax', 'amber_above_green'],
    [{ confirmationDays: '85' }, 'confirmationDays', 'number_range'],
    [{ redsWithinDays: '6' }, 'redsWithinDays', 'number_range'],
    [{ weeklyScreenDays: '8' }, 'weeklyScreenDays', 'number_range'],
    [{ escalationMinutes: '600' }, 'escalationMinutes', 'number_range'],
    [{ opens1: '9' }, 'opens1', 'time'],
    [{ opens1: '09:60' }, 'opens1', 'time'],
    [{ closes1: '24:01' }, 'closes1', 'time'],
    [{ closes1: '' }, 'closes1', 'both_times'],
    [{ opens2: '' }, 'opens2', 'both_times'],
    [{ closes3: '09:00' }, 'closes3', 'closes_later'],
    [{ closedDays: '31/02/2026' }, 'closedDays', 'closed_days'],
    [{ reason: ' ' }, 'reason', 'missing'],
  ])('%j is refused at %s', (change, field, message) => {
    expect(faults(change as Record<string, string>)).toContainEqual([field, message])
  })

  test('a week without an open day is refused', () => {
    const shut = Object.fromEntries(
      [1, 2, 3, 4, 5].flatMap((day) => [
        [`opens${day}`, ''],
        [`closes${day}`, ''],
      ]),
    )
    expect(faults(shut)).toContainEqual(['opens1', 'never_open'])
  })

  test('closed days are read in both orders, once each and sorted', () => {
    const { rules } = clinicRulesForm.parse({ ...FORM, closedDays: '2027-01-01\n25/12/2026\n\n25/12/2026' })
    expect(rules.opening.closedDays).toEqual(['2026-12-25', '2027-01-01'])
  })
})

test.each([
  [0, '00:00'],
  [545, '09:05'],
  [1440, '24:00'],
])('%i minutes are %s', (minutes, text) => {
  expect(clockText(minutes)).toBe(text)
})
