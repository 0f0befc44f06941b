import { expect, test } from '@playwright/test'
import { type Instance, startInstance } from '@/e2e/faults/instance'
import { buildSender, type Patient, sendBatch } from '@/e2e/faults/session-load'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

let instance: Instance
let patient: Patient

test.beforeAll(async () => {
  instance = await startInstance()
})
test.beforeEach(async () => {
  patient = await buildSender(instance.db, instance.appSecret)
})
test.afterAll(async () => {
  await instance.stop()
})

/** Any number that nothing else locks. */
const GATE = 4711

/** From here on the server waits at what it reads between its last commit and its answer, for as long as `work` takes. */
async function holdingAnswers(work: (isHeld: () => Promise<boolean>) => Promise<void>): Promise<void> {
  await instance.db.$executeRawUnsafe(
    'alter function app.sync_facts_as(uuid, uuid, uuid, uuid[]) rename to sync_facts_at_once',
  )
  await instance.db.$executeRawUnsafe(`
    create function app.sync_facts_as(clinic uuid, actor uuid, patient uuid, ids uuid[]) returns jsonb language plpgsql as $$
    begin
      if cardinality(ids) = 0 then perform pg_advisory_xact_lock_shared(${GATE}); end if;
      return app.sync_facts_at_once(clinic, actor, patient, ids);
    end $$`)
  await instance.db.$transaction(
    async (tx) => {
      await tx.$executeRawUnsafe(`select pg_advisory_xact_lock(${GATE})`)
      await work(async () => {
        const waiting = await tx.$queryRaw<unknown[]>`
          select 1 as waiting from pg_locks where locktype = 'advisory' and objid = ${GATE}::oid and not granted`
        return waiting.length > 0
      })
    },
    { timeout: 60_000 },
  )
  await instance.db.$executeRawUnsafe('drop function app.sync_facts_as(uuid, uuid, uuid, uuid[])')
  await instance.db.$executeRawUnsafe(
    'alter function app.sync_facts_at_once(uuid, uuid, uuid, uuid[]) rename to sync_facts_as',
  )
}

test('the server dies between commit and answer: what is sent again is had, and stored once', async () => {
  const [first, second] = patient.held
  if (!first || !second) throw new Error('A sender holds sessions')
  await holdingAnswers(async (isHeld) => {
    const answer = sendBatch(instance.url, patient, [first.event, second.event])
    await expect.poll(isHeld, { timeout: 30_000 }).toBe(true)
    expect(await instance.db.session.count({ where: { clinicId: patient.clinicId } })).toBe(2)
    process.kill(instance.app().pid, 'SIGKILL')
    expect(await answer).toBeNull()
  })
  await instance.app().ended
  await instance.restartApp()
  const again = await sendBatch(instance.url, patient, [first.event, second.event])
  expect(again?.map(({ status }) => status)).toEqual(['had', 'had'])
  expect(await instance.db.session.count({ where: { clinicId: patient.clinicId } })).toBe(2)
  expect(await instance.db.auditEvent.count({ where: { clinicId: patient.clinicId, action: 'session.record' } })).toBe(
    2,
  )
})

test('one event that no server can take does not hold up the others', async () => {
  const [good, poison, other] = patient.held
  if (!good || !poison || !other) throw new Error('A sender holds sessions')
  await instance.db.$executeRawUnsafe(`create function refuse_one() returns trigger language plpgsql as $$
    begin if new.id = '${poison.id}' then raise exception 'broken'; end if; return new; end $$`)
  await instance.db.$executeRawUnsafe(
    'create trigger refuse_one before insert on session for each row execute function refuse_one()',
  )
  const unreadable = { id: 'no-such-id', kind: 'session' }
  const results = await sendBatch(instance.url, patient, [poison.event, unreadable, good.event, other.event])
  const statusOf = (id: string) => results?.find((result) => result.id === id)?.status
  expect(statusOf(good.event.id)).toBe('stored')
  expect(statusOf(other.event.id)).toBe('stored')
  expect(statusOf('no-such-id')).toBe('refused')
  // Nothing is known of it, and so the device keeps it and sends it again.
  expect(statusOf(poison.event.id)).toBeUndefined()
  await instance.db.$executeRawUnsafe('drop trigger refuse_one on session')
  const again = await sendBatch(instance.url, patient, [poison.event, good.event])
  expect(again?.map(({ id, status }) => [id, status]).toSorted()).toEqual(
    [
      [poison.event.id, 'stored'],
      [good.event.id, 'had'],
    ].toSorted(),
  )
})
