import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { type BenchClinic, type BenchPatient, DAYS_OF_HISTORY, firstDay, ITEMS } from '@/bench/data/clinic'
import { type Cell, copyInto } from '@/bench/data/copy-into'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'

const SETS = ITEMS * 2
/** Of six days five are logged: 100 sessions in 120 days. */
const EVERY = 6
/** Some of the others were reported as missed. */
const TOLD_EVERY = 3
/** A session is done in part now and then. */
const PART_EVERY = 9

type Logged = {
  readonly id: string
  readonly patient: BenchPatient
  readonly day: PlainDate
  readonly at: string
  readonly sets: number
}
type Told = { readonly patient: BenchPatient; readonly day: PlainDate }

/** What the patients logged until yesterday: sessions, items, check-ins and the roll-up, as the product would have left them. */
export async function loadHistory(client: pg.Client, clinic: BenchClinic): Promise<number> {
  const { logged, told } = makeHistory(clinic)
  await client.query('set session_replication_role = replica')
  await loadSessions(client, clinic, logged)
  await loadCheckIns(client, clinic, logged)
  await loadDays(client, clinic, logged, told)
  await client.query('reset session_replication_role')
  await client.query('vacuum analyze')
  return logged.length
}

function makeHistory(clinic: BenchClinic): { logged: Logged[]; told: Told[] } {
  const logged: Logged[] = []
  const told: Told[] = []
  const start = firstDay(clinic)
  for (let offset = 0; offset < DAYS_OF_HISTORY; offset += 1) {
    const day = addDays(start, offset)
    const at = `${day}T10:00:00Z`
    for (const [index, patient] of clinic.patients.entries()) {
      if ((offset + index) % EVERY === 0) {
        if ((offset + index) % (EVERY * TOLD_EVERY) === 0) told.push({ patient, day })
        continue
      }
      const sets = (offset + index) % PART_EVERY === 0 ? SETS / 2 : SETS
      logged.push({ id: uuidv7({ msecs: Date.parse(at) }), patient, day, at, sets })
    }
  }
  return { logged, told }
}

async function loadSessions(client: pg.Client, { clinicId }: BenchClinic, logged: readonly Logged[]): Promise<void> {
  const noHash = `\\x${'00'.repeat(32)}`
  await copyInto(
    client,
    'session',
    'id, clinic_id, patient_id, programme_id, revision_id, local_day, slot, started_at, finished_at, sets_prescribed, sets_done, payload_hash',
    logged.map(({ id, patient: p, day, at, sets }) => {
      const place = [id, clinicId, p.patientId, p.programmeId, p.revisionId]
      return [...place, day, 1, at, at, SETS, sets, noHash]
    }),
  )
  await copyInto(
    client,
    'session_item',
    'clinic_id, patient_id, session_id, position, item_id, sets_prescribed, sets_done',
    itemRows(clinicId, logged),
  )
}

function* itemRows(clinicId: string, logged: readonly Logged[]): Iterable<readonly Cell[]> {
  for (const { id, patient, sets } of logged) {
    for (const [index, itemId] of patient.itemIds.entries()) {
      yield [clinicId, patient.patientId, id, index + 1, itemId, 2, sets / ITEMS]
    }
  }
}

async function loadCheckIns(client: pg.Client, { clinicId }: BenchClinic, logged: readonly Logged[]): Promise<void> {
  await copyInto(
    client,
    'check_in',
    'clinic_id, patient_id, session_id, back_pain_before, knee_pain_before, site_before, back_pain_max, knee_pain_max, site_after, new_weakness, new_numbness, effort, response_colour, response_reasons, response_provisional',
    logged.map(({ id, patient }) => {
      const place = [clinicId, patient.patientId, id]
      return [...place, 2, 2, 4, 2, 2, 3, false, false, 5, 'green', '{}', false]
    }),
  )
}

async function loadDays(
  client: pg.Client,
  { clinicId }: BenchClinic,
  logged: readonly Logged[],
  told: readonly Told[],
): Promise<void> {
  const place = 'clinic_id, patient_id, local_day'
  const scores = 'back_pain_max, knee_pain_max, furthest_site, effort_max, worst_response'
  await copyInto(
    client,
    'patient_day',
    `${place}, sessions_full, sessions_part, sessions_app, sets_prescribed, sets_done, ${scores}`,
    logged.map(({ patient, day, sets }) => {
      const isFull = sets === SETS
      return [clinicId, patient.patientId, day, isFull ? 1 : 0, isFull ? 0 : 1, 1, SETS, sets, 2, 2, 3, 5, 1]
    }),
  )
  await copyInto(
    client,
    'patient_day',
    `${place}, told_not_done`,
    told.map(({ patient, day }) => [clinicId, patient.patientId, day, 1]),
  )
  await copyInto(
    client,
    'missed_report',
    `${place}, id, slot, reason`,
    told.map(({ patient, day }) => [clinicId, patient.patientId, day, uuidv7(), 1, 'time']),
  )
}
