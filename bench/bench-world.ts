import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type BenchClinic, loadPatients, TIME_ZONE } from '@/bench/data/clinic'
import { loadHistory } from '@/bench/data/history'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import { createClient } from '@/lib/server/db/client'
import { startEmbedded } from '@/lib/server/db/embedded/start-embedded'
import { applyMigrations } from '@/lib/server/db/migration/apply-migrations'
import { buildClinic, buildMember } from '@/prisma/seed/builders/people'
import { readContent } from '@/prisma/seed/content/read-content'
import { importContent } from '@/prisma/seed/import-content'
import type { Cleanups } from '@/scripts/console/shutdown'

export const PATIENTS = 1000

/** Everything that the run writes; the database's own user passes through it when we are root. */
export function benchFolder(cleanups: Cleanups): string {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-bench-'))
  chmodSync(folder, 0o711)
  cleanups.add(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A migrated server of its own, with the disk waited for as at a clinic. */
export async function startBenchDatabase(folder: string, cleanups: Cleanups): Promise<string> {
  const starting = startEmbedded({ dataDir: join(folder, 'data'), log: () => {}, durable: true })
  cleanups.add(async () => (await starting.catch(() => null))?.stop())
  const { url } = await starting
  await migrateForBench(url)
  return url
}

/** Tables and shipped content, and nothing else. */
export async function migrateForBench(url: string): Promise<void> {
  await applyMigrations(url)
  const client = createClient(url, 2)
  await importContent(client, readContent()).finally(() => client.$disconnect())
}

export async function connect(url: string, cleanups: Cleanups): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  cleanups.add(() => client.end().catch(() => {}))
  return client
}

/** A clinic of a thousand patients who each logged a hundred sessions, and one without a past that the load logs into. */
export async function loadClinics(client: pg.Client, url: string): Promise<{ past: BenchClinic; fresh: BenchClinic }> {
  const past = await loadClinic(client, url, PATIENTS)
  await loadHistory(client, past)
  const fresh = await loadClinic(client, url, PATIENTS)
  await client.query('checkpoint')
  return { past, fresh }
}

export async function loadClinic(client: pg.Client, url: string, patients: number): Promise<BenchClinic> {
  const prisma = createClient(url, 2)
  try {
    const clinicId = await buildClinic(prisma, { timeZone: TIME_ZONE })
    const { memberId } = await buildMember(prisma, clinicId)
    const care = { clinicId, memberId, today: localDayAt(Date.now(), TIME_ZONE) }
    return { ...care, patients: await loadPatients(client, care, patients) }
  } finally {
    await prisma.$disconnect()
  }
}
