import { execFileSync } from 'node:child_process'
import { expect, test } from '@playwright/test'
import { type Instance, startInstance } from '@/e2e/faults/instance'
import { buildSender, type Ledger, type Patient, sendSession, sendUnderLoad } from '@/e2e/faults/session-load'
import type { PrismaClient } from '@/lib/server/db/generated/client'

const PATIENTS = 8
const STRIKE_AFTER = 60

test.describe.configure({ mode: 'serial', timeout: 180_000 })

let instance: Instance

test.beforeAll(async () => {
  instance = await startInstance()
})

test.afterAll(async () => {
  await instance.stop()
})

/** The postmaster first, so that it cannot start a recovery; its children are sessions of their own, hence the process list. */
function killWithChildren(postmaster: number): void {
  const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
  const children = processes
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, parent]) => parent === postmaster)
    .map(([pid]) => pid ?? 0)
  for (const pid of [postmaster, ...children]) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // A backend may end by itself between the list and the blow.
    }
  }
}

async function storedIds(db: PrismaClient, patients: readonly Patient[]): Promise<Set<string>> {
  const rows = await db.session.findMany({
    where: { clinicId: { in: patients.map((patient) => patient.clinicId) } },
    select: { id: true },
  })
  return new Set(rows.map((row) => row.id))
}

/** acknowledged ⊆ stored ⊆ sent; every session whole and audited once; the roll-up equals a recount; the chain is valid. */
async function expectNothingLostOrDoubled(
  db: PrismaClient,
  patients: readonly Patient[],
  ledger: Ledger,
): Promise<void> {
  const stored = await storedIds(db, patients)
  expect(
    [...ledger.acknowledged].filter((id) => !stored.has(id)),
    'acknowledged but lost',
  ).toEqual([])
  expect(
    [...stored].filter((id) => !ledger.sent.has(id)),
    'stored but never sent',
  ).toEqual([])
  for (const { clinicId } of patients) {
    const [counts] = await db.$queryRaw<Record<string, number>[]>`
      select (select count(*)::int from session where clinic_id = ${clinicId}::uuid) as sessions,
        (select count(*)::int from check_in where clinic_id = ${clinicId}::uuid) as check_ins,
        (select count(distinct session_id)::int from session_item where clinic_id = ${clinicId}::uuid) as with_items,
        (select count(*)::int from audit_event where clinic_id = ${clinicId}::uuid and action = 'session.record') as audited,
        (select coalesce(sum(sessions_full + sessions_part), 0)::int from patient_day where clinic_id = ${clinicId}::uuid) as rolled_up,
        (select coalesce(sum(sets_done), 0)::int from session where clinic_id = ${clinicId}::uuid) as sets,
        (select coalesce(sum(sets_done), 0)::int from patient_day where clinic_id = ${clinicId}::uuid) as rolled_up_sets,
        (select count(*)::int from synced_event where clinic_id = ${clinicId}::uuid) as in_ledger,
        (select coalesce(max(slot), 0)::int from session where clinic_id = ${clinicId}::uuid) as last_slot,
        (select count(*)::int from app.verify_audit(${clinicId}::uuid)) as broken_links`
    const { sessions } = counts ?? {}
    expect(counts).toMatchObject({
      check_ins: sessions,
      with_items: sessions,
      audited: sessions,
      in_ledger: sessions,
      rolled_up: sessions,
      last_slot: sessions,
      broken_links: 0,
    })
    expect(counts?.rolled_up_sets).toBe(counts?.sets)
  }
}

/** Everything without an answer is sent again, as a device would; afterwards all of it is stored exactly once. */
async function sendTheRestAgain(patients: readonly Patient[], ledger: Ledger): Promise<void> {
  for (const patient of patients) {
    for (const held of patient.held.filter((each) => ledger.sent.has(each.id) && !ledger.acknowledged.has(each.id))) {
      await expect.poll(() => sendSession(instance.url, patient, held), { timeout: 60_000 }).toBe(true)
      ledger.acknowledged.add(held.id)
    }
  }
}

async function prove(patients: readonly Patient[], ledger: Ledger): Promise<void> {
  expect(ledger.acknowledged.size).toBeGreaterThanOrEqual(STRIKE_AFTER)
  expect(ledger.acknowledged.size, 'the blow fell in the middle of the load').toBeLessThan(
    patients.reduce((sum, patient) => sum + patient.held.length, 0),
  )
  await expectNothingLostOrDoubled(instance.db, patients, ledger)
  await sendTheRestAgain(patients, ledger)
  await expectNothingLostOrDoubled(instance.db, patients, ledger)
  expect(await storedIds(instance.db, patients)).toEqual(ledger.sent)
}

test('the server is killed under load: nothing acknowledged is lost, nothing is doubled', async () => {
  const patients = await Promise.all(
    Array.from({ length: PATIENTS }, () => buildSender(instance.db, instance.appSecret)),
  )
  const ledger = await sendUnderLoad(instance.url, patients, {
    afterAcknowledged: STRIKE_AFTER,
    blow: () => process.kill(instance.app().pid, 'SIGKILL'),
  })
  await instance.app().ended
  await instance.restartApp()
  await prove(patients, ledger)
})

test('the database is killed with its children under load: nothing acknowledged is lost, nothing is doubled', async () => {
  const patients = await Promise.all(
    Array.from({ length: PATIENTS }, () => buildSender(instance.db, instance.appSecret)),
  )
  const ledger = await sendUnderLoad(instance.url, patients, {
    afterAcknowledged: STRIKE_AFTER,
    blow: () => killWithChildren(instance.database.pid()),
  })
  await instance.database.died()
  await instance.database.restart()
  await expect
    .poll(
      () =>
        instance.db.$queryRaw`select 1`.then(
          () => true,
          () => false,
        ),
      { timeout: 30_000 },
    )
    .toBe(true)
  await prove(patients, ledger)
})
