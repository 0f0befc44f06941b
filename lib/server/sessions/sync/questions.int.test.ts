import { beforeEach, describe, expect, test } from 'vitest'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { withTestClient } from '@/lib/server/db/testing/with-test-client'
import { answerMeasure } from '@/lib/server/measures/patient-commands'
import {
  buildPerson,
  HOUR,
  NOON,
  type Person,
  painEvent,
  send,
  weeklyEvent,
  ZONE,
} from '@/lib/server/sessions/sync/testing/device'

const DAY = 24 * HOUR
const stored = { status: 'stored', outcome: null }
const refusedFor = (reason: string) => ({ status: 'refused', reason })

let db: PrismaClient
let person: Person
withTestClient((client) => {
  db = client
})
beforeEach(async () => {
  person = await buildPerson(db)
})

const screens = () => db.weeklyScreen.findMany({ where: { patientId: person.id } })
const sheets = () => db.measureTaking.findMany({ where: { patientId: person.id }, orderBy: { takenOn: 'asc' } })
const ledger = async () =>
  (await db.syncedEvent.findMany({ where: { patientId: person.id } })).map(({ kind }) => kind).toSorted()

describe('the weekly questions', () => {
  test('nine noes are kept once, with when they were answered', async () => {
    const weekly = weeklyEvent(NOON)
    expect(await send(person, [weekly])).toMatchObject([stored])
    expect(await send(person, [weekly])).toMatchObject([{ status: 'had', outcome: null }])
    expect(await screens()).toMatchObject([{ id: weekly.id, answeredAt: new Date(NOON), positives: [], open: [] }])
    expect(await ledger()).toEqual(['weekly_screen'])
  })

  test('a yes stops everything once, however often and late it comes, and what was left open stays open', async () => {
    const yes = weeklyEvent(NOON - 61 * DAY, { weight_or_cancer: true, fall: null })
    const outcome = { status: 'stored', outcome: 'stop' }
    expect(await send(person, [yes])).toMatchObject([outcome])
    expect(await send(person, [yes])).toMatchObject([{ status: 'had', outcome: 'stop' }])
    expect(await screens()).toMatchObject([{ positives: ['weight_or_cancer'], open: ['fall'], urgency: 'urgent' }])
    const alerts = await db.alert.findMany({ where: { patientId: person.id } })
    expect(alerts).toMatchObject([{ kind: 'red_flag', level: 'critical', weeklyScreenId: yes.id }])
    const programme = await db.programme.findFirstOrThrow({ where: { patientId: person.id } })
    expect(programme).toMatchObject({ state: 'suspended', stateReason: 'red_flag' })
  })

  test('a question left open without a yes cannot be read, and noes of two months ago are too late', async () => {
    const open = weeklyEvent(NOON, { fall: null })
    expect(await send(person, [open, weeklyEvent(NOON - 61 * DAY)])).toMatchObject([
      refusedFor('unreadable'),
      refusedFor('too_late'),
    ])
    expect(await screens()).toEqual([])
  })

  test('another person’s id opens nothing and says nothing', async () => {
    const stranger = await buildPerson(db)
    const theirs = weeklyEvent(NOON)
    await send(stranger, [theirs])
    expect(await send(person, [theirs])).toMatchObject([refusedFor('payload_mismatch')])
    expect(await screens()).toEqual([])
  })
})

describe('a question sheet', () => {
  test('is kept once, on the day on which it was answered', async () => {
    const sheet = painEvent(NOON, 6)
    expect(await send(person, [sheet])).toMatchObject([stored])
    expect(await send(person, [sheet])).toMatchObject([{ status: 'had', outcome: null }])
    const [row, ...more] = await sheets()
    expect(more).toEqual([])
    expect(row).toMatchObject({ measure: 'nprs', mode: 'patient', takenOn: toDateColumn(localDayAt(NOON, ZONE)) })
    expect(row?.scores).toMatchObject({ back_now: 6, knee_average: 6 })
    expect(await ledger()).toEqual(['measure'])
  })

  test('is kept though a yes has stopped the plan before it came: what was answered was answered', async () => {
    await send(person, [weeklyEvent(NOON + HOUR, { saddle: true })])
    expect(await send(person, [painEvent(NOON, 4)])).toMatchObject([stored])
    expect(await sheets()).toHaveLength(1)
  })

  test('that was answered already, here or by the form, is refused and leaves no trace', async () => {
    await answerMeasure(person.scope, painEvent(NOON, 2).answers, { nowMs: NOON, timeZone: ZONE })
    expect(await send(person, [painEvent(NOON + HOUR, 7)])).toMatchObject([refusedFor('already_answered')])
    expect((await sheets()).map(({ scores }) => scores)).toMatchObject([{ back_now: 2 }])
    expect(await ledger()).toEqual([])
  })

  test('with what no form sends cannot be read', async () => {
    const sheet = painEvent(NOON, 6)
    const twice = ['Stairs', 'Kneeling', 'stairs'].map((name) => ({ name, score: 4 }))
    expect(
      await send(person, [
        { ...painEvent(NOON, 6), answers: { measure: 'rmdq', ticked: [25] } },
        { ...painEvent(NOON, 6), answers: { ...sheet.answers, more: 1 } },
        { ...painEvent(NOON, 6), answers: { measure: 'psfs', activities: twice } },
      ]),
    ).toMatchObject([refusedFor('unreadable'), refusedFor('unreadable'), refusedFor('unreadable')])
    expect(await sheets()).toEqual([])
  })
})
