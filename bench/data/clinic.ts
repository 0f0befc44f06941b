import { createHash, randomBytes } from 'node:crypto'
import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { type Cell, copyInto } from '@/bench/data/copy-into'
import type { ClinicId, MemberId } from '@/lib/domain/shared/ids'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'

export const ITEMS = 8
/** How long the programmes of a clinic have been running. */
export const DAYS_OF_HISTORY = 120
export const TIME_ZONE = 'Europe/London'

export type BenchPatient = {
  readonly patientId: string
  readonly episodeId: string
  readonly programmeId: string
  readonly revisionId: string
  readonly phaseId: string
  readonly itemIds: readonly string[]
  /** The cookie's value of a device that is signed in. */
  readonly token: string
}
export type BenchClinic = {
  readonly clinicId: ClinicId
  readonly memberId: MemberId
  readonly today: PlainDate
  readonly patients: readonly BenchPatient[]
}
/** The triggers that fill the version in are off while loading. */
type GivenExercise = { readonly id: string; readonly version: number }
export type CareOf = Pick<BenchClinic, 'clinicId' | 'memberId' | 'today'>

/** Patients with a running programme of eight items, confirmed and signed in on one device each. */
export async function loadPatients(client: pg.Client, care: CareOf, count: number): Promise<BenchPatient[]> {
  const patients = Array.from({ length: count }, makePatient)
  const { rows: exercises } = await client.query<GivenExercise>(
    'select id, version from exercise where clinic_id is null and not unilateral order by slug limit $1',
    [ITEMS],
  )
  // Rows that belong together by construction: without the checks of each single row the load takes a fifth of the time.
  await client.query('set session_replication_role = replica')
  await loadPeople(client, care, patients)
  await loadConfirmations(client, care, patients)
  await loadProgrammes(client, care, patients, exercises)
  await client.query('reset session_replication_role')
  return patients
}

function makePatient(): BenchPatient {
  return {
    patientId: uuidv7(),
    episodeId: uuidv7(),
    programmeId: uuidv7(),
    revisionId: uuidv7(),
    phaseId: uuidv7(),
    itemIds: Array.from({ length: ITEMS }, () => uuidv7()),
    token: randomBytes(32).toString('base64url'),
  }
}

async function loadPeople(client: pg.Client, care: CareOf, patients: readonly BenchPatient[]): Promise<void> {
  await copyInto(
    client,
    'patient',
    'id, clinic_id, given_name, family_name, date_of_birth, therapist_id',
    patients.map((p, index) => [p.patientId, care.clinicId, 'Ana', `Rowan ${index}`, '1960-05-04', care.memberId]),
  )
  const idleEnd = `${addDays(care.today, 30)}T00:00:00Z`
  await copyInto(
    client,
    'auth_session',
    'id, clinic_id, patient_id, token_hash, device_label, idle_expires_at',
    patients.map((p) => [uuidv7(), care.clinicId, p.patientId, hashOf(p.token), 'Benchmark', idleEnd]),
  )
  await copyInto(
    client,
    'episode',
    'id, clinic_id, patient_id, side, opened_on',
    patients.map((p) => [p.episodeId, care.clinicId, p.patientId, 'left', firstDay(care)]),
  )
}

function hashOf(token: string): string {
  return `\\x${createHash('sha256').update(token).digest('hex')}`
}

export function firstDay(care: CareOf): PlainDate {
  return addDays(care.today, -DAYS_OF_HISTORY)
}

async function loadConfirmations(client: pg.Client, care: CareOf, patients: readonly BenchPatient[]): Promise<void> {
  const signedAt = `${addDays(care.today, -7)}T09:00:00Z`
  const label = ['{lumbar_radiculopathy}', 'lumbar_radiculopathy', '{L4}'] as const
  const columns = 'conditions, primary_condition, roots'
  const assessments = patients.map((p) => [uuidv7(), care.clinicId, p.patientId, p.episodeId, ...label] as const)
  await copyInto(
    client,
    'assessment',
    `id, clinic_id, patient_id, episode_id, ${columns}, state, assessed_on, findings, assessed_by, signed_at`,
    assessments.map((row) => [...row, 'signed', addDays(care.today, -7), '{}', care.memberId, signedAt]),
  )
  const signer = [
    'clinical_examination',
    'Benchmark.',
    care.memberId,
    'Noor Example',
    'Physiotherapist',
    'HCPC',
    'PH000001',
  ]
  await copyInto(
    client,
    'confirmation',
    `assessment_id, clinic_id, patient_id, episode_id, ${columns}, id, state, basis, reasoning, signed_by, signer_name, signer_profession, registration_body, registration_number, signed_at, expires_on, content_hash`,
    assessments.map((row) => {
      const end: Cell[] = [signedAt, addDays(care.today, 70), `\\x${'00'.repeat(32)}`]
      return [...row, uuidv7(), 'confirmed', ...signer, ...end]
    }),
  )
}

async function loadProgrammes(
  client: pg.Client,
  care: CareOf,
  patients: readonly BenchPatient[],
  exercises: readonly GivenExercise[],
): Promise<void> {
  const own = (p: BenchPatient) => [care.clinicId, p.patientId] as const
  const start = firstDay(care)
  await copyInto(
    client,
    'programme',
    'clinic_id, patient_id, id, episode_id, title, state, current_revision',
    patients.map((p) => [...own(p), p.programmeId, p.episodeId, 'Settle and move', 'active', 1]),
  )
  await copyInto(
    client,
    'programme_revision',
    'clinic_id, patient_id, id, programme_id, number, created_by, phase_started_on, activated_at, effective_from',
    patients.map((p) => [...own(p), p.revisionId, p.programmeId, 1, care.memberId, start, `${start}T09:00:00Z`, start]),
  )
  const phase = [1, 'Settle', 'acute_irritable', 52, 7, 'Calm things down.', '{}', '{}', '{}', '{}']
  const criteria = 'entry_criteria, progress_criteria, regress_criteria, progress_rule'
  await copyInto(
    client,
    'programme_phase',
    `clinic_id, patient_id, id, revision_id, position, name, stage, weeks, review_every_days, goal, ${criteria}`,
    patients.map((p) => [...own(p), p.phaseId, p.revisionId, ...phase]),
  )
  const dose = 'mode, sets, reps, hold_seconds, rest_seconds, sessions_per_day, days_per_week'
  await copyInto(
    client,
    'programme_item',
    `clinic_id, patient_id, id, revision_id, phase_id, lineage_id, position, exercise_id, exercise_version, ${dose}`,
    patients.flatMap((p) =>
      p.itemIds.map((id, index) => {
        const exercise = exercises[index % exercises.length]
        const place = [p.revisionId, p.phaseId, uuidv7(), index + 1, exercise?.id ?? null, exercise?.version ?? null]
        return [...own(p), id, ...place, 'hold', 2, 8, 5, 30, 1, 7]
      }),
    ),
  )
  await copyInto(
    client,
    'programme_window',
    'clinic_id, patient_id, id, programme_id, revision_id, kind, starts_on, weekdays, sessions_per_day',
    patients.map((p) => [...own(p), uuidv7(), p.programmeId, p.revisionId, 'active', start, '{1,2,3,4,5,6,7}', 1]),
  )
}
