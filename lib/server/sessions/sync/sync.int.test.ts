import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { addDays, localDayAt } from '@/lib/domain/shared/plain-date'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { withScope } from '@/lib/server/db/scope'
import { withTestClient } from '@/lib/server/db/testing/with-test-client'
import { recordSession } from '@/lib/server/sessions/commands'
import { sessionIdOfCheck } from '@/lib/server/sessions/session-id'
import { personKeyOf } from '@/lib/server/sessions/sync/person-key'
import { syncBatch } from '@/lib/server/sessions/sync/sync-batch'
import {
  buildPerson,
  checkEvent,
  HOUR,
  missedEvent,
  morningEvent,
  NOON,
  type Person,
  send,
  sessionEvent,
  ZONE,
} from '@/lib/server/sessions/sync/testing/device'
import { letConfirmationRunOut } from '@/prisma/seed/builders/run-out'

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

const ledger = () => db.syncedEvent.findMany({ where: { patientId: person.id }, orderBy: { kind: 'asc' } })
const sessions = () =>
  db.session.findMany({ where: { patientId: person.id }, orderBy: [{ localDay: 'asc' }, { slot: 'asc' }] })
const alertKinds = async () =>
  (await db.alert.findMany({ where: { patientId: person.id }, orderBy: { kind: 'asc' } })).map(({ kind }) => kind)

/** A check and its session, in one go. */
async function log(atMs: number, checkIn = {}) {
  const check = checkEvent(atMs)
  const session = sessionEvent(person, check, checkIn)
  const results = await send(person, [check, session])
  return { check, session, results }
}

describe('a batch', () => {
  test('is taken in whatever order its events stand, and kept with when it happened and when it came', async () => {
    const check = checkEvent(NOON)
    const session = sessionEvent(person, check)
    const morning = morningEvent(session, true)
    expect(await send(person, [morning, session, check])).toMatchObject([stored, stored, stored])
    const [row] = await sessions()
    expect(row).toMatchObject({
      id: sessionIdOfCheck(check.id),
      slot: 1,
      retrospective: false,
      warningCheckId: check.id,
    })
    expect(row?.startedAt.getTime()).toBe(session.startedAtMs)
    expect(row?.finishedAt.getTime()).toBe(session.happenedAtMs)
    expect(row?.recordedAt.getTime()).toBeGreaterThan(session.happenedAtMs + DAY)
    expect((await ledger()).map(({ kind }) => kind)).toEqual(['next_morning', 'session', 'warning_check'])
  })

  test('is refused whole under another person’s key, and nothing of it is kept', async () => {
    const stranger = await buildPerson(db)
    const batch = { personKey: personKeyOf(stranger.id), sentAtMs: NOON, events: [checkEvent(NOON)] }
    const answered = await syncBatch(person.scope, batch, { nowMs: NOON, timeZone: ZONE })
    expect(answered).toEqual({ ok: false, reason: 'other_person' })
    expect(await db.syncedEvent.count({ where: { clinicId: person.scope.clinicId } })).toBe(0)
  })

  test('a repeat is had, with what came of it; the same id with other content is refused', async () => {
    const { check, session } = await log(NOON, { newWeakness: true })
    const again = await send(person, [check, session])
    expect(again).toMatchObject([
      { status: 'had', outcome: null },
      { status: 'had', outcome: 'stop' },
    ])
    expect(await send(person, [{ ...check, happenedAtMs: NOON + 1 }])).toMatchObject([refusedFor('payload_mismatch')])
    expect(await ledger()).toHaveLength(2)
    expect(await sessions()).toHaveLength(1)
  })

  test('one that nobody can read does not hold up the others, and leaves no trace', async () => {
    const good = checkEvent(NOON)
    const half = { ...checkEvent(NOON), answers: { ...good.answers, both_legs: null } }
    expect(await send(person, [{ id: 'x' }, half, good])).toMatchObject([
      refusedFor('unreadable'),
      refusedFor('unreadable'),
      stored,
    ])
    expect(await ledger()).toHaveLength(1)
  })

  test('one that fails does not hold up the others: it is left unanswered, and the rest stays stored', async () => {
    const poison = checkEvent(NOON)
    await db.$executeRawUnsafe(`create function break_one() returns trigger language plpgsql as $$
      begin if new.id = '${poison.id}' then raise exception 'broken'; end if; return new; end $$`)
    await db.$executeRawUnsafe(
      'create trigger break_one before insert on warning_check for each row execute function break_one()',
    )
    const [before, after] = [checkEvent(NOON - HOUR), checkEvent(NOON + HOUR)]
    expect(await send(person, [before, poison, after])).toMatchObject([
      { id: before.id, ...stored },
      { id: after.id, ...stored },
    ])
    await db.$executeRawUnsafe('drop trigger break_one on warning_check')
    expect((await send(person, [before, poison, after])).map(({ status }) => status)).toEqual(['had', 'stored', 'had'])
  })

  test('sent by two tabs at once, each event has one effect', async () => {
    const check = checkEvent(NOON)
    const batch = [check, sessionEvent(person, check, { kneePainMax: 9 }), missedEvent(NOON + DAY)]
    const answers = (await Promise.all([send(person, batch), send(person, batch), send(person, batch)])).flat()
    expect(answers.filter(({ status }) => status === 'stored')).toHaveLength(3)
    expect(answers.filter(({ status }) => status === 'had')).toHaveLength(6)
    expect(await sessions()).toHaveLength(1)
    expect(await alertKinds()).toEqual(['pain_high', 'red_pain'])
  })

  test('another person’s ids open nothing and say nothing', async () => {
    const stranger = await buildPerson(db)
    const theirs = checkEvent(NOON)
    await send(stranger, [theirs, sessionEvent(stranger, theirs)])
    const foreignMorning = morningEvent(sessionEvent(stranger, theirs), false)
    expect(await send(person, [{ ...theirs }, sessionEvent(person, theirs), foreignMorning])).toMatchObject([
      refusedFor('payload_mismatch'),
      { status: 'waiting' },
      { status: 'waiting' },
    ])
    expect(await send(person, [sessionEvent(stranger, checkEvent(NOON))])).toMatchObject([
      refusedFor('programme_not_active'),
    ])
    const seen = await withScope(person.scope, (tx) => tx.syncedEvent.count())
    expect(seen).toBe(0)
  })

  test('a row of the ledger is never changed', async () => {
    await send(person, [checkEvent(NOON)])
    const change = withScope(person.scope, (tx) => tx.syncedEvent.updateMany({ data: { outcome: 'stop' } }))
    await expect(change).rejects.toThrow(/permission denied/)
  })
})

describe('the clock of the device', () => {
  test.each([
    ['two days behind', -2 * DAY],
    ['two days ahead', 2 * DAY],
    ['two years behind', -730 * DAY],
    ['two years ahead', 730 * DAY],
  ])('%s: everything lands on its true day', async (_name, wrong) => {
    const check = checkEvent(NOON + wrong)
    const nowMs = Date.now()
    const results = await send(person, [check, sessionEvent(person, check)], { nowMs, sentAtMs: nowMs + wrong })
    expect(results).toMatchObject([stored, stored])
    const [row] = await sessions()
    expect(row?.localDay).toEqual(toDateColumn(localDayAt(NOON, ZONE)))
    expect(row?.startedAt.getTime()).toBe(NOON + HOUR / 12)
  })

  test('what seems older than two months is refused, except a yes to a warning sign', async () => {
    const old = NOON - 61 * DAY
    const check = checkEvent(old)
    const yes = checkEvent(old, { both_legs: true })
    expect(await send(person, [check, missedEvent(old), yes])).toMatchObject([
      refusedFor('too_late'),
      refusedFor('too_late'),
      { status: 'stored', outcome: 'stop' },
    ])
    expect(await alertKinds()).toEqual(['red_flag'])
  })
})

describe('a session', () => {
  test('waits for its check, and is taken when that has come', async () => {
    const check = checkEvent(NOON)
    const session = sessionEvent(person, check)
    expect(await send(person, [session])).toMatchObject([{ status: 'waiting' }])
    expect(await ledger()).toEqual([])
    await send(person, [check])
    expect(await send(person, [session])).toMatchObject([stored])
  })

  test('is refused behind a check that was not clear, or is half a day old', async () => {
    const yes = checkEvent(NOON, { fall_injury: true, both_legs: null })
    const early = checkEvent(NOON - 13 * HOUR)
    const late = { ...sessionEvent(person, early), startedAtMs: NOON - HOUR, happenedAtMs: NOON }
    expect(await send(person, [yes, sessionEvent(person, yes), early, late])).toMatchObject([
      { status: 'stored', outcome: 'stop' },
      refusedFor('check_not_clear'),
      stored,
      refusedFor('check_too_old'),
    ])
  })

  test('that the form has brought already is had', async () => {
    const check = checkEvent(NOON)
    const session = sessionEvent(person, check)
    await send(person, [check])
    const report = { ...session.report, id: sessionIdOfCheck(check.id) }
    await recordSession(person.scope, report, { nowMs: session.happenedAtMs, timeZone: ZONE })
    expect(await send(person, [session])).toMatchObject([{ status: 'had', outcome: null }])
    expect(await send(person, [session])).toMatchObject([{ status: 'had', outcome: null }])
    expect(await sessions()).toHaveLength(1)
  })

  test('begun before a new revision is stored as it was prescribed; begun after it, it is refused', async () => {
    const {
      id,
      patientNews: _,
      ...first
    } = await db.programmeRevision.findFirstOrThrow({ where: { patientId: person.id } })
    const changedAt = new Date(NOON)
    await db.programmeRevision.create({
      data: { ...first, id: uuidv7(), number: 2, activatedAt: changedAt },
    })
    await db.programme.update({ where: { id: person.programme.programmeId }, data: { currentRevision: 2 } })
    expect((await log(NOON - HOUR)).results).toMatchObject([stored, stored])
    expect((await log(NOON + HOUR)).results).toMatchObject([stored, refusedFor('stale_revision')])
    expect((await sessions()).map(({ revisionId }) => revisionId)).toEqual([id])
  })

  test('begun before the programme stopped is stored; begun after, it is refused, also when it goes on by then', async () => {
    const where = { id: person.programme.programmeId }
    await db.programme.update({ where, data: { state: 'paused', stateChangedAt: new Date(NOON) } })
    expect((await log(NOON - HOUR)).results).toMatchObject([stored, stored])
    expect((await log(NOON + HOUR)).results).toMatchObject([stored, refusedFor('programme_not_active')])
    await db.programme.update({ where, data: { state: 'active', stateChangedAt: new Date(NOON + 3 * HOUR) } })
    expect((await log(NOON + 2 * HOUR)).results).toMatchObject([stored, refusedFor('programme_not_active')])
    expect((await log(NOON + 4 * HOUR)).results).toMatchObject([stored, stored])
  })

  test('begun on the first day without a confirmation is refused, on the day before it is stored', async () => {
    await letConfirmationRunOut(db, person.id, addDays(localDayAt(NOON, ZONE), 1))
    expect((await log(NOON)).results).toMatchObject([stored, stored])
    expect((await log(NOON + DAY)).results).toMatchObject([stored, refusedFor('confirmation_over')])
  })

  test('with an item of another plan is refused', async () => {
    const check = checkEvent(NOON)
    const session = sessionEvent(person, check)
    const items = session.report.items.map((item) => ({ ...item, itemId: uuidv7() }))
    const results = await send(person, [check, { ...session, report: { ...session.report, items } }])
    expect(results).toMatchObject([stored, refusedFor('unknown_item')])
  })

  test('gets its number by when it began, in whatever order the day arrives', async () => {
    for (const hours of [2, 0, 1]) await log(NOON + hours * HOUR)
    const rows = await sessions()
    expect(rows.map(({ slot }) => slot)).toEqual([1, 2, 3])
    expect(rows.map(({ startedAt }) => startedAt.getTime())).toEqual(
      [0, 1, 2].map((hours) => NOON + (hours + 1 / 12) * HOUR),
    )
  })
})
