import { Client } from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { buildConfirmation, buildEpisode, buildProgramme, type CareOf } from '@/prisma/seed/builders/care'
import { buildFullClinic, type FullClinic } from '@/prisma/seed/builders/full-clinic'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

/** Rules that hold whatever code asks: every statement here is raw SQL as the owner, whom no policy stops. */
let database: TestDatabase
let client: PrismaClient
let raw: Client
let full: FullClinic

beforeAll(async () => {
  database = await openTestDatabase()
  client = createClient(database.url, 4)
  raw = new Client({ connectionString: database.url })
  await raw.connect()
  full = await buildFullClinic(client)
})

afterAll(async () => {
  await raw.end()
  await client.$disconnect()
  await database.drop()
})

/** The name of the constraint or trigger that refused, or null when nothing did. */
async function refusal(sql: string, parameters: unknown[] = []): Promise<string | null> {
  return raw.query(sql, parameters).then(
    () => null,
    (error) => error.constraint ?? error.message,
  )
}

async function newCare(): Promise<CareOf> {
  const clinicId = await buildClinic(client)
  const { memberId } = await buildMember(client, clinicId)
  const patientId = await buildPatient(client, clinicId, memberId)
  return { clinicId, memberId, patientId }
}

describe('a programme', () => {
  it('is not active without a signed confirmation', async () => {
    const care = await newCare()
    const episodeId = await buildEpisode(client, care)
    const { programmeId } = await buildProgramme(client, care, episodeId, { draft: true })
    const activate = "update programme set state = 'active', current_revision = 1 where id = $1"
    expect(await refusal(activate, [programmeId])).toBe('programme_active_is_confirmed')
    const { confirmationId } = await buildConfirmation(client, care, episodeId, { state: 'provisional' })
    expect(await refusal(activate, [programmeId])).toBe('programme_active_is_confirmed')
    await raw.query("update confirmation set state = 'expired' where id = $1", [confirmationId])
    await buildConfirmation(client, care, episodeId)
    expect(await refusal(activate, [programmeId])).toBeNull()
  })

  it('cannot be inserted active either, nor moved to an episode that is not confirmed', async () => {
    const care = await newCare()
    const episodeId = await buildEpisode(client, care)
    const insert = `insert into programme (id, clinic_id, patient_id, episode_id, title, state, current_revision) values ($1, $2, $3, $4, 'P', 'active', 1)`
    expect(await refusal(insert, [uuidv7(), care.clinicId, care.patientId, episodeId])).toBe(
      'programme_active_is_confirmed',
    )
  })

  it.each(['suspended', 'revoked', 'expired'])('loses its ground when the confirmation becomes %s', async (state) => {
    const change = `update confirmation set state = '${state}' where clinic_id = $1 and state = 'confirmed'`
    expect(await refusal(change, [full.clinicId])).toBe('programme_active_is_confirmed')
  })

  it('may be stopped and revoked in one transaction, in either order', async () => {
    const care = await newCare()
    const episodeId = await buildEpisode(client, care)
    await buildConfirmation(client, care, episodeId)
    const { programmeId } = await buildProgramme(client, care, episodeId)
    await raw.query('begin')
    await raw.query("update confirmation set state = 'revoked' where episode_id = $1", [episodeId])
    await raw.query("update programme set state = 'stopped' where id = $1", [programmeId])
    expect(await refusal('commit')).toBeNull()
  })

  it('is the only live one of its episode', async () => {
    const copy = `insert into programme (id, clinic_id, patient_id, episode_id, title, state, current_revision)
      select gen_random_uuid(), clinic_id, patient_id, episode_id, 'Second', 'paused', 1 from programme where id = $1`
    expect(await refusal(copy, [full.programmeId])).toBe('programme_one_live_per_episode')
  })

  it('has windows that never overlap', async () => {
    const copy = `insert into programme_window (id, clinic_id, patient_id, programme_id, revision_id, kind, starts_on, weekdays, sessions_per_day)
      select gen_random_uuid(), clinic_id, patient_id, programme_id, revision_id, 'paused', starts_on + 3, weekdays, 1 from programme_window where programme_id = $1`
    expect(await refusal(copy, [full.programmeId])).toBe('programme_window_no_overlap')
  })

  it('keeps an activated revision as it was given', async () => {
    for (const sql of [
      `update programme_revision set change_note = 'x' where id = $1`,
      `delete from programme_revision where id = $1`,
      `update programme_item set sets = 5 where revision_id = $1`,
      `delete from programme_item where revision_id = $1`,
      `update programme_phase set goal = 'x' where revision_id = $1`,
    ]) {
      expect(await refusal(sql, [full.revisionId]), sql).toBe('programme_revision_is_final')
    }
  })
})

describe('what was signed', () => {
  it('does not change: assessment', async () => {
    expect(await refusal("update assessment set findings = '{}' where clinic_id = $1", [full.clinicId])).toBe(
      'assessment_signed_is_final',
    )
    expect(await refusal('delete from assessment where clinic_id = $1', [full.clinicId])).toBe(
      'assessment_signed_is_final',
    )
  })

  it('does not change: confirmation', async () => {
    expect(await refusal("update confirmation set reasoning = 'Other.' where clinic_id = $1", [full.clinicId])).toBe(
      'confirmation_statement_is_final',
    )
    expect(await refusal("update confirmation set signer_name = 'Other' where clinic_id = $1", [full.clinicId])).toBe(
      'confirmation_statement_is_final',
    )
  })
})

describe('ranges', () => {
  it.each([
    ['update check_in set back_pain_max = 11 where clinic_id = $1', 'check_in_scores'],
    ['update check_in set knee_pain_before = -1 where clinic_id = $1', 'check_in_scores'],
    ['update check_in set site_after = 7 where clinic_id = $1', 'check_in_scores'],
    ["update check_in set response_colour = 'blue' where clinic_id = $1", 'check_in_response'],
    ["update check_in set note = repeat('x', 2001) where clinic_id = $1", 'check_in_note_length'],
    ['update warning_check set both_legs = true where clinic_id = $1', 'warning_check_positive'],
    ['update patient set date_of_birth = current_date + 400 where clinic_id = $1', 'patient_born'],
    ["update session set finished_at = started_at - interval '1 minute' where clinic_id = $1", 'session_times'],
    ['update alert set acknowledged_at = now() where clinic_id = $1', 'alert_acknowledged'],
    ["update member set roles = '{}' where clinic_id = $1", 'member_has_role'],
    ["update message set body = '  ' where clinic_id = $1", 'message_length'],
    [
      "update programme_revision set weekdays = '{1,8}' where clinic_id = $1 and activated_at is null",
      'programme_revision_schedule',
    ],
  ])('%s', async (sql, constraint) => {
    expect(await refusal(sql, [full.clinicId])).toBe(constraint)
  })
})

describe('devices', () => {
  it('are five at most, also when two sign in at the same moment', async () => {
    const care = await newCare()
    const open = () =>
      client.authSession.create({
        data: {
          id: uuidv7(),
          clinicId: care.clinicId,
          patientId: care.patientId,
          deviceLabel: 'Test browser',
          tokenHash: Uint8Array.from(crypto.getRandomValues(new Uint8Array(32))),
          idleExpiresAt: new Date(Date.now() + 60_000),
        },
      })
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, open))
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(5)
  })
})

describe('the audit chain', () => {
  const verify = async () => (await raw.query('select * from app.verify_audit($1)', [full.clinicId])).rows

  async function tamper(sql: string): Promise<unknown[]> {
    await raw.query('begin')
    await raw.query('alter table audit_event disable trigger user')
    await raw.query(sql, [full.clinicId])
    const rows = await verify()
    await raw.query('rollback')
    return rows
  }

  beforeAll(async () => {
    for (let index = 0; index < 5; index += 1) {
      await raw.query(
        `insert into audit_event (id, clinic_id, actor_kind, actor_id, action, subject_kind, subject_id)
         values (gen_random_uuid(), $1, 'staff', $2, 'test.event', 'clinic', $1)`,
        [full.clinicId, full.memberId],
      )
    }
  })

  it('is whole, and stays whole under concurrent writers', async () => {
    await Promise.all(
      Array.from(
        { length: 12 },
        () =>
          client.$executeRaw`insert into audit_event (id, clinic_id, actor_kind, action, subject_kind) values (gen_random_uuid(), ${full.clinicId}::uuid, 'staff', 'test.event', 'clinic')`,
      ),
    )
    expect(await verify()).toEqual([])
  })

  it('cannot be changed, even by the owner', async () => {
    expect(await refusal("update audit_event set action = 'x' where clinic_id = $1", [full.clinicId])).toBe(
      'audit_event_append_only',
    )
    expect(await refusal('delete from audit_event where clinic_id = $1', [full.clinicId])).toBe(
      'audit_event_append_only',
    )
    expect(await refusal('truncate audit_event')).toBe('audit_event_append_only')
  })

  it('shows an edit, a deletion, a cut-off tail and a reordering', async () => {
    expect(await tamper("update audit_event set action = 'other' where clinic_id = $1 and number = 3")).toEqual([
      { number: '3', problem: 'edited_event' },
    ])
    expect(await tamper('delete from audit_event where clinic_id = $1 and number = 3')).toEqual([
      { number: '4', problem: 'missing_event' },
    ])
    const tail = await tamper('delete from audit_event where clinic_id = $1 and number > 4')
    expect(tail).toMatchObject([{ problem: 'missing_tail' }])
    const swap = 'update audit_event set number = 5 - number + 2 where clinic_id = $1 and number in (3, 4)'
    await raw.query('begin')
    await raw.query('alter table audit_event disable trigger user')
    await raw.query('alter table audit_event drop constraint if exists audit_event_clinic_id_number_key')
    await raw.query('drop index if exists audit_event_clinic_id_number_key')
    await raw.query(swap, [full.clinicId])
    expect(await verify()).not.toEqual([])
    await raw.query('rollback')
  })
})
