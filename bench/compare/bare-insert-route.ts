import pg from 'pg'
import type { BareSession } from '@/bench/data/bare-session'

/**
 * Copied into the benchmark's build only: the rows of a session with its items and its check-in as one statement through `pg`.
 * No sign-in, no check of the input, no scope, no idempotency, no roll-up, no audit.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 })

const STATEMENT = `
  with logged as (
    insert into session (id, clinic_id, patient_id, programme_id, revision_id, warning_check_id, local_day, slot, started_at,
      finished_at, sets_prescribed, sets_done, payload_hash)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10, $10, $11)
  ), items as (
    insert into session_item (clinic_id, patient_id, session_id, position, item_id, sets_prescribed, sets_done)
    select $2, $3, $1, position, item_id, 2, 2 from unnest($12::uuid[]) with ordinality as item (item_id, position)
  )
  insert into check_in (clinic_id, patient_id, session_id, back_pain_before, knee_pain_before, site_before, back_pain_max,
    knee_pain_max, site_after, new_weakness, new_numbness, effort, response_colour, response_reasons, response_provisional)
  values ($2, $3, $1, 2, 2, 4, 2, 2, 3, false, false, 5, 'green', '{}', true)`

const NO_HASH = Buffer.alloc(32)

export async function POST(request: Request): Promise<Response> {
  const sent = (await request.json()) as BareSession
  await pool.query(STATEMENT, [
    sent.id,
    sent.clinicId,
    sent.patientId,
    sent.programmeId,
    sent.revisionId,
    sent.warningCheckId,
    sent.localDay,
    sent.slot,
    new Date(),
    sent.itemIds.length * 2,
    NO_HASH,
    sent.itemIds,
  ])
  return Response.json({ status: 'recorded' }, { status: 201 })
}
