import { describe, expect, it } from 'vitest'
import type { AnswerForm } from '@/lib/client/answers/answer-form'
import { readAnswer } from '@/lib/client/answers/read-answer'
import { yesNow } from '@/lib/client/answers/yes-now'
import { WARNING_QUESTIONS } from '@/lib/domain/assessment/warning-signs'
import { WEEKLY_QUESTIONS } from '@/lib/domain/assessment/weekly-screen'
import { NPRS_MOMENTS, NPRS_SITES } from '@/lib/domain/measures/measure'
import { STATEMENT_NAMES } from '@/lib/schemas/patient-measures'
import { syncEvent } from '@/lib/schemas/sync'

const CHECK = '0193f000-0000-7000-8000-000000000001'
const ITEM = '0193f000-0000-7000-8000-000000000002'
const facts = { known: () => true, nowMs: 9_000_000, openedAtMs: 8_000_000 }

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData()
  data.set('formKey', ':r1:')
  data.set('$ACTION_ID_1', '')
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}
const allNo = Object.fromEntries(WARNING_QUESTIONS.map((question) => [question, 'no']))
const start = { backPainBefore: '2', kneePainBefore: '3', siteBefore: '4' }
const session = {
  warningCheckId: CHECK,
  programmeId: CHECK,
  revisionId: CHECK,
  variant: 'busy_day',
  'items.0.itemId': ITEM,
  'items.0.setsDone': '2',
  'items.0.skipReason': '',
  'items.0.difficulty': 'right',
  backPainMax: '2',
  kneePainMax: '3',
  siteAfter: '3',
  newWeakness: 'no',
  newNumbness: 'no',
  effort: '4',
  note: '',
}
const played: AnswerForm = { kind: 'session', before: { backPain: 2, kneePain: 3, site: 4 }, begunAgoMs: 60_000 }

const message: AnswerForm = { kind: 'message' }
const written = (body: string) => ({ id: CHECK, body })

const nineNo = Object.fromEntries(WEEKLY_QUESTIONS.map((question) => [question, 'no']))
const sheet: AnswerForm = { kind: 'measure', next: '/patient/questions/rmdq' }
const pains = Object.fromEntries(
  NPRS_SITES.flatMap((site) => NPRS_MOMENTS.map((moment) => [`pain.${site}.${moment}`, '3'])),
)
const activities = Object.fromEntries(
  ['Stairs', 'Kneeling', 'Bending'].flatMap((name, index) => [
    [`activities.${index}.name`, name],
    [`activities.${index}.score`, '4'],
  ]),
)
const statements = Object.fromEntries(STATEMENT_NAMES.map((name, index) => [name, index % 2 === 0 ? 'yes' : 'no']))

const read = (form: AnswerForm, fields: Readonly<Record<string, string>>) => readAnswer(form, formOf(fields), facts)

describe('a form read on the device', () => {
  it.each<[string, AnswerForm, Record<string, string>, string | null]>([
    ['warning signs', { kind: 'warning_signs' }, allNo, null],
    ['a warning sign, the rest open', { kind: 'warning_signs' }, { fall_injury: 'yes' }, '/patient/stop'],
    ['a warning sign before a session', { kind: 'before_session' }, { both_legs: 'yes' }, '/patient/stop'],
    ['a session', played, session, `/patient/session/${CHECK}/done`],
    ['a session with a nerve change', played, { ...session, newNumbness: 'yes' }, '/patient/stop'],
    ['a morning', { kind: 'next_morning' }, { sessionId: CHECK, settled: 'no' }, '/patient/today'],
    ['not today', { kind: 'missed' }, { reason: 'time' }, '/patient/today'],
    ['a message', message, written('May I swim?'), '/patient/messages'],
    ['a message, all the same', message, { ...written('My foot is numb'), anyway: 'yes' }, '/patient/messages'],
    ['the weekly questions', { kind: 'weekly_screen' }, nineNo, null],
    ['one yes of the nine', { kind: 'weekly_screen' }, { weight_or_cancer: 'yes' }, '/patient/stop'],
    ['pain', sheet, { measure: 'nprs', ...pains }, '/patient/questions/rmdq'],
    ['own activities', sheet, { measure: 'psfs', ...activities }, '/patient/questions/rmdq'],
    ['24 statements', sheet, { measure: 'rmdq', ...statements }, '/patient/questions/rmdq'],
    ['a rating of change', sheet, { measure: 'groc', value: '-5' }, '/patient/questions/rmdq'],
  ])('is an event that the server can read: %s', (_, form, fields, leadsTo) => {
    const answer = read(form, fields)
    if (answer.kind !== 'event') throw new Error(JSON.stringify(answer))
    expect(answer.leadsTo).toBe(leadsTo)
    expect(syncEvent.parse(JSON.parse(JSON.stringify(answer.event)))).toEqual(answer.event)
    expect(answer.event.happenedAtMs).toBe(facts.nowMs)
  })

  it('gives a message the id of its form, so that form and outbox cannot double it', () => {
    expect(read(message, written('May I\r\nswim? '))).toMatchObject({ event: { id: CHECK, body: 'May I\nswim?' } })
  })

  it('leads to the session under the id that the check gets on the server too', () => {
    const answer = read({ kind: 'before_session' }, { ...allNo, ...start, variant: 'flare_up' })
    if (answer.kind !== 'event' || answer.event.kind !== 'warning_check') throw new Error('No check')
    expect(answer.leadsTo).toBe(`/patient/session/${answer.event.id}?variant=flare_up`)
    expect(answer.event.before).toEqual({ backPain: 2, kneePain: 3, site: 4 })
  })

  it('leaves open beside a yes what was left open', () => {
    const answer = read({ kind: 'warning_signs' }, { fall_injury: 'yes', both_legs: 'no' })
    if (answer.kind !== 'event' || answer.event.kind !== 'warning_check') throw new Error('No check')
    expect(answer.event.answers).toMatchObject({ fall_injury: true, both_legs: false, new_weakness: null })
  })

  it('begins a session when the page says it began, by the clock of the device', () => {
    const answer = read(played, session)
    expect(answer).toMatchObject({ event: { startedAtMs: facts.openedAtMs - 60_000 } })
  })

  it.each<[string, AnswerForm, Record<string, string>, string[]]>([
    ['an open question', { kind: 'warning_signs' }, { ...allNo, both_legs: '' }, ['both_legs']],
    ['no starting point', { kind: 'before_session' }, allNo, ['backPainBefore', 'kneePainBefore', 'siteBefore']],
    ['a pain of 11', played, { ...session, kneePainMax: '11' }, ['kneePainMax']],
    ['it moved down, and nobody said whether it went back', played, { ...session, siteAfter: '6' }, ['spreadReverted']],
    ['a field that no form has', { kind: 'missed' }, { reason: 'time', extra: 'x' }, ['']],
    ['a message that is none', message, written('  '), ['body']],
    ['too long a message', message, written('x'.repeat(2001)), ['body']],
    ['a message with a word of a warning sign', message, written('My foot is numb'), ['anyway']],
    ['no reason', { kind: 'missed' }, {}, ['reason']],
    ['a weekly question left open', { kind: 'weekly_screen' }, { ...nineNo, fever: '' }, ['fever']],
    [
      'an activity twice',
      sheet,
      { measure: 'psfs', ...activities, 'activities.2.name': 'stairs' },
      ['activities.2.name'],
    ],
    ['no rating', sheet, { measure: 'groc' }, ['value']],
  ])('is refused with its fields: %s', (_, form, fields, names) => {
    const answer = read(form, fields)
    expect(answer.kind === 'invalid' && answer.issues.map(({ field }) => field)).toEqual(names)
  })
})

describe('a yes is seen before anything is read or sent', () => {
  it.each([
    [
      { ...allNo, bladder_bowel_saddle: 'yes' },
      { urgency: 'emergency', said: ['bladder_bowel_saddle'] },
    ],
    [{ unwell_fever: 'yes' }, { urgency: 'same_day', said: ['unwell_fever'] }],
    [
      { ...session, newWeakness: 'yes' },
      { urgency: 'same_day', said: [] },
    ],
    [{ ...allNo, ...start }, null],
    [session, null],
  ])('%#', (fields, expected) => expect(yesNow('warning_signs', formOf(fields))).toEqual(expected))

  it('of the nine by their own rule: one may wait for some days, two together may not', () => {
    const weekly = (fields: Record<string, string>) => yesNow('weekly_screen', formOf(fields))
    expect(weekly({ weight_or_cancer: 'yes' })).toEqual({ urgency: 'urgent', said: ['weight_or_cancer'] })
    expect(weekly({ weight_or_cancer: 'yes', weakness: 'yes' })).toMatchObject({ urgency: 'emergency' })
    expect(weekly(nineNo)).toBeNull()
  })
})
