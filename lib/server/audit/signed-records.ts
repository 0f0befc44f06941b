import 'server-only'

import type { ClinicId } from '@/lib/domain/shared/ids'
import { isUnchangedSinceSigning, SIGNED_COLUMNS } from '@/lib/server/assessment/content-hash'
import { systemDb } from '@/lib/server/db/system-db'

/**
 * `changed`: its words or findings do not give the hash that was kept beside them. `not_as_audited`: they do, but that hash is not
 * the one that the audit wrote down at the signature, so that both were made to fit.
 */
export type SignedRecordProblem = 'changed' | 'not_as_audited'
export type SignedRecords = {
  readonly records: number
  readonly problems: readonly { readonly id: string; readonly problem: SignedRecordProblem }[]
}

/** Read in parts: a group has a hundred thousand of them, each with its findings. */
const PART = 500

/** Every signed record of a clinic, held against the hash of its content. For the command line. */
export async function verifySignedRecords(clinicId: ClinicId): Promise<SignedRecords> {
  const audited = await readAuditedHashes(clinicId)
  const problems: { id: string; problem: SignedRecordProblem }[] = []
  let [records, after] = [0, null as string | null]
  for (;;) {
    const rows = await systemDb().confirmation.findMany({
      where: { clinicId, ...(after === null ? {} : { id: { gt: after } }) },
      orderBy: { id: 'asc' },
      take: PART,
      select: { ...SIGNED_COLUMNS, id: true },
    })
    for (const row of rows) {
      const kept = Buffer.from(row.contentHash).toString('hex')
      if (!isUnchangedSinceSigning(row)) problems.push({ id: row.id, problem: 'changed' })
      else if ((audited.get(row.id) ?? kept) !== kept) problems.push({ id: row.id, problem: 'not_as_audited' })
    }
    records += rows.length
    after = rows.at(-1)?.id ?? null
    if (rows.length < PART) return { records, problems }
  }
}

/** What the chained log says of each signature; older versions did not write it down. */
async function readAuditedHashes(clinicId: ClinicId): Promise<ReadonlyMap<string, string>> {
  const events = await systemDb().$queryRaw<{ id: string; hash: string }[]>`
    select subject_id::text as id, detail ->> 'hash' as hash from audit_event
    where clinic_id = ${clinicId}::uuid and action = 'confirmation.sign' and detail ? 'hash' and subject_id is not null`
  return new Map(events.map(({ id, hash }) => [id, hash]))
}
