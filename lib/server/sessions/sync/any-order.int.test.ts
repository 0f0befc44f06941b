import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SyncEvent } from '@/lib/schemas/sync'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import {
  buildPerson,
  checkEvent,
  HOUR,
  missedEvent,
  morningEvent,
  NOON,
  type Person,
  painEvent,
  send,
  sessionEvent,
  weeklyEvent,
} from '@/lib/server/sessions/sync/testing/device'

const DAY = 24 * HOUR
const RUNS = 60

let database: TestDatabase
let db: PrismaClient

beforeAll(async () => {
  database = await openTestDatabase()
  db = createClient(database.url, 4)
})
afterAll(async () => {
  await db.$disconnect()
  await database.drop()
})

/** What two devices of one person did: sessions of three days, one of them red and one with a nerve change, a morning, a yes. */
function doneBy(person: Person, days: readonly Day[]): SyncEvent[] {
  return days.flatMap(({ hour, knee, siteAfter, newWeakness, morning, missed, isYes, weekly }, index) => {
    const atMs = NOON + (index % 3) * DAY + hour * HOUR
    const check = checkEvent(atMs)
    const session = sessionEvent(person, check, {
      kneePainMax: knee,
      siteAfter,
      spreadReverted: siteAfter > 4 ? false : null,
      newWeakness,
    })
    return [
      ...[check, session],
      ...(morning === null ? [] : [morningEvent(session, morning)]),
      ...(missed ? [missedEvent(NOON + (index % 3) * DAY)] : []),
      ...(isYes ? [checkEvent(atMs + HOUR, { unwell_fever: true })] : []),
      ...(weekly === null ? [] : [weeklyEvent(atMs + 2 * HOUR, { weakness: weekly })]),
      // One sheet: of two answers to one question the first to arrive counts.
      ...(index === 0 ? [painEvent(atMs, knee)] : []),
    ]
  })
}
type Day = {
  readonly hour: number
  readonly knee: number
  readonly siteAfter: number
  readonly newWeakness: boolean
  /** Back to usual; null when it was not said. */
  readonly morning: boolean | null
  readonly missed: boolean
  readonly isYes: boolean
  /** A yes or a no to one of the weekly questions; null when they were not asked. */
  readonly weekly: boolean | null
}
const day = fc.record({
  hour: fc.integer({ min: -4, max: 4 }),
  knee: fc.constantFrom(3, 3, 9),
  siteAfter: fc.constantFrom(4, 4, 5),
  newWeakness: fc.constantFrom(false, false, false, true),
  morning: fc.constantFrom(null, true, true, false),
  missed: fc.constantFrom(false, false, true),
  isYes: fc.constantFrom(false, false, false, true),
  weekly: fc.constantFrom(null, null, false, true),
})
/** The days of three, each at most one of a device's hours apart, so that no two sessions begin at one moment. */
const days = fc.uniqueArray(day, { minLength: 1, maxLength: 4, selector: ({ hour }) => hour })
/** A line that reorders, repeats and splits: batches of indices, some of whose answers never arrive. */
const deliveries = fc.array(
  fc.record({ picks: fc.array(fc.nat(), { minLength: 1, maxLength: 5 }), isAnswerLost: fc.boolean() }),
  { maxLength: 10 },
)

/** Sends by the line's rules, and then what is not answered durably until nothing waits any more, as a device does. */
async function deliver(person: Person, events: readonly SyncEvent[], line: readonly Delivery[]): Promise<void> {
  const left = new Map(events.map((event) => [event.id, event]))
  for (const { picks, isAnswerLost } of line) {
    const batch = picks.flatMap((pick) => events[pick % events.length] ?? [])
    const results = await send(person, batch)
    if (isAnswerLost) continue
    for (const { id, status } of results) if (status === 'stored' || status === 'had') left.delete(id)
  }
  for (let round = 0; left.size > 0 && round < 4; round++) {
    const results = await send(person, [...left.values()].toReversed())
    for (const { id, status } of results) if (status !== 'waiting') left.delete(id)
  }
  expect(left.size).toBe(0)
}
type Delivery = { readonly picks: readonly number[]; readonly isAnswerLost: boolean }

/** All that is told apart in the log, without ids of its own and without what says when it was written. */
async function rowsOf({ id: patientId, programme }: Person) {
  const where = { patientId }
  const place = (itemId: string) => (programme.itemIds as readonly string[]).indexOf(itemId)
  const sessions = await db.session.findMany({
    where,
    orderBy: { startedAt: 'asc' },
    include: { items: { orderBy: { position: 'asc' } }, checkIn: true },
  })
  const alerts = await db.alert.findMany({ where })
  const { state, stateReason } = await db.programme.findFirstOrThrow({ where })
  return {
    sessions: sessions.map(({ items, checkIn, ...row }) => ({
      ...{
        day: row.localDay,
        slot: row.slot,
        startedAt: row.startedAt,
        finishedAt: row.finishedAt,
        sets: row.setsDone,
      },
      items: items.map(({ itemId, setsDone, position }) => ({ item: place(itemId), setsDone, position })),
      checkIn: { ...checkIn, clinicId: '', patientId: '', sessionId: '' },
    })),
    checks: await db.warningCheck.findMany({
      where,
      select: { answeredAt: true, positive: true },
      orderBy: [{ answeredAt: 'asc' }, { positive: 'asc' }],
    }),
    days: (await db.patientDay.findMany({ where, orderBy: { localDay: 'asc' } })).map((row) => ({
      ...{ ...row, clinicId: '', patientId: '' },
    })),
    missed: await db.missedReport.count({ where }),
    weekly: await db.weeklyScreen.findMany({
      where,
      select: { answeredAt: true, positives: true, urgency: true },
      orderBy: [{ answeredAt: 'asc' }, { urgency: 'asc' }],
    }),
    sheets: await db.measureTaking.findMany({ where, select: { measure: true, takenOn: true, scores: true } }),
    ledger: (await db.syncedEvent.findMany({ where })).map(({ kind }) => kind).toSorted(),
    // Which session each is about, so that no red is told as another's.
    alerts: alerts
      .map(({ kind, level, sessionId }) => ({
        ...{ kind, level, of: sessions.find(({ id }) => id === sessionId)?.startedAt.toISOString() ?? null },
      }))
      .toSorted((a, b) => `${a.of} ${a.kind}`.localeCompare(`${b.of} ${b.kind}`)),
    isHalted: state !== 'active',
    isSuspended: stateReason === 'red_flag' || stateReason === 'neuro_change',
  }
}

test('any order, repetition and split of what two devices hold ends in the same rows', {
  timeout: 180_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(days, deliveries, async (did, line) => {
      const [straight, shaken] = [await buildPerson(db), await buildPerson(db)]
      await deliver(straight, doneBy(straight, did), [])
      await deliver(shaken, doneBy(shaken, did), line)
      expect(await rowsOf(shaken)).toEqual(await rowsOf(straight))
    }),
    { numRuns: RUNS, endOnFailure: true },
  )
})
