import 'server-only'

import { existsSync } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { env } from '@/lib/env'
import { readAuditKey } from '@/lib/server/audit/checkpoints/audit-key'
import type { ScopedTx } from '@/lib/server/db/scope'
import { systemDb } from '@/lib/server/db/system-db'
import { type ErasureFact, type Ledger, readLedger, signErasure } from '@/lib/server/people/erasure/erasure-line'

/** Beside the data and not in it: a backup of the database is older than the erasures that came after it. */
const file = () => join(resolve(env().AUDIT_DIR), 'erasures.jsonl')

export async function readLedgerFile(): Promise<Ledger> {
  return readLedger(await textOfFile(), readAuditKey())
}

/**
 * Writes down every erasure that the file has not: the rows are the truth, so that a process that died between the commit and the line loses
 * nothing. Answers how many lines were added. Several processes may do so at once.
 */
export function writeErasures(): Promise<number> {
  return alone(async (tx) => {
    const rows = await tx.erasure.findMany({ orderBy: [{ erasedAt: 'asc' }, { patientId: 'asc' }] })
    const { erasures } = await readLedgerFile()
    const written = new Set(erasures.map(({ clinicId, patientId }) => `${clinicId} ${patientId}`))
    const missing = rows.filter(({ clinicId, patientId }) => !written.has(`${clinicId} ${patientId}`))
    await append(missing.map((row) => ({ ...row, atMs: row.erasedAt.getTime() })))
    return missing.length
  })
}

/** A clinic was removed or begins anew under its id: its people of before are nobody's concern now. */
export async function writeRemoval(clinicId: string, nowMs: number): Promise<void> {
  await alone(async () => {
    const { erasures } = await readLedgerFile()
    if (!erasures.some((one) => one.clinicId === clinicId)) return
    await append([{ clinicId, patientId: null, requestId: null, atMs: nowMs }])
  })
}

function alone<Answer>(work: (tx: ScopedTx) => Promise<Answer>): Promise<Answer> {
  return systemDb().$transaction(
    async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('plumbline:erasure_ledger', 0))`
      return work(tx)
    },
    { maxWait: 10_000, timeout: 30_000 },
  )
}

/** On the disk when this resolves. */
async function append(facts: readonly ErasureFact[]): Promise<void> {
  if (facts.length === 0) return
  const text = await textOfFile()
  const key = readAuditKey()
  let { lastLine } = readLedger(text, key)
  // Half a line of a power cut ends here.
  let added = text === '' || text.endsWith('\n') ? '' : '\n'
  for (const { clinicId, patientId, requestId, atMs } of facts) {
    lastLine = signErasure({ clinicId, patientId, requestId, atMs }, lastLine, key)
    added += `${lastLine}\n`
  }
  const handle = await open(file(), 'a', 0o600)
  try {
    await handle.appendFile(added)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function textOfFile(): Promise<string> {
  return existsSync(file()) ? readFile(file(), 'utf8') : ''
}
