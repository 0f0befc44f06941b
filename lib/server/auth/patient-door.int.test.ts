import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ClinicId, PatientId } from '@/lib/domain/shared/ids'
import { openDoorWithCode, openDoorWithLink, peekLink } from '@/lib/server/auth/patient-door'
import { findActor } from '@/lib/server/auth/sessions/session-standing'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { type Scope, staffScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { getCard, makeCard, replaceCard } from '@/lib/server/people/card'
import { listDevices, revokeDevice } from '@/lib/server/people/devices'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const DAY_MS = 86_400_000
const now = Date.now()
let database: TestDatabase
let db: PrismaClient
let clinicId: ClinicId
let patientId: PatientId
let scope: Scope

beforeAll(async () => {
  database = await openTestDatabase()
  db = createClient(database.url, 4)
  clinicId = await buildClinic(db)
  scope = staffScope(clinicId, (await buildMember(db, clinicId)).memberId)
})
beforeEach(async () => {
  await db.rateLimit.deleteMany()
  patientId = await buildPatient(db, clinicId, scope.actorId as never, { dateOfBirth: '1957-06-01' })
  await makeCard(scope, patientId, now)
})
afterAll(async () => {
  await db.$disconnect()
  await database.drop()
})

const visit = (replaces: string | null = null, nowMs = now) => ({
  address: '192.0.2.1',
  deviceLabel: 'Safari on iOS',
  nowMs,
  replaces,
})

async function card(nowMs = now): Promise<{ code: string; token: string }> {
  const page = await getCard(scope, patientId, nowMs)
  return { code: page?.card?.code ?? '', token: page?.card?.address?.split('/').at(-1) ?? '' }
}

describe('code and year', () => {
  test('open the door together, however the code is typed', async () => {
    const { code } = await card()
    const typed = `${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `
    const opened = await openDoorWithCode({ code: typed, yearOfBirth: 1957 }, visit())
    if (!opened.ok) throw new Error(opened.reason)
    expect(await findActor(opened.value.token, now)).toMatchObject({ kind: 'patient', patientId })
  })

  test('a wrong year, a wrong code and an ended card are one answer', async () => {
    const { code } = await card()
    const answers = [
      await openDoorWithCode({ code, yearOfBirth: 1958 }, visit()),
      await openDoorWithCode({ code: 'CCCCCCCC', yearOfBirth: 1957 }, visit()),
      await openDoorWithCode({ code: 'nonsense', yearOfBirth: 1957 }, visit()),
      await openDoorWithCode({ code, yearOfBirth: 1957 }, visit(null, now + 30 * DAY_MS)),
    ]
    for (const answer of answers) expect(answer).toEqual({ ok: false, reason: 'wrong' })
    expect((await openDoorWithCode({ code, yearOfBirth: 1957 }, visit(null, now + 29 * DAY_MS))).ok).toBe(true)
  })

  test('ten tries at one code are the most', async () => {
    const { code } = await card()
    for (let year = 1960; year < 1970; year += 1) await openDoorWithCode({ code, yearOfBirth: year }, visit())
    expect(await openDoorWithCode({ code, yearOfBirth: 1957 }, visit())).toEqual({ ok: false, reason: 'limited' })
  })

  test('a patient whose record was archived stays outside', async () => {
    const { code, token } = await card()
    await db.patient.update({ where: { id: patientId }, data: { archivedAt: new Date(now) } })
    expect((await openDoorWithCode({ code, yearOfBirth: 1957 }, visit())).ok).toBe(false)
    expect((await openDoorWithLink(token, visit())).ok).toBe(false)
    expect(await peekLink(token, now)).toBeNull()
  })
})

describe('the square', () => {
  test('looking does not use it up; opening does, once', async () => {
    const { token } = await card()
    for (let look = 0; look < 3; look += 1) expect(await peekLink(token, now)).toMatchObject({ givenName: 'Ana' })
    const answers = await Promise.all([openDoorWithLink(token, visit()), openDoorWithLink(token, visit())])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await peekLink(token, now)).toBeNull()
    expect(await openDoorWithLink(token, visit())).toEqual({ ok: false, reason: 'wrong' })
  })

  test('ends with its card', async () => {
    const { token } = await card()
    await replaceCard(scope, patientId, now)
    expect(await peekLink(token, now)).toBeNull()
    expect(await openDoorWithLink(token, visit())).toEqual({ ok: false, reason: 'wrong' })
  })
})

describe('devices', () => {
  const openFive = async () => {
    const { code } = await card()
    const opened = await Promise.all(
      Array.from({ length: 5 }, () => openDoorWithCode({ code, yearOfBirth: 1957 }, visit())),
    )
    return { code, tokens: opened.map((door) => (door.ok ? door.value.token : '')) }
  }

  test('five are the most; the sixth is refused and uses no square up', async () => {
    const { code } = await openFive()
    const { token } = await card()
    const refused = { ok: false, reason: 'too_many_devices' }
    expect(await openDoorWithCode({ code, yearOfBirth: 1957 }, visit())).toEqual(refused)
    expect(await openDoorWithLink(token, visit())).toEqual(refused)
    expect(await peekLink(token, now)).not.toBeNull()
    expect(await listDevices(scope, patientId, now)).toHaveLength(5)
  })

  test('nine at the same moment are five too', async () => {
    const { code } = await card()
    const opened = await Promise.all(
      Array.from({ length: 9 }, () => openDoorWithCode({ code, yearOfBirth: 1957 }, visit())),
    )
    expect(opened.filter((door) => door.ok)).toHaveLength(5)
  })

  test('the fifth device that opens its door again is no sixth', async () => {
    const { code, tokens } = await openFive()
    const again = await openDoorWithCode({ code, yearOfBirth: 1957 }, visit(tokens[4]))
    expect(again.ok).toBe(true)
    expect(await findActor(tokens[4] ?? '', now)).toBeNull()
  })

  test('signed out by staff is dead at once and makes room', async () => {
    const { code, tokens } = await openFive()
    const [device] = await listDevices(scope, patientId, now)
    if (!device) throw new Error('No device')
    expect(await revokeDevice(scope, { patientId, deviceId: device.id }, now)).toEqual({ ok: true, value: true })
    expect(await revokeDevice(scope, { patientId, deviceId: device.id }, now)).toEqual({
      ok: false,
      reason: 'not_found',
    })
    const alive = await Promise.all(tokens.map((token) => findActor(token, now)))
    expect(alive.filter((actor) => actor === null)).toHaveLength(1)
    expect((await openDoorWithCode({ code, yearOfBirth: 1957 }, visit())).ok).toBe(true)
  })
})
