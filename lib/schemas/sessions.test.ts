import { describe, expect, test } from 'vitest'
import { beforeSessionForm, NOTE_MAX, sessionBody, sessionForm, warningSignsForm } from '@/lib/schemas/sessions'

const ID = '0199d0a0-0000-7000-8000-000000000001'
const NO = Object.fromEntries(
  ['bladder_bowel_saddle', 'both_legs', 'new_weakness', 'new_numbness', 'unwell_fever', 'fall_injury'].map((name) => [
    name,
    'no',
  ]),
)
const form = {
  warningCheckId: ID,
  programmeId: ID,
  revisionId: ID,
  items: [{ itemId: ID, setsDone: '2', skipReason: '', difficulty: 'right' }],
  backPainMax: '0',
  kneePainMax: '10',
  siteAfter: '4',
  newWeakness: 'no',
  newNumbness: 'no',
  effort: '5',
  note: '',
}
const messages = (result: { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  Object.fromEntries((result.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]))

describe('the questions before a session', () => {
  test('one yes is enough; without one every answer is wanted', () => {
    expect(warningSignsForm.safeParse({ both_legs: 'yes' }).success).toBe(true)
    expect(Object.keys(messages(beforeSessionForm.safeParse({ ...NO })))).toEqual([
      'backPainBefore',
      'kneePainBefore',
      'siteBefore',
    ])
    expect(messages(warningSignsForm.safeParse({ ...NO, both_legs: undefined }))).toEqual({ both_legs: 'answer' })
    expect(warningSignsForm.safeParse({ ...NO, both_legs: 'maybe' }).success).toBe(false)
  })
})

describe('the form of a session', () => {
  test('turns words into a report; nothing is filled in', () => {
    expect(sessionForm.parse(form)).toMatchObject({
      variant: 'good_day',
      backPainMax: 0,
      kneePainMax: 10,
      spreadReverted: null,
      note: null,
      items: [{ setsDone: 2, skipReason: null, difficulty: 'right' }],
    })
    const { backPainMax: _, ...without } = form
    expect(messages(sessionForm.safeParse(without))).toEqual({ backPainMax: 'back_pain' })
  })

  test.each(['11', '3.5', '-1', '', 'ten', '1e1'])('refuses pain %j', (kneePainMax) => {
    expect(messages(sessionForm.safeParse({ ...form, kneePainMax }))).toEqual({ kneePainMax: 'knee_pain' })
  })

  test('what was really done is optional: nothing typed is nothing said, and never nought', () => {
    const [item] = form.items
    const parsed = (fields: object) => sessionForm.safeParse({ ...form, items: [{ ...item, ...fields }] })
    const nothing = { repsDone: null, weightKg: null, band: null }
    expect(parsed({}).data?.items).toMatchObject([nothing])
    expect(parsed({ repsDone: '', weightKg: '', band: '' }).data?.items).toMatchObject([nothing])
    const done = parsed({ repsDone: '0', weightKg: '2.5', band: 'red' })
    expect(done.data?.items).toMatchObject([{ repsDone: 0, weightKg: 2.5, band: 'red' }])
    for (const repsDone of ['1000', '-1', '2.5', 'two'])
      expect(messages(parsed({ repsDone }))).toEqual({ 'items.0.repsDone': 'reps_done' })
    for (const weightKg of ['200.5', '2.3', '-1', 'heavy'])
      expect(messages(parsed({ weightKg }))).toEqual({ 'items.0.weightKg': 'load' })
    expect(parsed({ band: 'pink' }).success).toBe(false)
  })

  test('keeps emoji and script tags as text, counts code points, refuses unknown fields', () => {
    const note = '<script>alert(1)</script> 👍'
    expect(sessionForm.parse({ ...form, note }).note).toBe(note)
    expect(sessionForm.safeParse({ ...form, note: '👍'.repeat(NOTE_MAX) }).success).toBe(true)
    expect(messages(sessionForm.safeParse({ ...form, note: 'a'.repeat(10_000) }))).toEqual({ note: 'note_too_long' })
    expect(sessionForm.safeParse({ ...form, clinicId: ID }).success).toBe(false)
    expect(sessionForm.safeParse({ ...form, items: [] }).success).toBe(false)
  })
})

describe('the JSON body', () => {
  const body = {
    id: ID,
    warningCheckId: ID,
    programmeId: ID,
    revisionId: ID,
    variant: 'busy_day',
    before: { backPain: 1, kneePain: 2, site: 3 },
    items: [{ itemId: ID, setsDone: 1 }],
    checkIn: { backPainMax: 1, kneePainMax: 2, siteAfter: 3, newWeakness: false, newNumbness: false, effort: 3 },
  }

  test('wants numbers as numbers and every safety answer', () => {
    expect(sessionBody.safeParse(body).success).toBe(true)
    expect(sessionBody.safeParse({ ...body, checkIn: { ...body.checkIn, effort: '3' } }).success).toBe(false)
    const lifted = (fields: object) => sessionBody.safeParse({ ...body, items: [{ ...body.items[0], ...fields }] })
    expect(lifted({ repsDone: 999, weightKg: 200, band: 'gold' }).success).toBe(true)
    expect(
      [{ repsDone: 1000 }, { weightKg: 0.3 }, { weightKg: 201 }, { band: 'pink' }].filter((f) => lifted(f).success),
    ).toEqual([])
    const { newNumbness: _, ...unanswered } = body.checkIn
    expect(sessionBody.safeParse({ ...body, checkIn: unanswered }).success).toBe(false)
  })
})
