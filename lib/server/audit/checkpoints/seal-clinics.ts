import 'server-only'

import { readAuditKey } from '@/lib/server/audit/checkpoints/audit-key'
import { type AuditKey, type ChainEnd, signChainEnd } from '@/lib/server/audit/checkpoints/checkpoint'
import { appendCheckpoint } from '@/lib/server/audit/checkpoints/checkpoint-file'
import { systemDb } from '@/lib/server/db/system-db'

/** Seals every clinic's chain that grew since its last checkpoint. Answers how many. Several processes may do so at once. */
export async function sealClinics(nowMs: number): Promise<number> {
  const grown = await systemDb().$queryRaw<{ clinicId: string }[]>`
    select h.clinic_id as "clinicId" from audit_head h
    where h.number > coalesce((select max(c.number) from audit_checkpoint c where c.clinic_id = h.clinic_id), 0)`
  const key = readAuditKey()
  let sealed = 0
  for (const { clinicId } of grown) if (await sealClinic(clinicId, key, nowMs)) sealed += 1
  return sealed
}

function sealClinic(clinicId: string, key: AuditKey, sealedAtMs: number): Promise<boolean> {
  return systemDb().$transaction(
    async (tx) => {
      // One process at a time: the file takes whole lines, and the second one finds that nothing is left to seal.
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('plumbline:audit_checkpoint', 0))`
      const [end] = await tx.$queryRaw<{ number: bigint; hash: string }[]>`
        select h.number, encode(h.hash, 'hex') as hash from audit_head h where h.clinic_id = ${clinicId}::uuid
        and h.number > coalesce((select max(c.number) from audit_checkpoint c where c.clinic_id = h.clinic_id), 0)`
      if (!end) return false
      const sealed = signChainEnd({ clinicId, number: Number(end.number), hash: end.hash, sealedAtMs }, key)
      // The line first: a row without a line is what verifying calls tampering.
      await appendCheckpoint(sealed)
      await tx.auditCheckpoint.create({
        data: {
          ...{ clinicId, number: end.number, sealedAt: new Date(sealedAtMs) },
          hash: Buffer.from(sealed.hash, 'hex'),
          signature: Buffer.from(sealed.signature, 'base64url'),
        },
      })
      return true
    },
    { maxWait: 10_000, timeout: 30_000 },
  )
}

/** Writes down that a clinic was removed, or begins anew under the same id: only the demo clinic ever is. */
export async function sealRemoval(clinicId: string, nowMs: number): Promise<void> {
  const nothing: ChainEnd = { clinicId, number: 0, hash: '', sealedAtMs: nowMs }
  await appendCheckpoint(signChainEnd(nothing, readAuditKey()))
}
