import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import { systemDb } from '@/lib/server/db/system-db'
import type { LedgerProblem } from '@/lib/server/people/erasure/erasure-line'
import { readLedgerFile, writeErasures } from '@/lib/server/people/erasure/ledger-file'
import { removeKept } from '@/lib/server/storage/media-files'

export type Reapplied = {
  readonly patientId: string
  /** `again`: the data had come back and is gone. `stayed`: it was gone. `unknown`: this database never had it. */
  readonly outcome: 'again' | 'stayed' | 'unknown'
}
export type Reapplication = { readonly people: readonly Reapplied[]; readonly problems: readonly LedgerProblem[] }

/** Erases everybody of the ledger once more: a restored backup has those who were erased after it was made. */
export async function reapplyErasures(): Promise<Reapplication> {
  // What this database knows and the file does not is written first: both then say the same.
  await writeErasures()
  const { erasures, problems } = await readLedgerFile()
  const people: Reapplied[] = []
  for (const one of erasures) people.push({ patientId: one.patientId, outcome: await eraseAgain(one) })
  return { people, problems }
}

type Erasure = Awaited<ReturnType<typeof readLedgerFile>>['erasures'][number]

async function eraseAgain({ clinicId, patientId, requestId, atMs }: Erasure): Promise<Reapplied['outcome']> {
  const { outcome, files } = await systemDb().$transaction(
    async (tx) => {
      const patient = await tx.patient.findFirst({ where: { clinicId, id: patientId }, select: { erasedAt: true } })
      if (!patient) return { outcome: 'unknown' as const, files: [] }
      const rows = await tx.$queryRaw<{ files: string[] | null }[]>`
        select app.erase_rows(${clinicId}::uuid, ${patientId}::uuid, ${requestId}::uuid, ${new Date(atMs)}) as files`
      const files = rows[0]?.files ?? null
      if (files === null) return { outcome: 'stayed' as const, files: [] }
      await tx.$executeRaw`
        insert into audit_event (id, clinic_id, actor_kind, patient_id, action, subject_kind, subject_id)
        values (${uuidv7()}::uuid, ${clinicId}::uuid, 'system', ${patientId}::uuid, 'patient.erase_again', 'data_request', ${requestId}::uuid)`
      return { outcome: 'again' as const, files }
    },
    { maxWait: 10_000, timeout: 120_000 },
  )
  await Promise.all(files.map(removeKept))
  return outcome
}
