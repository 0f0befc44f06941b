import type pg from 'pg'
import { type BenchClinic, TIME_ZONE } from '@/bench/data/clinic'
import { percentile } from '@/bench/follow-up/percentile'
import { rangeBefore } from '@/lib/domain/progress/adherence-period'
import type { PatientId } from '@/lib/domain/shared/ids'
import { addDays } from '@/lib/domain/shared/plain-date'
import { prismaClient } from '@/lib/server/db/client'
import { staffScope } from '@/lib/server/db/scope'
import { getCaseload } from '@/lib/server/people/caseload-queries'
import { getAdherenceReport } from '@/lib/server/progress/adherence-queries'
import { getDossierHeader } from '@/lib/server/progress/dossier-header'
import { getDossierSessions } from '@/lib/server/progress/dossier-sessions'
import { getDossierTimeline } from '@/lib/server/progress/dossier-timeline'

export const READS = ['work queue', 'dossier', 'overview', 'overview by hand'] as const
export type Read = (typeof READS)[number]
export type ReadFigures = { readonly p50: number; readonly p95: number; readonly rowsRead: number }

const TIMES: Readonly<Record<Read, number>> = { 'work queue': 40, dossier: 40, overview: 15, 'overview by hand': 15 }
const WARM_UP = 5
const DAYS = 30

/** One therapist's queue, one patient's dossier, and the overview of a whole clinic; the same question by hand beside it. */
export async function measureReads(client: pg.Client, clinic: BenchClinic): Promise<Record<Read, ReadFigures>> {
  const { clinicId, memberId: therapistId, today, patients } = clinic
  const scope = staffScope(clinicId, therapistId)
  const range = { from: addDays(today, 1 - DAYS), to: today }
  const span = { range, before: rangeBefore(range), today }
  const at = { today, timeZone: TIME_ZONE }
  const work: Record<Read, (turn: number) => Promise<unknown>> = {
    'work queue': () => getCaseload(scope, { therapistId, name: null }, today),
    dossier: async (turn) => {
      const patientId = patients[turn % patients.length]?.patientId as PatientId
      await getDossierHeader(scope, patientId, at)
      await getDossierTimeline(scope, { patientId, zoom: 'six_weeks', until: null, ...at })
      await getDossierSessions(scope, patientId, {
        ...{ from: addDays(today, -DAYS), to: today, open: null },
        nowMs: Date.now(),
        timeZone: TIME_ZONE,
      })
    },
    overview: () => getAdherenceReport(scope, span),
    'overview by hand': () => client.query(BY_HAND, [clinicId, span.before.from, range.from, today]),
  }
  const figures = {} as Record<Read, ReadFigures>
  for (const read of READS) figures[read] = await measure(client, read, work[read])
  return figures
}

/** What the page's numbers need, for whom they are, in one statement over the roll-up and without a scope. */
const BY_HAND = `select d.patient_id, d.local_day >= $3 as is_current, sum(d.sessions_due) as due, sum(d.sessions_paused) as paused,
    sum(least(d.sessions_full + d.sessions_part, d.sessions_due)) as done,
    sum(least(d.told_not_done, d.sessions_due - least(d.sessions_full + d.sessions_part, d.sessions_due))) as told
  from patient_day d where d.clinic_id = $1 and d.local_day between $2 and $4 group by 1, 2`

async function measure(client: pg.Client, read: Read, work: (turn: number) => Promise<unknown>): Promise<ReadFigures> {
  const before = await rowsRead(client)
  const times: number[] = []
  for (let turn = 0; turn < WARM_UP + TIMES[read]; turn += 1) {
    const startedAt = performance.now()
    await work(turn)
    times.push(performance.now() - startedAt)
  }
  const rows = (await rowsRead(client)) - before
  // The first ones connect and prepare: they are counted and not timed.
  const timed = times.slice(WARM_UP)
  return { p50: percentile(timed, 50), p95: percentile(timed, 95), rowsRead: Math.round(rows / times.length) }
}

/** Rows that scans of tables have returned so far, as the server counts them; each connection tells when it ends, or when it is asked. */
async function rowsRead(client: pg.Client): Promise<number> {
  await prismaClient().$disconnect()
  await client.query('select pg_stat_force_next_flush()')
  await client.query('select 1')
  const { rows } = await client.query<{ rows: string }>(
    'select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) as rows from pg_stat_user_tables',
  )
  return Number(rows[0]?.rows ?? 0)
}
