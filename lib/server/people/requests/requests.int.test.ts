import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { RELEASE_MS } from '@/lib/domain/people/requests/data-request'
import { NOT_EXPORTED } from '@/lib/domain/people/requests/export-rules'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { patientScope, type Scope, staffScope, withScope } from '@/lib/server/db/scope'
import { withTestClient } from '@/lib/server/db/testing/with-test-client'
import { declineDataRequest, openDataRequest, releaseDataRequest } from '@/lib/server/people/requests/commands'
import { getDataRequests } from '@/lib/server/people/requests/queries'
import { takeCopy } from '@/lib/server/people/requests/take-copy'
import { keepBeside, keepIncoming } from '@/lib/server/storage/media-files'
import { buildFullClinic, type FullClinic } from '@/prisma/seed/builders/full-clinic'
import { buildMember } from '@/prisma/seed/builders/people'

const TODAY = plainDate('2026-11-27')
const NOW = Date.parse('2026-11-27T10:00:00Z')
const moment = { nowMs: NOW, today: TODAY }
const done = { ok: true, value: true }
let db: PrismaClient
let ours: FullClinic
let theirs: FullClinic
let ada: Scope
let bea: Scope
withTestClient((client) => {
  db = client
})
beforeAll(async () => {
  process.env.MEDIA_DIR = mkdtempSync(join(tmpdir(), 'copies-'))
  ours = await buildFullClinic(db)
  theirs = await buildFullClinic(db)
  const admin = async () =>
    staffScope(
      ours.clinicId,
      (await buildMember(db, ours.clinicId, { roles: ['clinic_admin'], canConfirm: false })).memberId,
    )
  ada = await admin()
  bea = await admin()
})

const opened = async () =>
  db.dataRequest.findFirstOrThrow({ where: { patientId: ours.patientId, state: { not: 'declined' } } })
const take = (scope: Scope, requestId: string, at = NOW) => takeCopy(scope, { requestId, format: 'json' }, at)

describe('a request', () => {
  test('is written down once while it waits, and for nobody of another clinic', async () => {
    const input = { kind: 'copy', patientId: ours.otherPatientId, receivedOn: TODAY, identity: 'document' } as const
    const answers = await Promise.all([openDataRequest(ada, input, moment), openDataRequest(bea, input, moment)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers).toContainEqual({ ok: false, reason: 'open_already' })
    const foreign = { ...input, patientId: theirs.patientId }
    expect(await openDataRequest(ada, foreign, moment)).toEqual({ ok: false, reason: 'not_found' })
    const line = (await getDataRequests(ada, 'Europe/London')).requests.find(({ patientName }) =>
      patientName?.startsWith('Other'),
    )
    expect(line).toMatchObject({ state: 'open', receivedOn: TODAY, dueOn: addDays(TODAY, 30) })
    expect((await getDataRequests(ada, 'Europe/London')).requests).toHaveLength(2)
  })

  test('is declined with a reason, once', async () => {
    const { id: requestId, version } = await db.dataRequest.findFirstOrThrow({
      where: { patientId: ours.otherPatientId },
    })
    const refusal = { requestId, version, reason: 'Article 12.5 (b)' }
    expect(await declineDataRequest(ada, refusal, NOW)).toEqual(done)
    expect(await declineDataRequest(ada, refusal, NOW)).toEqual({ ok: false, reason: 'conflict' })
    expect(await releaseDataRequest(ada, { requestId, version: version + 1 }, NOW)).toEqual({
      ok: false,
      reason: 'conflict',
    })
    expect(await take(ada, requestId)).toBeNull()
  })

  test('opens its files to who released it, for a quarter of an hour, and to nobody else', async () => {
    const { id: requestId, version } = await opened()
    expect(await take(ada, requestId)).toBeNull()
    expect(await releaseDataRequest(ada, { requestId, version }, NOW)).toEqual(done)
    expect(await take(bea, requestId)).toBeNull()
    expect(await take(staffScope(theirs.clinicId, theirs.memberId), requestId)).toBeNull()
    expect(await take(ada, requestId, NOW + RELEASE_MS)).toBeNull()
    expect(await take(ada, requestId)).not.toBeNull()
    const events = await db.auditEvent.findMany({ where: { subjectId: requestId }, orderBy: { number: 'asc' } })
    expect(events.map(({ action }) => action)).toEqual(['data_request.release', 'data_request.take'])
    expect(events.every(({ patientId }) => patientId === ours.patientId)).toBe(true)
  })
})

describe('the copy', () => {
  type Found = { name: string; has_rows: boolean }
  /** Every table of the database that knows patients, and whether the patient has a row in it. */
  async function patientTables(): Promise<Found[]> {
    return db.$queryRaw<Found[]>`
      select c.relname::text as name,
        (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from public.%I where %I = %L', c.relname,
          case when c.relname = 'patient' then 'id' else 'patient_id' end, ${ours.patientId}::text), false, true, '')))[1]::text <> '0' as has_rows
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and (c.relname = 'patient'
        or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'patient_id' and not a.attisdropped))`
  }

  test('holds every table that knows patients, but for those that are named with a reason', async () => {
    const { id } = await opened()
    const copy = await take(ada, id)
    const tables = await patientTables()
    expect(tables.length).toBeGreaterThan(35)
    const expected = tables.map(({ name }) => name).filter((name) => !(name in NOT_EXPORTED))
    expect(Object.keys(copy?.tables ?? {}).toSorted()).toEqual(expected.toSorted())
    const filled = tables.filter(({ name, has_rows }) => has_rows && !(name in NOT_EXPORTED)).map(({ name }) => name)
    expect(filled.filter((name) => copy?.tables[name]?.length === 0)).toEqual([])
  })

  test('holds the files that were sent in, and says which is gone', async () => {
    const { id } = await opened()
    const before = await db.attachment.findFirstOrThrow({ where: { patientId: ours.patientId } })
    const storageKey = await keepIncoming(await keepBeside(Buffer.from('a letter')))
    const kept = await db.attachment.create({ data: { ...before, id: uuidv7(), storageKey, bytes: 8 } })
    const files = (await take(ada, id))?.files
    expect(files).toEqual({ [before.id]: null, [kept.id]: Buffer.from('a letter').toString('base64') })
  })

  test('is given by the database to nobody else, whatever code asks', async () => {
    const { id } = await opened()
    const ask = (scope: Scope, at: number) =>
      withScope(
        scope,
        (tx) => tx.$queryRaw<{ copy: unknown }[]>`
        select app.export_patient(${id}::uuid, ${new Date(at)}, '{}'::text[]) as copy`,
      ).then(([row]) => row?.copy)
    expect(await ask(bea, NOW)).toBeNull()
    expect(await ask(ada, NOW + RELEASE_MS)).toBeNull()
    expect(await ask(staffScope(theirs.clinicId, theirs.memberId), NOW)).toBeNull()
    expect(await ask(patientScope(ours.clinicId, ours.patientId), NOW)).toBeNull()
    expect(await ask(ada, NOW)).not.toBeNull()
  })

  test('holds nothing of another patient or clinic, and no hash', async () => {
    const { id } = await opened()
    const text = JSON.stringify(await take(ada, id))
    expect(text).toContain(ours.sessionId)
    for (const other of [ours.otherPatientId, theirs.patientId, theirs.clinicId, theirs.sessionId])
      expect(text).not.toContain(other)
    expect(text).not.toMatch(/\\\\x[0-9a-f]{16}|_hash"/)
  })
})
