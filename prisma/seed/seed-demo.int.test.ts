import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ClinicId, MemberId, PatientId } from '@/lib/domain/shared/ids'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import { verifySignedRecords } from '@/lib/server/audit/signed-records'
import { verifyPassword } from '@/lib/server/auth/passwords'
import { hashOfCode } from '@/lib/server/auth/patient-door'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { patientScope, staffScope, withScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { readSnapshot } from '@/lib/server/sessions/programme-snapshot'
import { readContent } from '@/prisma/seed/content/read-content'
import { buildDemo } from '@/prisma/seed/demo/build-demo'
import { DEMO_CLINIC, memberId } from '@/prisma/seed/demo/clinic'
import { DEMO_PASSWORD, DEMO_PATIENT_DOORS } from '@/prisma/seed/demo-accounts'
import { importContent } from '@/prisma/seed/import-content'
import { removeDemo } from '@/prisma/seed/remove-demo'
import { resetDemo, seedDemo } from '@/prisma/seed/seed-demo'

const content = readContent()
const today = localDayAt(Date.now(), DEMO_CLINIC.timeZone)
const demo = buildDemo(content, today)
const clinicId = DEMO_CLINIC.id as ClinicId

let database: TestDatabase
let db: PrismaClient
let raw: Client

beforeAll(async () => {
  database = await openTestDatabase()
  db = createClient(database.url, 4)
  raw = new Client({ connectionString: database.url })
  await raw.connect()
  expect(await seedDemo(today, db)).toBe(true)
})

afterAll(async () => {
  await raw.end()
  await db.$disconnect()
  await database.drop()
})

/** Rows of every table that holds any; the same database has the same picture. */
async function picture(): Promise<Record<string, number>> {
  const tables = await raw.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1",
  )
  const counts: Record<string, number> = {}
  for (const { name } of tables.rows) {
    const { rows } = await raw.query<{ count: number }>(
      `select count(*)::int as count from ${raw.escapeIdentifier(name)}`,
    )
    counts[name] = rows[0]?.count ?? 0
  }
  return counts
}

describe('content', () => {
  test('is there once, shipped and not reviewed', async () => {
    expect([await db.exercise.count(), await db.template.count(), await db.modifier.count()]).toEqual([101, 18, 16])
    expect(await db.ladderRung.count()).toBe(content.ladders.flatMap(({ rungs }) => rungs).length)
    expect(await db.exercise.count({ where: { clinicId: null, reviewedBy: null, reviewedAt: null } })).toBe(101)
  })

  test('imported again, it changes nothing; a changed entry is rewritten and its review cleared', async () => {
    const before = await picture()
    await db.exercise.updateMany({ data: { reviewedBy: 'A. Reviewer', reviewedAt: new Date('2026-11-01') } })
    await db.exercise.updateMany({ where: { slug: 'bridge' }, data: { name: 'Another name' } })
    await importContent(db, content)
    // The bridge was rewritten twice, and the review of its first version is on record.
    const versions = (before.exercise_version ?? 0) + 2
    expect(await picture()).toEqual({ ...before, exercise_version: versions, exercise_review: 1 })
    expect(
      await db.exerciseVersion.findMany({
        where: { slug: 'bridge' },
        orderBy: { version: 'asc' },
        select: { name: true },
      }),
    ).toEqual([{ name: 'Bridge' }, { name: 'Another name' }, { name: 'Bridge' }])
    expect(await db.exerciseReview.findMany({ select: { version: true, reviewedBy: true, clinicId: true } })).toEqual([
      { version: 1, reviewedBy: 'A. Reviewer', clinicId: null },
    ])
    expect(await db.exercise.findMany({ where: { reviewedBy: null }, select: { name: true } })).toEqual([
      { name: 'Bridge' },
    ])
    await db.exercise.updateMany({ data: { reviewedBy: null, reviewedAt: null } })
  })

  test('fails as a whole', async () => {
    const before = await picture()
    const [first, ...others] = content.exercises
    if (!first) throw new Error('No exercise')
    const broken = { ...content, exercises: [{ ...first, slug: 'new-one' }, ...others], ladders: [] }
    await expect(
      importContent(db, { ...broken, templates: [{ ...content.templates[0], slug: null }] as never }),
    ).rejects.toThrow()
    expect(await picture()).toEqual(before)
  })
})

describe('the demo clinic', () => {
  test('holds what the plain data says', async () => {
    const sessions = demo.patients.flatMap((patient) => patient.sessions)
    expect(await db.patient.count({ where: { clinicId } })).toBe(24)
    expect(await db.session.count({ where: { clinicId } })).toBe(sessions.length)
    expect(await db.sessionItem.count({ where: { clinicId } })).toBe(sessions.flatMap(({ items }) => items).length)
    expect(await db.missedReport.count({ where: { clinicId } })).toBe(
      demo.patients.flatMap(({ missed }) => missed).length,
    )
  })

  test('has day sums equal to a recount', async () => {
    const logged = await db.session.findMany({
      where: { clinicId },
      select: {
        patientId: true,
        localDay: true,
        checkIn: true,
        items: { select: { setsDone: true, setsPrescribed: true } },
      },
    })
    const told = await db.missedReport.findMany({ where: { clinicId }, select: { patientId: true, localDay: true } })
    const keyOf = (row: { patientId: string; localDay: Date }) => `${row.patientId} ${row.localDay.toISOString()}`
    const recount = new Map<string, number[]>()
    const add = (key: string, sums: number[], worst: number[]) => {
      const old = recount.get(key) ?? [0, 0, 0, 0, 0, 0, 0]
      recount.set(key, [
        ...sums.map((value, index) => value + (old[index] ?? 0)),
        ...worst.map((value, index) => Math.max(value, old[sums.length + index] ?? 0)),
      ])
    }
    for (const row of logged) {
      const prescribed = row.items.reduce((sum, item) => sum + item.setsPrescribed, 0)
      const done = row.items.reduce((sum, item) => sum + Math.min(item.setsDone, item.setsPrescribed), 0)
      const isFull = done >= prescribed * 0.8
      const sums = [isFull ? 1 : 0, !isFull && done > 0 ? 1 : 0, 0, prescribed, done]
      add(keyOf(row), sums, [row.checkIn?.kneePainMax ?? 0, row.checkIn?.backPainMax ?? 0])
    }
    for (const row of told) add(keyOf(row), [0, 0, 1, 0, 0], [0, 0])

    const something = [{ sessionsApp: { gt: 0 } }, { sessionsPaper: { gt: 0 } }, { toldNotDone: { gt: 0 } }]
    const stored = await db.patientDay.findMany({ where: { clinicId, OR: something } })
    // Days on which nothing came stand there with what was due.
    expect(await db.patientDay.count({ where: { clinicId, NOT: { OR: something } } })).toBeGreaterThan(0)
    const rolled = stored.map((day) => [
      keyOf(day),
      [
        day.sessionsFull,
        day.sessionsPart,
        day.toldNotDone,
        day.setsPrescribed,
        day.setsDone,
        day.kneePainMax ?? 0,
        day.backPainMax ?? 0,
      ],
    ])
    expect(new Map(rolled as [string, number[]][])).toEqual(recount)
  })

  test('has an audit chain that holds, one event a session', async () => {
    const broken = await raw.query('select * from app.verify_audit($1)', [clinicId])
    expect(broken.rows).toEqual([])
    const events = await db.auditEvent.count({ where: { clinicId, action: 'session.record' } })
    expect(events).toBe(await db.session.count({ where: { clinicId } }))
  })

  test('stops the red-flag story: suspended, confirmation too, alert open', async () => {
    const stopped = await db.programme.findMany({
      where: { state: 'suspended' },
      include: { episode: { include: { confirmations: true } } },
    })
    expect(stopped).toHaveLength(1)
    expect(stopped[0]?.episode.confirmations.map(({ state }) => state)).toEqual(['suspended'])
    const alerts = await db.alert.findMany({ where: { kind: 'red_flag' } })
    expect(alerts).toMatchObject([{ patientId: stopped[0]?.patientId, level: 'critical', acknowledgedAt: null }])
  })

  test('has programmes whose windows are those of an active, confirmed episode', async () => {
    const active = await db.programme.findMany({
      where: { state: 'active' },
      include: { windows: true, revisions: true, episode: { include: { confirmations: true } } },
    })
    expect(active.length).toBeGreaterThan(15)
    for (const programme of active) {
      const states = programme.episode.confirmations.map(({ state }) => state).filter((state) => state !== 'expired')
      expect(states).toEqual(['confirmed'])
      expect(programme.windows.filter(({ endsOn }) => endsOn === null)).toHaveLength(1)
      expect(programme.revisions.every(({ activatedAt }) => activatedAt !== null)).toBe(true)
      expect(programme.currentRevision).toBe(programme.revisions.length)
    }
  })

  test('pauses what a new finding speaks against, by the rule of the product, with an open alert', async () => {
    const pauses = await db.itemPause.findMany({
      where: { clinicId },
      include: { exercise: { select: { slug: true } } },
    })
    expect(pauses.map(({ exercise }) => exercise.slug)).toContain('bird-dog')
    expect(pauses.every(({ endedAt }) => endedAt === null)).toBe(true)
    const patientId = pauses[0]?.patientId as PatientId
    expect(await db.alert.count({ where: { patientId, kind: 'conflict' } })).toBe(1)
    const view = await readSnapshot(patientScope(clinicId, patientId), { today: demo.today, texts: false })
    expect(view.paused).toEqual(['Bird dog'])
  })

  test('has measures that count as the rules score them, the patients’ own ones by nobody else', async () => {
    const taken = demo.patients.flatMap(({ measures }) => measures)
    expect(await db.measureTaking.count({ where: { clinicId } })).toBe(taken.length)
    const own = await db.measureTaking.count({ where: { clinicId, recordedById: null } })
    expect(own).toBe(taken.filter(({ isOwn }) => isOwn).length)
  })

  test('opens for the accounts on its sign-in page', async () => {
    const user = await db.userAccount.findUnique({ where: { email: 'amara.osei@riverside.example' } })
    expect(await verifyPassword(user?.passwordHash ?? null, DEMO_PASSWORD)).toBe(true)
    for (const { code, yearOfBirth } of DEMO_PATIENT_DOORS) {
      const card = await db.patientCode.findUnique({
        where: { codeHash: hashOfCode(code) },
        include: { patient: true },
      })
      expect(card?.patient.dateOfBirth.getUTCFullYear()).toBe(yearOfBirth)
    }
  })

  test('is seen by its own scope only, a patient sees only themselves', async () => {
    const staff = staffScope(clinicId, memberId('amara') as MemberId)
    expect(await withScope(staff, (tx) => tx.patient.count(), { client: db })).toBe(24)
    const first = demo.patients[0]
    if (!first) throw new Error('No patient')
    const own = patientScope(clinicId, first.id as PatientId)
    expect(await withScope(own, (tx) => tx.session.count(), { client: db })).toBe(first.sessions.length)
    expect(await withScope(own, (tx) => tx.exercise.count(), { client: db })).toBe(101)
    const stranger = staffScope('00000000-0000-7000-8000-000000000000' as ClinicId, memberId('amara') as MemberId)
    expect(await withScope(stranger, (tx) => tx.patient.count(), { client: db })).toBe(0)
  })
})

test('what was signed in the demo still gives the hash that was kept', async () => {
  const { records, problems } = await verifySignedRecords(clinicId)
  expect(records).toBeGreaterThan(15)
  expect(problems).toEqual([])
})

describe('again', () => {
  test('a second seed leaves everything alone', async () => {
    const before = await picture()
    expect(await seedDemo(today, db)).toBe(false)
    expect(await picture()).toEqual(before)
  })

  test('a reset undoes what was changed; the guards stand again', async () => {
    const before = await picture()
    await db.alert.deleteMany({ where: { clinicId } })
    expect(await resetDemo(today, db)).toBe(true)
    expect(await picture()).toEqual(before)
    await expect(db.confirmation.deleteMany({ where: { clinicId } })).rejects.toThrow()
    await expect(db.auditEvent.deleteMany({ where: { clinicId } })).rejects.toThrow()
  })

  test('removed, nothing of the clinic stays, and the shipped content does', async () => {
    expect(await removeDemo(db)).toBe(true)
    expect(await removeDemo(db)).toBe(false)
    const left = Object.entries(await picture())
      .filter(([, count]) => count > 0)
      .map(([name]) => name)
    expect(left).toEqual([
      '_prisma_migrations',
      'article',
      'exercise',
      'exercise_review',
      'exercise_version',
      'ladder',
      'ladder_rung',
      'modifier',
      'template',
      'template_goal',
      'template_item',
      'template_phase',
    ])
  })

  test('a reset beside a real clinic without a demo does nothing', async () => {
    await db.clinic.create({
      data: { slug: 'real', name: 'Real', timeZone: 'Europe/London', emergencyNumber: '999', emergencyPlace: 'A&E' },
    })
    expect(await resetDemo(today, db)).toBe(false)
    expect(await db.clinic.count()).toBe(1)
  })
})
