import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/lib/server/db/generated/client'
import type { Scope } from '@/lib/server/db/scope'
import { getAdherenceReport } from '@/lib/server/progress/adherence-queries'

export type Statement = { readonly sql: string; readonly values: readonly unknown[] }
export type Span = Parameters<typeof getAdherenceReport>[1]

/** The statements that the admin's report sends, in order, to be run again and explained just as they are. */
export async function captureReport(url: string, scope: Scope, span: Span): Promise<Statement[]> {
  const client = new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max: 1 }),
    log: [{ emit: 'event', level: 'query' }],
  })
  const statements: Statement[] = []
  client.$on('query', (event) => {
    if (/^\s*(begin|commit|rollback)/i.test(event.query)) return
    statements.push({ sql: event.query, values: JSON.parse(event.params) as unknown[] })
  })
  try {
    await getAdherenceReport(scope, span, { client })
  } finally {
    await client.$disconnect()
  }
  return statements
}

/**
 * The same report without the roll-up: each day counted again from the sessions and the reports of missed ones. Null when the
 * statement no longer reads the roll-up the way this knows.
 */
export function fromRawSessions(statement: Statement, span: Span): Statement | null {
  const parts = statement.sql.split(/join\s+patient_day\s+d\b/)
  if (parts.length !== 2 || !/^\s*with\b/.test(statement.sql)) return null
  const days = `local_day between date '${span.before.from}' and date '${span.range.to}'`
  const counted = `with raw_day as (
    select clinic_id, patient_id, local_day, sum(whole)::int as sessions_full, sum(part)::int as sessions_part, sum(told)::int as told_not_done
    from (
      select clinic_id, patient_id, local_day, (sets_done * 5 >= sets_prescribed * 4)::int as whole,
        (sets_done > 0 and sets_done * 5 < sets_prescribed * 4)::int as part, 0 as told from session where ${days}
      union all
      select clinic_id, patient_id, local_day, 0, 0, 1 from missed_report where ${days}
    ) as entry group by 1, 2, 3),`
  return { ...statement, sql: parts.join('join raw_day d').replace(/^\s*with\b/, counted) }
}
