import type pg from 'pg'
import { captureReport, fromRawSessions, type Span, type Statement } from '@/bench/adherence/captured-report'
import type { BenchClinic } from '@/bench/data/clinic'
import { median } from '@/bench/report/median'
import { rangeBefore } from '@/lib/domain/progress/adherence-period'
import { addDays } from '@/lib/domain/shared/plain-date'
import { createClient } from '@/lib/server/db/client'
import { type Scope, staffScope } from '@/lib/server/db/scope'
import { getAdherenceReport } from '@/lib/server/progress/adherence-queries'

export type AdherenceFigures = {
  readonly patients: number
  /** Milliseconds: the whole query of the admin's page, and what the database says of its statement. */
  readonly report: number
  readonly fromRollUp: number
  readonly fromSessions: number | null
  readonly isSame: boolean | null
}

const RUNS = 9

/** Thirty days, as the admin's page asks for them, beside the same counted from the sessions themselves. */
export async function measureAdherence(client: pg.Client, url: string, clinic: BenchClinic): Promise<AdherenceFigures> {
  const range = { from: addDays(clinic.today, -29), to: clinic.today }
  const span: Span = { range, before: rangeBefore(range), today: clinic.today }
  const scope = staffScope(clinic.clinicId, clinic.memberId)
  const { report, patients } = await timeReport(url, scope, span)
  const statements = await captureReport(url, scope, span)
  const main = statements.at(-1)
  if (main === undefined) throw new Error('The report sent no statement')
  const before = statements.slice(0, -1)
  const raw = fromRawSessions(main, span)
  return {
    patients,
    report,
    fromRollUp: await explain(client, before, main),
    fromSessions: raw === null ? null : await explain(client, before, raw),
    isSame: raw === null ? null : (await answer(client, before, main)) === (await answer(client, before, raw)),
  }
}

async function timeReport(url: string, scope: Scope, span: Span): Promise<{ report: number; patients: number }> {
  const client = createClient(url, 2)
  try {
    const times: number[] = []
    let patients = 0
    for (let run = 0; run <= RUNS; run += 1) {
      const startedAt = performance.now()
      patients = (await getAdherenceReport(scope, span, { client })).patients
      // The first one connects and compiles.
      if (run > 0) times.push(performance.now() - startedAt)
    }
    return { report: median(times), patients }
  } finally {
    await client.$disconnect()
  }
}

async function explain(client: pg.Client, before: readonly Statement[], main: Statement): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const sql = `explain (analyze, timing off, format json) ${main.sql}`
    const rows = await replay(client, before, { ...main, sql })
    const [plan] = (rows[0] as { 'QUERY PLAN': { 'Execution Time': number }[] })['QUERY PLAN']
    times.push(plan?.['Execution Time'] ?? Number.NaN)
  }
  return median(times)
}

async function answer(client: pg.Client, before: readonly Statement[], main: Statement): Promise<string> {
  return JSON.stringify(await replay(client, before, main))
}

/** In one transaction, scope and all. */
async function replay(client: pg.Client, before: readonly Statement[], main: Statement): Promise<unknown[]> {
  await client.query('begin')
  try {
    for (const { sql, values } of before) await client.query(sql, [...values])
    return (await client.query(main.sql, [...main.values])).rows
  } finally {
    await client.query('rollback')
  }
}
