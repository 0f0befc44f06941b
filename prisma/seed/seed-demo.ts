import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { hashPassword } from '@/lib/server/auth/passwords'
import { hashOfCode } from '@/lib/server/auth/patient-door'
import type { Prisma, PrismaClient } from '@/lib/server/db/generated/client'
import { systemDb } from '@/lib/server/db/system-db'
import type { Content } from '@/prisma/seed/content/content-schema'
import { readContent } from '@/prisma/seed/content/read-content'
import { buildDemo } from '@/prisma/seed/demo/build-demo'
import type { DemoData } from '@/prisma/seed/demo/demo-data'
import { DEMO_PASSWORD } from '@/prisma/seed/demo-accounts'
import { importContent } from '@/prisma/seed/import-content'
import { removeDemoIn } from '@/prisma/seed/remove-demo'
import { auditRows } from '@/prisma/seed/write/audit-rows'
import { writeCare } from '@/prisma/seed/write/write-care'
import { writeMeasures } from '@/prisma/seed/write/write-measures'
import { writeMonitoring } from '@/prisma/seed/write/write-monitoring'
import { type Credentials, writePeople } from '@/prisma/seed/write/write-people'
import { writeProgrammes } from '@/prisma/seed/write/write-programmes'
import { writeReviews } from '@/prisma/seed/write/write-reviews'
import { writeSessions } from '@/prisma/seed/write/write-sessions'

const LIMITS = { maxWait: 10_000, timeout: 60_000 }

type Prepared = { readonly content: Content; readonly demo: DemoData; readonly credentials: Credentials }

/** Everything slow or fallible that needs no database, before the transaction begins. */
async function prepare(today: PlainDate): Promise<Prepared> {
  const content = readContent()
  const credentials = { passwordHash: await hashPassword(DEMO_PASSWORD), hashCode: hashOfCode }
  return { content, demo: buildDemo(content, today), credentials }
}

async function write(tx: Prisma.TransactionClient, { content, demo, credentials }: Prepared): Promise<void> {
  await importContent(tx, content)
  await writePeople(tx, demo, credentials)
  await writeCare(tx, demo)
  await writeProgrammes(tx, demo)
  await writeSessions(tx, demo)
  await writeMeasures(tx, demo)
  await writeMonitoring(tx, demo)
  await writeReviews(tx, demo)
  // Last: the chain's end is held until the commit.
  await tx.auditEvent.createMany({ data: auditRows(demo) })
}

/** Two seeds at the same moment wait for each other. */
async function lockDemo(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('plumbline:demo', 0))`
}

/**
 * The shipped content and the demo clinic as of `today`, all or nothing: on an older day its confirmations would have run out, and
 * the database lets no programme stand on those. Leaves everything alone and returns false where the demo
 * clinic is already there.
 */
export async function seedDemo(today: PlainDate, db: PrismaClient = systemDb()): Promise<boolean> {
  const prepared = await prepare(today)
  return db.$transaction(async (tx) => {
    await lockDemo(tx)
    const existing = await tx.clinic.findUnique({ where: { id: prepared.demo.clinic.id }, select: { id: true } })
    if (existing) return false
    await write(tx, prepared)
    return true
  }, LIMITS)
}

/**
 * The demo clinic as it was at first; what was changed in it is lost, other clinics are not touched. Returns false and
 * does nothing where somebody works without a demo.
 */
export async function resetDemo(today: PlainDate, db: PrismaClient = systemDb()): Promise<boolean> {
  const prepared = await prepare(today)
  return db.$transaction(async (tx) => {
    await lockDemo(tx)
    const isRemoved = await removeDemoIn(tx)
    if (!isRemoved && (await tx.clinic.count()) > 0) return false
    await write(tx, prepared)
    return true
  }, LIMITS)
}
