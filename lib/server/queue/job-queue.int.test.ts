import { Client } from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { letterWords } from '@/lib/i18n/letters'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { type MailServer, startMailServer } from '@/lib/server/mail/testing/mail-server'
import { deliver } from '@/lib/server/messages/delivery/deliver'
import { DELIVER, queueDelivery } from '@/lib/server/messages/delivery/deliver-job'
import { queueWhatIsDue } from '@/lib/server/messages/delivery/keep-delivering'
import { buildLettersCase, PLANTED, wishLetters } from '@/lib/server/messages/letters.fixture'
import { closeQueue, workJobs } from '@/lib/server/queue/job-queue'

let database: TestDatabase
let db: PrismaClient
let mail: MailServer

beforeAll(async () => {
  database = await openTestDatabase()
  db = createClient(database.url, 4)
  mail = await startMailServer()
  Object.assign(process.env, { SMTP_URL: mail.url, MAIL_FROM: 'letters@plumbline.example' })
})
afterAll(async () => {
  await closeQueue()
  await mail.stop()
  await db.$disconnect()
  await database.drop()
})

test('a letter that is due goes through the queue, also when its mail server comes back later; its rows name nobody', async () => {
  const now = Date.now()
  const one = await buildLettersCase(db, now)
  await wishLetters(db, one)
  await workJobs(DELIVER, ({ id }) => deliver(id, letterWords()))
  const { port } = mail
  await mail.stop()
  await queueWhatIsDue(now)
  await vi.waitFor(async () => expect(await jobs()).toContain('"state": "retry"'), { timeout: 30_000, interval: 200 })
  // The same row again, while its job waits: nothing is doubled.
  await queueDelivery((await db.reminderDelivery.findFirstOrThrow({ where: { patientId: one.patientId } })).id)
  mail = await startMailServer({ port })
  await vi.waitFor(() => expect(mail.letters).toHaveLength(1), { timeout: 50_000, interval: 200 })
  await vi.waitFor(async () => expect(await jobs()).toContain('"state": "completed"'), {
    timeout: 30_000,
    interval: 200,
  })
  const rows = await jobs()
  for (const word of [PLANTED, 'Pia', one.address, 'patient.example']) expect(rows).not.toContain(word)
  expect(mail.letters).toHaveLength(1)
})

test('no scope of a person looks into the queue', async () => {
  const client = new Client({ connectionString: database.url })
  await client.connect()
  try {
    await client.query('begin')
    await client.query("select set_config('role', 'plumbline_app', true)")
    await expect(client.query('select * from plumbline_queue.job')).rejects.toThrow(/permission denied/)
  } finally {
    await client.end()
  }
})

/** Everything that the queue keeps of its jobs. */
async function jobs(): Promise<string> {
  const rows = await db.$queryRaw<{ text: string }[]>`select to_jsonb(j)::text as text from plumbline_queue.job j`
  return rows.map(({ text }) => text).join('\n')
}
