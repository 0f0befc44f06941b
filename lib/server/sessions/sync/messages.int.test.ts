import { v7 as uuidv7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { MESSAGES_A_DAY } from '@/lib/domain/messages/thread-rules'
import type { SyncEvent } from '@/lib/schemas/sync'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { withTestClient } from '@/lib/server/db/testing/with-test-client'
import { writeToClinic } from '@/lib/server/messages/thread/say'
import { personKeyOf } from '@/lib/server/sessions/sync/person-key'
import { syncBatch } from '@/lib/server/sessions/sync/sync-batch'
import { buildPerson, HOUR, NOON, type Person, ZONE } from '@/lib/server/sessions/sync/testing/device'

type MessageEvent = Extract<SyncEvent, { kind: 'message' }>

let db: PrismaClient
let person: Person
withTestClient((client) => {
  db = client
})
beforeEach(async () => {
  person = await buildPerson(db)
})

const written = (body: string, happenedAtMs = NOON): MessageEvent => ({
  ...{ id: uuidv7(), kind: 'message', happenedAtMs, body },
})
async function send(events: readonly unknown[], nowMs: number, whose = person) {
  const batch = { personKey: personKeyOf(whose.id), sentAtMs: nowMs, events: [...events] }
  const answered = await syncBatch(whose.scope, batch, { nowMs, timeZone: ZONE })
  if (!answered.ok) throw new Error(answered.reason)
  return answered.value.results
}
const rows = () => db.message.findMany({ where: { patientId: person.id }, orderBy: [{ sentAt: 'asc' }, { id: 'asc' }] })

test('what was written without a signal arrives once, in its order, with when it was written and when it came', async () => {
  const [first, second] = [written('May I swim?'), written('My foot is numb', NOON + 1000)]
  expect(await send([second, first], NOON + HOUR)).toMatchObject([{ status: 'stored' }, { status: 'stored' }])
  expect(await send([first, second], NOON + 2 * HOUR)).toMatchObject([{ status: 'had' }, { status: 'had' }])
  expect(await rows()).toMatchObject([
    { id: first.id, body: 'May I swim?', warns: false, writtenAt: new Date(NOON), sentAt: new Date(NOON + HOUR) },
    { id: second.id, body: 'My foot is numb', warns: true, memberId: null, readAt: null },
  ])
  expect(await db.syncedEvent.count({ where: { patientId: person.id, kind: 'message' } })).toBe(2)
})

test('form and outbox under one id are one message; other words under it are refused', async () => {
  const event = written('May I swim?')
  await writeToClinic(person.scope, { id: event.id, body: event.body }, NOON)
  expect(await send([event], NOON + 1000)).toMatchObject([{ status: 'had' }])
  expect(await send([{ ...event, body: 'Not that.' }], NOON + 1000)).toMatchObject([{ reason: 'payload_mismatch' }])
  expect(await rows()).toMatchObject([{ body: 'May I swim?', writtenAt: null }])
})

test('one too many of a day, one too long and somebody else’s are refused, and hold up nothing', async () => {
  const many = Array.from({ length: MESSAGES_A_DAY }, (_, index) => written(`Message ${index}`, NOON + index))
  const [late, long] = [written('One more', NOON + HOUR), { ...written(''), body: 'x'.repeat(2001) }]
  const results = await send([...many, late, long], NOON + HOUR)
  const of = (id: string) => results.find((result) => result.id === id)
  expect(of(late.id)).toMatchObject({ status: 'refused', reason: 'messages_full' })
  expect(of(long.id)).toMatchObject({ status: 'refused', reason: 'unreadable' })
  expect(await rows()).toHaveLength(MESSAGES_A_DAY)
  const stranger = await buildPerson(db)
  expect(await send([many[0]], NOON + HOUR, stranger)).toMatchObject([{ reason: 'payload_mismatch' }])
  expect(await db.message.count({ where: { patientId: stranger.id } })).toBe(0)
})
