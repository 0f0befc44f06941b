import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { entryRows } from '@/components/sessions/unsent/entry-rows'
import { readUnsentWords } from '@/components/sessions/unsent/unsent-words'
import { WEEKLY_QUESTIONS } from '@/lib/domain/assessment/weekly-screen'
import { catalogue } from '@/lib/i18n/messages/en-GB/catalogue'
import type { SyncEvent } from '@/lib/schemas/sync'

const words = readUnsentWords(createTranslator({ locale: 'en-GB', messages: catalogue }) as never).entry
const facts = { words, at: (ms: number) => `at ${ms}`, exercises: new Map([['known', 'Bird dog']]) }
const made = { id: 'a', happenedAtMs: 2_000 }

const session = {
  ...made,
  kind: 'session',
  startedAtMs: 1_000,
  report: {
    warningCheckId: 'c',
    programmeId: 'p',
    revisionId: 'r',
    variant: 'busy_day',
    before: { backPain: 1, kneePain: 2, site: 3 },
    items: [
      { itemId: 'known', setsDone: 2, skipReason: null, difficulty: 'right', repsDone: 8, weightKg: 1.5, band: 'red' },
      { itemId: 'new', setsDone: 0, skipReason: 'time', difficulty: null, repsDone: null, weightKg: null, band: null },
    ],
    checkIn: {
      ...{ backPainMax: 4, kneePainMax: 5, siteAfter: 6, spreadReverted: false },
      ...{ newWeakness: false, newNumbness: true, effort: 7, note: 'A note' },
    },
  },
} as unknown as SyncEvent

describe('an entry for the clinic to key in', () => {
  it('says everything of a session', () => {
    expect(entryRows(session, facts)).toEqual([
      ['Began', 'at 1000'],
      ['Ended', 'at 2000'],
      ['Which session', 'Busy day'],
      ['1. Bird dog', '2 sets done, 8 times, 1.5 kg, red band, Just right'],
      ['Exercise 2', '0 sets done, No time'],
      ['Back pain: Before', '1'],
      ['Knee pain, the worse side: Before', '2'],
      ['Furthest point before', 'Thigh'],
      ['Back pain: Worst', '4'],
      ['Knee pain, the worse side: Worst', '5'],
      ['Furthest point after', 'Foot'],
      ['Did it move further down and then go back at once?', 'No'],
      ['Is anything newly weak?', 'No'],
      ['Is anything newly numb?', 'Yes'],
      ['How hard was it?', '7'],
      ['Note', 'A note'],
    ])
  })

  it('never makes a no of an open question', () => {
    const answers = { bladder_bowel_saddle: null, both_legs: true, new_weakness: false }
    const check = { ...made, kind: 'warning_check', answers, before: null } as unknown as SyncEvent
    expect(entryRows(check, facts).slice(0, 4)).toEqual([
      ['When', 'at 2000'],
      ['Pee or poo trouble, or numb between the legs', 'Not answered'],
      ['Both legs painful, numb or weak', 'Yes'],
      ['A foot that drags, or a knee that gives way', 'No'],
    ])
  })

  it('says a morning and a reason', () => {
    const morning = { ...made, kind: 'next_morning', sessionId: 's', settled: false } as SyncEvent
    expect(entryRows(morning, facts)).toEqual([
      ['When', 'at 2000'],
      ['Back to usual the next morning', 'No'],
    ])
    expect(entryRows({ ...made, kind: 'missed', reason: 'forgot' }, facts)[1]).toEqual([
      'What got in the way',
      'I forgot',
    ])
  })

  it('says every weekly answer, and what was left open beside a yes', () => {
    const answers = {
      ...Object.fromEntries(WEEKLY_QUESTIONS.map((question) => [question, false])),
      saddle: true,
      fall: null,
    }
    const rows = entryRows({ ...made, kind: 'weekly_screen', answers } as unknown as SyncEvent, facts)
    expect(rows).toHaveLength(1 + WEEKLY_QUESTIONS.length)
    expect(rows.map(([, value]) => value)).toEqual([
      ...['at 2000', 'Yes', 'No', 'No', 'No', 'No', 'No', 'No', 'Not answered', 'No'],
    ])
  })

  it.each<[Extract<SyncEvent, { kind: 'measure' }>['answers'], number, readonly [string, string]]>([
    [{ measure: 'groc', value: -2 }, 3, ['How has your problem changed?', '-2']],
    [{ measure: 'pgic', value: 3 }, 3, ['How is your problem now?', 'A little better']],
    [{ measure: 'rmdq', ticked: [1] }, 26, ['I stay at home most of the time because of my back.', 'Yes']],
    [{ measure: 'psfs', activities: [{ name: 'Stairs', score: 4 }] }, 3, ['Stairs', '4']],
    [
      {
        measure: 'nprs',
        pain: {
          back: { now: 1, worst: 2, average: 3 },
          leg: { now: 4, worst: 5, average: 6 },
          knee: { now: 7, worst: 8, average: 9 },
        },
      },
      11,
      ['Back pain: now', '1'],
    ],
  ])('says every answer of a question sheet: %#', (answers, count, first) => {
    const rows = entryRows({ ...made, kind: 'measure', answers }, facts)
    expect(rows).toHaveLength(count)
    expect(rows[0]).toEqual(['When', 'at 2000'])
    expect(rows[2]).toEqual(first)
  })
})
