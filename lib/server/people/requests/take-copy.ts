import 'server-only'

import { mayTake } from '@/lib/domain/people/requests/data-request'
import { NOT_EXPORTED } from '@/lib/domain/people/requests/export-rules'
import type { PatientId } from '@/lib/domain/shared/ids'
import { audit } from '@/lib/server/audit/audit'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { keptBytes, readKept } from '@/lib/server/storage/media-files'

export type CopiedRow = Readonly<Record<string, unknown>>

/** Everything that is kept of one patient, in the words of the database, with names for the ids in it. */
export type PatientCopy = {
  readonly takenAt: string
  readonly clinic: string
  readonly tables: Readonly<Record<string, readonly CopiedRow[]>>
  /** Who is meant by an id of a member of staff, and what by one of an exercise or an article. */
  readonly names: Readonly<Record<string, string>>
  /** What was sent in, by the id of its attachment, as base64; null where the file is gone from the disk. */
  readonly files: Readonly<Record<string, string | null>>
}

/** The copy, once the request was released to who asks; null otherwise. Taking it is audited. */
export async function takeCopy(
  scope: Scope,
  request: { readonly requestId: string; readonly format: 'json' | 'html' },
  nowMs: number,
): Promise<PatientCopy | null> {
  const found = await withScope(
    scope,
    async (tx) => {
      const patientId = await releasedPatient(tx, scope, request.requestId, nowMs)
      if (patientId === null) return null
      const tables = await tablesOf(tx, request.requestId, nowMs)
      const { name } = await tx.clinic.findUniqueOrThrow({ where: { id: scope.clinicId }, select: { name: true } })
      const copy = { takenAt: new Date(nowMs).toISOString(), clinic: name, tables, names: await namesIn(tx, scope) }
      const keys = await tx.attachment.findMany({
        where: { clinicId: scope.clinicId, patientId },
        select: { id: true, storageKey: true },
      })
      await audit(tx, scope, {
        ...{ action: 'data_request.take', subjectKind: 'data_request', subjectId: request.requestId, patientId },
        detail: { format: request.format, tables: Object.keys(tables).length, files: keys.length },
      })
      return { copy, keys }
    },
    // One moment for all tables.
    { isolation: 'RepeatableRead' },
  )
  if (found === null) return null
  const files: Record<string, string | null> = {}
  for (const { id, storageKey } of found.keys) files[id] = await fileOf(storageKey)
  return { ...found.copy, files }
}

async function releasedPatient(
  tx: ScopedTx,
  scope: Scope,
  requestId: string,
  nowMs: number,
): Promise<PatientId | null> {
  const row = await tx.dataRequest.findFirst({
    where: { clinicId: scope.clinicId, id: requestId },
    select: { patientId: true, state: true, releasedById: true, releasedUntil: true },
  })
  if (!row) return null
  const release = { ...row, releasedUntilMs: row.releasedUntil?.getTime() ?? null }
  return mayTake(release, { memberId: scope.actorId, nowMs }) ? (row.patientId as PatientId) : null
}

/** The database asks once more whether it was released to who asks. */
async function tablesOf(tx: ScopedTx, requestId: string, nowMs: number): Promise<PatientCopy['tables']> {
  const without = Object.keys(NOT_EXPORTED)
  const rows = await tx.$queryRaw<{ copy: PatientCopy['tables'] | null }[]>`
    select app.export_patient(${requestId}::uuid, ${new Date(nowMs)}, ${without}::text[]) as copy`
  return rows[0]?.copy ?? {}
}

async function namesIn(tx: ScopedTx, { clinicId }: Scope): Promise<PatientCopy['names']> {
  const members = await tx.member.findMany({ where: { clinicId }, select: { id: true, name: true } })
  const exercises = await tx.exercise.findMany({ select: { id: true, name: true } })
  const articles = await tx.article.findMany({ select: { id: true, title: true } })
  return Object.fromEntries([
    ...[...members, ...exercises].map(({ id, name }) => [id, name]),
    ...articles.map(({ id, title }) => [id, title]),
  ])
}

async function fileOf(storageKey: string): Promise<string | null> {
  const bytes = await keptBytes(storageKey)
  if (bytes === null || bytes === 0) return null
  const whole = await new Response(readKept(storageKey, { from: 0, to: bytes - 1 })).arrayBuffer()
  return Buffer.from(whole).toString('base64')
}
