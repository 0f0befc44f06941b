import 'server-only'

import { readAuditKey } from '@/lib/server/audit/checkpoints/audit-key'
import { type Checkpoint, isSignedWith } from '@/lib/server/audit/checkpoints/checkpoint'
import { readCheckpointFile } from '@/lib/server/audit/checkpoints/checkpoint-file'
import {
  type CheckpointProblem,
  findCheckpointProblems,
  linesOfThisLog,
} from '@/lib/server/audit/checkpoints/find-problems'
import { type ChainProblem, listClinicsToVerify, verifyAuditChain } from '@/lib/server/audit/verify'
import { systemDb } from '@/lib/server/db/system-db'

export type AuditProblem = ChainProblem | CheckpointProblem | 'clinic_missing'

export type ClinicReport = {
  /** Its id where the database does not know it any more. */
  readonly name: string
  readonly events: number
  /** The newest row's; null when it was never sealed. */
  readonly sealed: { readonly number: number; readonly atMs: number } | null
  readonly problems: readonly { readonly number: number; readonly problem: AuditProblem }[]
}

/** Chain, checkpoints and file of every clinic of the installation, held against each other. For the command line. */
export async function verifyInstallation(): Promise<ClinicReport[]> {
  const key = readAuditKey()
  const isSigned = (checkpoint: Checkpoint) => isSignedWith(key, checkpoint)
  // In the order opposite to that of sealing, which may go on meanwhile: each row has its line, each line its event and clinic.
  const allRows = await readRows()
  const file = await readCheckpointFile()
  const clinics = await listClinicsToVerify()
  const reports: ClinicReport[] = []
  for (const { id, name } of clinics) {
    const lines = file.get(id) ?? []
    const rows = allRows.get(id) ?? []
    const hashes = await readHashes(
      id,
      [...rows, ...lines].map((checkpoint) => checkpoint.number),
    )
    const { events, broken } = await verifyAuditChain(id)
    const found = findCheckpointProblems({ rows, lines, hashes, isSigned })
    const newest = rows.at(-1)
    reports.push({
      ...{ name, events, problems: [...(broken ? [broken] : []), ...found] },
      sealed: newest ? { number: newest.number, atMs: newest.sealedAtMs } : null,
    })
  }
  const known = new Set<string>(clinics.map(({ id }) => id))
  return [...reports, ...missingClinics(file, known, isSigned)]
}

/** Clinics that the file sealed and the database no longer has. */
function missingClinics(
  file: ReadonlyMap<string, readonly Checkpoint[]>,
  known: ReadonlySet<string>,
  isSigned: (checkpoint: Checkpoint) => boolean,
): ClinicReport[] {
  return [...file].flatMap(([clinicId, lines]) => {
    const last = known.has(clinicId) ? undefined : linesOfThisLog(lines, isSigned).findLast(isSigned)
    if (!last) return []
    const problems = [{ number: last.number, problem: 'clinic_missing' as const }]
    return [{ name: clinicId, events: 0, sealed: null, problems }]
  })
}

/** By clinic, oldest first. */
async function readRows(): Promise<ReadonlyMap<string, readonly Checkpoint[]>> {
  const rows = await systemDb().auditCheckpoint.findMany({ orderBy: { number: 'asc' } })
  const checkpoints = rows.map(({ clinicId, number, hash, sealedAt, signature }) => ({
    ...{ clinicId, number: Number(number), sealedAtMs: sealedAt.getTime() },
    hash: Buffer.from(hash).toString('hex'),
    signature: Buffer.from(signature).toString('base64url'),
  }))
  return Map.groupBy(checkpoints, ({ clinicId }) => clinicId)
}

async function readHashes(clinicId: string, numbers: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const events = await systemDb().$queryRaw<{ number: bigint; hash: string }[]>`
    select number, encode(hash, 'hex') as hash from audit_event
    where clinic_id = ${clinicId}::uuid and number = any(${[...new Set(numbers)]}::bigint[])`
  return new Map(events.map(({ number, hash }) => [Number(number), hash]))
}
