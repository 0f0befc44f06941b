import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import type { BenchClinic, BenchPatient } from '@/bench/data/clinic'
import { copyInto } from '@/bench/data/copy-into'
import { sessionReport } from '@/bench/data/session-report'
import { percentile } from '@/bench/follow-up/percentile'
import type { PatientId } from '@/lib/domain/shared/ids'
import { sessionBody } from '@/lib/schemas/sessions'
import { sessionPayload } from '@/lib/server/sessions/payload'
import { sessionIdOfCheck } from '@/lib/server/sessions/session-id'

export type LoggingFigures = { readonly label: string; readonly p50: number; readonly p95: number }
export type LoggingLane = { readonly label: string; readonly client: pg.Client; readonly clinic: BenchClinic }

/** The first is not counted. */
const ROUNDS = 9

/**
 * The one statement that logs a session (app.record_session_as), one after the other: each patient of a clinic without a past, in each
 * of the databases in turn, so that whatever else the machine does meets them alike.
 */
export async function measureLogging(lanes: readonly LoggingLane[]): Promise<LoggingFigures[]> {
  const times = lanes.map((): number[] => [])
  for (let round = 0; round < ROUNDS; round += 1) {
    const checks = await Promise.all(lanes.map(({ client, clinic }) => loadChecks(client, clinic)))
    for (let index = 0; index < Math.min(...checks.map(({ length }) => length)); index += 1) {
      for (const [at, lane] of lanes.entries()) {
        const patient = lane.clinic.patients[index] as BenchPatient
        const time = await logOne(lane, patient, checks[at]?.[index] ?? '')
        if (round > 0) times[at]?.push(time)
      }
    }
    if (round === 0) for (const { client } of lanes) await planAnew(client)
  }
  return lanes.map(({ label }, at) => {
    const own = times[at] ?? []
    return { label, p50: percentile(own, 50), p95: percentile(own, 95) }
  })
}

/** Plans that a connection made while the log was empty would read it from end to end for ever. */
async function planAnew(client: pg.Client): Promise<void> {
  await client.query('analyze')
  await client.query('discard plans')
}

async function logOne({ client, clinic }: LoggingLane, patient: BenchPatient, checkId: string): Promise<number> {
  const now = Date.now()
  const payload = sessionPayload(
    sessionBody.parse({ id: sessionIdOfCheck(checkId), ...sessionReport(patient, checkId) }),
    {
      ...{ patientId: patient.patientId as PatientId, localDay: clinic.today, alerts: [], settingsNumber: 1 },
      ...{ response: { colour: 'green', reasons: [], provisional: true, suspends: false }, event: null, outcome: null },
      ...{ startedAtMs: now, finishedAtMs: now },
    },
  )
  const startedAt = performance.now()
  const { rows } = await client.query<{ answer: { status: string } }>({
    name: 'log',
    text: 'select app.record_session_as($1::uuid, $2::uuid, $2::uuid, $3::jsonb) as answer',
    values: [clinic.clinicId, patient.patientId, payload],
  })
  const time = performance.now() - startedAt
  if (rows[0]?.answer.status !== 'recorded') throw new Error(`Not recorded: ${rows[0]?.answer.status}`)
  return time
}

async function loadChecks(client: pg.Client, { clinicId, patients }: BenchClinic): Promise<string[]> {
  const ids = patients.map(() => uuidv7())
  const questions = 'bladder_bowel_saddle, both_legs, new_weakness, new_numbness, unwell_fever, fall_injury'
  const now = new Date().toISOString()
  await copyInto(
    client,
    'warning_check',
    `id, clinic_id, patient_id, answered_at, ${questions}, positive, back_pain_before, knee_pain_before, site_before`,
    patients.map((patient, index) => {
      const answers = [false, false, false, false, false, false, false]
      return [ids[index] ?? null, clinicId, patient.patientId, now, ...answers, 2, 2, 4]
    }),
  )
  return ids
}
