import type pg from 'pg'
import { connect, loadClinic, migrateForBench } from '@/bench/bench-world'
import type { BenchClinic } from '@/bench/data/clinic'
import { type LoggingFigures, measureLogging } from '@/bench/follow-up/measure-logging'
import { measureReads, type Read, type ReadFigures } from '@/bench/follow-up/measure-reads'
import { loadYear } from '@/bench/follow-up/year'
import { createClient, prismaClient } from '@/lib/server/db/client'
import { createDatabase } from '@/lib/server/db/embedded/create-database'
import { buildMember } from '@/prisma/seed/builders/people'
import type { Cleanups } from '@/scripts/console/shutdown'
import { step } from '@/scripts/console/steps'
import { pointAtDatabase } from '@/scripts/database/point-at-database'

export type Stage = {
  readonly patients: number
  /** In the whole database, when this was measured. */
  readonly sessions: number
  readonly reads: Record<Read, ReadFigures>
}
export type FollowUp = { readonly stages: readonly Stage[]; readonly logging: readonly LoggingFigures[] }

/** One therapist's own, in a clinic of whatever size. */
const PANEL = 50
const FRESH_PATIENTS = 100

/**
 * The same database grows clinic by clinic, each with a year of sessions, and is asked the same at each size. Logging is measured at the
 * end, into the grown database and into an empty one beside it.
 */
export async function measureFollowUp(url: string, sizes: readonly number[], cleanups: Cleanups): Promise<FollowUp> {
  const client = await connect(url, cleanups)
  pointAtDatabase(url)
  const stages: Stage[] = []
  for (const patients of sizes) {
    const clinic = await step(`Loading ${patients} patients with a year`, async () => {
      const loaded = await loadClinic(client, url, patients)
      await loadYear(client, loaded)
      return loaded
    })
    await givePanel(client, url, clinic)
    const sessions = await countSessions(client)
    const reads = await step(`Reading with ${sessions} sessions`, () => measureReads(client, clinic))
    stages.push({ patients, sessions, reads })
  }
  await prismaClient().$disconnect()
  const logging = await step('Logging', () => measureBesideEmpty(client, url, cleanups))
  return { stages, logging }
}

async function measureBesideEmpty(client: pg.Client, url: string, cleanups: Cleanups): Promise<LoggingFigures[]> {
  const label = `into a log of ${await countSessions(client)} sessions`
  const emptyUrl = await createDatabase(url, 'bench_empty')
  await migrateForBench(emptyUrl)
  const empty = await connect(emptyUrl, cleanups)
  return measureLogging([
    { label: 'into an empty log', client: empty, clinic: await loadFresh(empty, emptyUrl) },
    { label, client, clinic: await loadFresh(client, url) },
  ])
}

/** A clinic without a log, whose days are open as they are in the morning. */
async function loadFresh(client: pg.Client, url: string): Promise<BenchClinic> {
  const clinic = await loadClinic(client, url, FRESH_PATIENTS)
  await client.query('select app.open_days($1::uuid, $2::date)', [clinic.clinicId, clinic.today])
  await client.query('vacuum analyze')
  return clinic
}

/** All but a panel of the clinic's patients go to a colleague. */
async function givePanel(client: pg.Client, url: string, clinic: BenchClinic): Promise<void> {
  const prisma = createClient(url, 1)
  const other = await buildMember(prisma, clinic.clinicId, { name: 'Ben Example' }).finally(() => prisma.$disconnect())
  const others = clinic.patients.slice(PANEL).map(({ patientId }) => patientId)
  await client.query('update patient set therapist_id = $2 where id = any($1::uuid[])', [others, other.memberId])
  await client.query('vacuum analyze patient')
}

async function countSessions(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ sessions: number }>('select count(*)::int as sessions from session')
  return rows[0]?.sessions ?? 0
}
