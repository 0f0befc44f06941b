import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MemberId, PatientId } from '@/lib/domain/shared/ids'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import { prismaClient } from '@/lib/server/db/client'
import { patientScope, readSnapshotInScope, withScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { readSnapshot } from '@/lib/server/sessions/programme-snapshot'
import { getToday } from '@/lib/server/sessions/today-queries'
import { buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const nowMs = Date.parse('2026-11-25T12:00:00Z')
const today = localDayAt(nowMs, 'Europe/London')
const nothing = {
  programme: null,
  revision: null,
  phase: null,
  items: [],
  variants: [],
  windows: [],
  lastSession: null,
}

let database: TestDatabase
let own: Awaited<ReturnType<typeof newPatient>>
let neighbour: Awaited<ReturnType<typeof newPatient>>

async function newPatient(clinicId: Awaited<ReturnType<typeof buildClinic>>, memberId: MemberId) {
  const db = prismaClient()
  const id: PatientId = await buildPatient(db, clinicId, memberId)
  const care = { clinicId, patientId: id, memberId }
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId)
  return { id, scope: patientScope(clinicId, id), programme: await buildProgramme(db, care, episodeId) }
}

beforeAll(async () => {
  database = await openTestDatabase()
  const clinicId = await buildClinic(prismaClient())
  const { memberId } = await buildMember(prismaClient(), clinicId)
  own = await newPatient(clinicId, memberId)
  neighbour = await newPatient(clinicId, memberId)
})
afterAll(async () => {
  await prismaClient().$disconnect()
  await database.drop()
})

test('one statement and a transaction of the scope read the same', async () => {
  const alone = await readSnapshot(own.scope, { today, texts: true })
  const within = await withScope(own.scope, (tx) => readSnapshot(own.scope, { today, texts: true }, tx))
  expect(alone).toEqual(within)
  expect(alone.programme?.id).toBe(own.programme.programmeId)
  expect(alone.items.map((item) => item.id)).toEqual(own.programme.itemIds)
})

test('content texts come only when they are asked for', async () => {
  const { items } = await readSnapshot(own.scope, { today, texts: true })
  expect(items.every((item) => item.instructions.length > 0)).toBe(true)
  const bare = await readSnapshot(own.scope, { today, texts: false })
  expect(bare.items).toEqual(items.map((item) => ({ ...item, instructions: [], cues: [], stopIf: [], postures: [] })))
})

test("a patient's scope sees nothing of a neighbour, whoever is asked for", async () => {
  const question = { patientId: neighbour.id, today, texts: true }
  const seen = await withScope(own.scope, (tx) => readSnapshotInScope(own.scope, question, tx))
  expect(seen).toMatchObject(nothing)
})

test('the scope ends with the statement, and the unprivileged role cannot choose another', async () => {
  await getToday(own.scope, { nowMs, timeZone: 'Europe/London' })
  const roles = await prismaClient().$queryRaw<{ left: boolean; scope: string | null }[]>`
    select current_user = 'plumbline_app' as left, nullif(current_setting('app.clinic_id', true), '') as scope
    from generate_series(1, 20)`
  expect(roles.every((row) => !row.left && row.scope === null)).toBe(true)
  const { clinicId, actorId } = neighbour.scope
  const chosen = withScope(
    own.scope,
    (tx) =>
      tx.$queryRaw`select app.programme_snapshot_as(${clinicId}::uuid, ${actorId}::uuid, ${neighbour.id}::uuid, ${today}::date, true)`,
  )
  await expect(chosen).rejects.toThrow(/permission denied|42501/)
})
