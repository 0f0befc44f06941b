import type pg from 'pg'
import { type BenchClinic, type BenchPatient, ITEMS } from '@/bench/data/clinic'
import { type Cell, copyInto } from '@/bench/data/copy-into'
import { addDays, daysInRange, type PlainDate } from '@/lib/domain/shared/plain-date'

export const DAYS_OF_YEAR = 365
const SETS = ITEMS * 2
const DUE_A_DAY = 2
/** Of six days five have a session, and of those three in five a second one: 487 a patient and year. */
const EVERY = 6
const PART_EVERY = 9
const TOLD_EVERY = 18
/** So far back the sessions are kept with their items: the pages open no older ones by themselves. */
const DAYS_WITH_ITEMS = 14
const NO_HASH = `\\x${'00'.repeat(32)}`

type Day = {
  readonly patient: BenchPatient
  readonly day: PlainDate
  readonly sessions: readonly Session[]
  readonly isTold: boolean
}
type Session = { readonly id: string; readonly slot: number; readonly sets: number }

/** A year of everybody in a clinic, as the product would have left it but for the items of old sessions. Answers how many sessions. */
export async function loadYear(client: pg.Client, clinic: BenchClinic): Promise<number> {
  const { clinicId, today } = clinic
  const first = addDays(today, 1 - DAYS_OF_YEAR)
  await client.query('set session_replication_role = replica')
  await client.query('set synchronous_commit = off')
  await client.query('update programme_window set starts_on = $2, sessions_per_day = $3 where clinic_id = $1', [
    clinicId,
    first,
    DUE_A_DAY,
  ])
  let sessions = 0
  const counted = function* () {
    for (const row of sessionRows(clinic)) {
      sessions += 1
      yield row
    }
  }
  await copyInto(client, 'session', SESSION_COLUMNS, counted())
  await copyInto(client, 'check_in', CHECK_IN_COLUMNS, checkInRows(clinic))
  await copyInto(client, 'session_item', ITEM_COLUMNS, itemRows(clinic))
  await copyInto(client, 'missed_report', 'clinic_id, patient_id, local_day, id, slot, reason', missedRows(clinic))
  await copyInto(client, 'patient_day', DAY_COLUMNS, dayRows(clinic))
  await client.query('update rollup_mark set through_day = $2 where clinic_id = $1', [clinicId, today])
  await client.query('reset session_replication_role')
  await client.query('vacuum analyze')
  await client.query('checkpoint')
  return sessions
}

function* daysOf({ patients, today }: BenchClinic): Iterable<Day> {
  const days = daysInRange(addDays(today, 1 - DAYS_OF_YEAR), today)
  for (const [index, patient] of patients.entries()) {
    for (const [offset, day] of days.entries()) {
      const turn = offset + index
      const slots = turn % EVERY === 0 ? [] : turn % 5 < 3 ? [1, 2] : [1]
      const sets = turn % PART_EVERY === 0 ? SETS / 2 : SETS
      const sessions = slots.map((slot) => ({ id: idOf(patient.patientId, day, slot), slot, sets }))
      yield { patient, day, sessions, isTold: slots.length === 0 && turn % TOLD_EVERY === 0 }
    }
  }
}

/** A version 7 id that is the same at each asking: the day's, then the patient's own end. */
function idOf(patientId: string, day: PlainDate, slot: number): string {
  const at = Date.parse(`${day}T10:00:00Z`).toString(16).padStart(12, '0')
  return `${at.slice(0, 8)}-${at.slice(8)}-7${String(slot).padStart(3, '0')}-${patientId.slice(19)}`
}

const SESSION_COLUMNS =
  'id, clinic_id, patient_id, programme_id, revision_id, local_day, slot, started_at, finished_at, sets_prescribed, sets_done, payload_hash'
function* sessionRows(clinic: BenchClinic): Iterable<readonly Cell[]> {
  for (const { patient: p, day, sessions } of daysOf(clinic)) {
    const at = `${day}T10:00:00Z`
    for (const { id, slot, sets } of sessions) {
      yield [id, clinic.clinicId, p.patientId, p.programmeId, p.revisionId, day, slot, at, at, SETS, sets, NO_HASH]
    }
  }
}

const CHECK_IN_COLUMNS =
  'clinic_id, patient_id, session_id, back_pain_before, knee_pain_before, site_before, back_pain_max, knee_pain_max, site_after, new_weakness, new_numbness, effort, response_colour, response_reasons, response_provisional'
function* checkInRows(clinic: BenchClinic): Iterable<readonly Cell[]> {
  for (const { patient, sessions } of daysOf(clinic)) {
    for (const { id } of sessions) {
      yield [clinic.clinicId, patient.patientId, id, 2, 2, 4, 2, 2, 3, false, false, 5, 'green', '{}', false]
    }
  }
}

const ITEM_COLUMNS = 'clinic_id, patient_id, session_id, position, item_id, sets_prescribed, sets_done'
function* itemRows(clinic: BenchClinic): Iterable<readonly Cell[]> {
  const since = addDays(clinic.today, -DAYS_WITH_ITEMS)
  for (const { patient, day, sessions } of daysOf(clinic)) {
    if (day < since) continue
    for (const { id, sets } of sessions) {
      for (const [index, itemId] of patient.itemIds.entries()) {
        yield [clinic.clinicId, patient.patientId, id, index + 1, itemId, 2, sets / ITEMS]
      }
    }
  }
}

function* missedRows(clinic: BenchClinic): Iterable<readonly Cell[]> {
  for (const { patient, day, isTold } of daysOf(clinic)) {
    if (isTold) yield [clinic.clinicId, patient.patientId, day, idOf(patient.patientId, day, 9), 1, 'time']
  }
}

const DAY_COLUMNS =
  'clinic_id, patient_id, local_day, sessions_due, sessions_full, sessions_part, sessions_app, told_not_done, sets_prescribed, sets_done, back_pain_max, knee_pain_max, furthest_site, effort_max, worst_response'
function* dayRows(clinic: BenchClinic): Iterable<readonly Cell[]> {
  for (const { patient, day, sessions, isTold } of daysOf(clinic)) {
    const full = sessions.filter(({ sets }) => sets === SETS).length
    const done = sessions.reduce((sum, { sets }) => sum + sets, 0)
    const counts = [full, sessions.length - full, sessions.length, isTold ? 1 : 0, SETS * sessions.length, done]
    const felt = sessions.length > 0 ? [2, 2, 3, 5, 1] : [null, null, null, null, 0]
    yield [clinic.clinicId, patient.patientId, day, DUE_A_DAY, ...counts, ...felt]
  }
}
