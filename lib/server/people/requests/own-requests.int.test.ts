import { v7 as uuidv7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { patientScope, type Scope, staffScope, withScope } from '@/lib/server/db/scope'
import { withTestClient } from '@/lib/server/db/testing/with-test-client'
import { refuseToErase } from '@/lib/server/people/requests/erasure-commands'
import { askForOwnData, getOwnRequests } from '@/lib/server/people/requests/own-requests'
import { getDataRequests } from '@/lib/server/people/requests/queries'
import { buildFullClinic, type FullClinic } from '@/prisma/seed/builders/full-clinic'

const TODAY = plainDate('2026-11-27')
const moment = { nowMs: Date.parse('2026-11-27T10:00:00Z'), today: TODAY }
let db: PrismaClient
let ours: FullClinic
let pia: Scope
let staff: Scope
withTestClient((client) => {
  db = client
})
beforeAll(async () => {
  ours = await buildFullClinic(db)
  await db.dataRequest.deleteMany({})
  pia = patientScope(ours.clinicId, ours.patientId)
  staff = staffScope(ours.clinicId, ours.memberId)
})

test('a patient asks once while it waits, for each of the two, and the clinic sees that it was they', async () => {
  const answers = await Promise.all([1, 2].map(() => askForOwnData(pia, 'erasure', moment)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers).toContainEqual({ ok: false, reason: 'open_already' })
  expect(await askForOwnData(pia, 'copy', moment)).toEqual({ ok: true, value: true })
  const { requests } = await getDataRequests(staff, 'Europe/London')
  expect(requests).toHaveLength(2)
  for (const one of requests) expect(one).toMatchObject({ identity: 'own_device', openedBy: null, receivedOn: TODAY })
  const events = await db.auditEvent.findMany({ where: { action: 'data_request.ask' } })
  expect(events).toHaveLength(2)
  for (const event of events) expect(event).toMatchObject({ actorKind: 'patient', patientId: ours.patientId })
})

test('they read the clinic’s answer with its reason, and nobody else’s request', async () => {
  const open = await db.dataRequest.findFirstOrThrow({ where: { kind: 'erasure' } })
  const keepUntil = addDays(TODAY, 2922)
  const answer = { ground: 'duty_to_keep', keepUntil, reason: 'We must keep records for eight years.' } as const
  await refuseToErase(staff, { requestId: open.id, version: open.version, ...answer }, moment)
  const own = await getOwnRequests(pia, 'Europe/London')
  expect(own.find(({ kind }) => kind === 'erasure')).toMatchObject({ state: 'declined', closedOn: TODAY, ...answer })
  expect(await getOwnRequests(patientScope(ours.clinicId, ours.otherPatientId), 'Europe/London')).toEqual([])
})

test('the database lets them ask for themselves alone, and decide nothing', async () => {
  const row = { clinicId: ours.clinicId, identity: 'own_device', receivedOn: new Date(), openedAt: new Date() }
  const insert = (data: object) =>
    withScope(pia, (tx) =>
      tx.dataRequest.createMany({ data: { ...row, id: uuidv7(), patientId: ours.patientId, ...data } }),
    )
  const agreed = {
    kind: 'erasure',
    state: 'agreed',
    decidedById: ours.memberId,
    decidedAt: new Date(),
    ground: 'unlawful',
  }
  await expect(insert({ kind: 'erasure', patientId: ours.otherPatientId })).rejects.toThrow(/row-level security/)
  await expect(insert(agreed)).rejects.toThrow(/row-level security/)
  await expect(insert({ kind: 'erasure', identity: 'in_person', openedById: ours.memberId })).rejects.toThrow(
    /row-level security/,
  )
  const changed = await withScope(pia, (tx) => tx.dataRequest.updateMany({ data: { version: 9 } }))
  expect(changed.count).toBe(0)
})
