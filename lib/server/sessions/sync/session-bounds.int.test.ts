import { beforeEach, expect, test } from 'vitest'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { withTestClient } from '@/lib/server/db/testing/with-test-client'
import { recordSession } from '@/lib/server/sessions/commands'
import { sessionIdOfCheck } from '@/lib/server/sessions/session-id'
import {
  buildPerson,
  checkEvent,
  HOUR,
  NOON,
  type Person,
  send,
  sessionEvent,
  ZONE,
} from '@/lib/server/sessions/sync/testing/device'

const MINUTE = HOUR / 60
const stored = { status: 'stored', outcome: null }
const full = { status: 'refused', reason: 'day_full' }

let db: PrismaClient
let person: Person
withTestClient((client) => {
  db = client
})
beforeEach(async () => {
  person = await buildPerson(db)
})

const sessions = () => db.session.findMany({ where: { patientId: person.id }, orderBy: { slot: 'asc' } })

test('a clock that jumps ahead in a session just after its plan began does not begin it before the plan', async () => {
  const change = { state: 'active', since: new Date(NOON - MINUTE) } as const
  await db.programmeStateChange.updateMany({ where: { patientId: person.id, state: 'active' }, data: change })
  const check = checkEvent(NOON)
  // Sent at once, by a clock that is right.
  await send(person, [check], { nowMs: NOON, sentAtMs: NOON })
  const jump = 3 * HOUR
  const session = { ...sessionEvent(person, check), happenedAtMs: NOON + 30 * MINUTE + jump }
  const [nowMs, sentAtMs] = [NOON + 30 * MINUTE, NOON + 30 * MINUTE + jump]
  expect(await send(person, [session], { nowMs, sentAtMs })).toMatchObject([stored])
  expect(await sessions()).toMatchObject([{ startedAt: new Date(NOON), finishedAt: new Date(nowMs) }])
})

test('the same where both come in one batch: it begins with its check', async () => {
  const check = checkEvent(NOON)
  const session = { ...sessionEvent(person, check), startedAtMs: NOON - 2 * HOUR }
  expect(await send(person, [check, session])).toMatchObject([stored, stored])
  expect(await sessions()).toMatchObject([{ startedAt: new Date(NOON) }])
})

test('a day takes twenty sessions; the next one is refused with its reason, by whatever door, and the rest goes on', async () => {
  const pairs = Array.from({ length: 21 }, (_, index) => {
    const check = checkEvent(NOON - 4 * HOUR + index * 10 * MINUTE)
    return [check, sessionEvent(person, check)] as const
  })
  await send(
    person,
    pairs.map(([check]) => check),
  )
  // The second one comes last, and would move all the later ones up.
  const [late, ...first] = [pairs[1], ...pairs.filter((_, index) => index !== 1)].flatMap((pair) => pair?.[1] ?? [])
  expect((await send(person, first)).map(({ status }) => status)).toEqual(Array(20).fill('stored'))
  expect(await send(person, [late])).toMatchObject([full])
  expect(await send(person, [late])).toMatchObject([full])
  if (!late) throw new Error('There are 21')
  const report = { ...late.report, id: sessionIdOfCheck(late.report.warningCheckId) }
  const red = { ...report, checkIn: { ...report.checkIn, kneePainMax: 9 } }
  for (const sent of [report, red]) {
    const recorded = await recordSession(person.scope, sent, { nowMs: late.happenedAtMs, timeZone: ZONE })
    expect(recorded).toEqual({ ok: false, reason: 'day_full' })
  }
  expect((await sessions()).map(({ slot }) => slot)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  expect(await db.alert.count({ where: { patientId: person.id } })).toBe(0)
})
