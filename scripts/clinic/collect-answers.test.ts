import { describe, expect, it } from 'vitest'
import { CLINIC_QUESTIONS } from './clinic-questions'
import { collectAnswers } from './collect-answers'

const FLAGS = {
  name: 'Hillside',
  'time-zone': 'europe/london',
  'emergency-number': '112',
  'emergency-place': 'A&E',
  'admin-name': 'Ada Example',
  'admin-email': 'Ada@Clinic.Example',
}

const silent = () => {}

describe('the answers about a new clinic', () => {
  it('come from flags, tidied', async () => {
    expect(await collectAnswers(FLAGS, null, silent)).toEqual({
      name: 'Hillside',
      timeZone: 'Europe/London',
      language: 'en-GB',
      emergencyNumber: '112',
      emergencyPlace: 'A&E',
      phone: '',
      adminName: 'Ada Example',
      adminEmail: 'ada@clinic.example',
    })
  })

  it('that are missing are all named when nobody can be asked', async () => {
    await expect(collectAnswers({ name: 'Hillside' }, null, silent)).rejects.toThrow(
      /Nothing was created[\s\S]*--time-zone is missing[\s\S]*--admin-email is missing/,
    )
  })

  it('that are missing are asked, again after a bad one', async () => {
    const typed = ['nowhere', 'Europe/London']
    const told: string[] = []
    const { 'time-zone': _, ...rest } = FLAGS
    const given = { ...rest, language: 'en-GB', phone: '' }
    const answers = await collectAnswers(
      given,
      async () => typed.shift() ?? '',
      (line) => told.push(line),
    )
    expect(answers.timeZone).toBe('Europe/London')
    expect(told.join()).toContain('"nowhere" is no time zone')
  })
})

describe.each([
  ['timeZone', ['+01:00', 'GMT+2', 'Mars/Olympus', '', 'Europe/London; drop table'], ['UTC', 'Asia/Kathmandu']],
  ['language', ['de', '', 'en'], ['en-gb']],
  ['emergencyNumber', ['', 'nine', '9', '999; rm -rf', '1234567890123456789012'], ['112', '+44 999']],
  ['adminEmail', ['', 'ada', 'ada@clinic', 'ada@clinic.example\u0000'], ['ada@clinic.example']],
  ['name', ['', '   ', '<script>', 'x'.repeat(121)], ["St John's Physio"]],
] as const)('%s', (key, bad, good) => {
  const { check } = CLINIC_QUESTIONS[key]

  it.each(bad)('refuses %j in one sentence', (text) => {
    expect(check(text)).toEqual({ problem: expect.stringMatching(/\.$/) })
  })

  it.each(good)('takes %j', (text) => {
    expect(check(text)).toHaveProperty('value')
  })
})
