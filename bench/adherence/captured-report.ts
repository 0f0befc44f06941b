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
 * The same report without the roll-up: what was due made anew from the windows, and each day counted again from the sessions and the
 * reports of missed ones. Null when the statement no longer reads the roll-up the way this knows.
 */
export function fromRawSessions(statement: Statement, span: Span): Statement | null {
  const parts = statement.sql.split(/from\s+patient_day\s+d\b/)
  if (parts.length !== 2 || !/^\s*with\b/.test(statement.sql)) return null
  const [from, to] = [`date '${span.before.from}'`, `date '${span.range.to}'`]
  const counted = `with planned as (
    select distinct on (w.patient_id, w.first + n) w.clinic_id, w.patient_id, w.first + n as local_day, w.kind, w.weekdays, w.sessions_per_day
    from (select *, greatest(starts_on, ${from}) as first, least(coalesce(ends_on, ${to}), ${to}) as last from programme_window) w
    cross join lateral generate_series(0, w.last - w.first) as n
    order by w.patient_id, w.first + n, w.kind desc, w.starts_on desc, w.id desc
  ), logged as (
    select patient_id, local_day, sum(whole)::int as sessions_full, sum(part)::int as sessions_part, sum(told)::int as told_not_done
    from (
      select patient_id, local_day, (sets_done * 5 >= sets_prescribed * 4)::int as whole,
        (sets_done > 0 and sets_done * 5 < sets_prescribed * 4)::int as part, 0 as told from session where local_day between ${from} and ${to}
      union all
      select patient_id, local_day, 0, 0, 1 from missed_report where local_day between ${from} and ${to}
    ) as entry group by 1, 2
  ), raw_day as (
    select p.clinic_id, p.patient_id, p.local_day, case p.kind when 'active' then p.sessions_per_day else 0 end as sessions_due,
      case p.kind when 'paused' then p.sessions_per_day else 0 end as sessions_paused, coalesce(l.sessions_full, 0) as sessions_full,
      coalesce(l.sessions_part, 0) as sessions_part, coalesce(l.told_not_done, 0) as told_not_done
    from planned p left join logged l on l.patient_id = p.patient_id and l.local_day = p.local_day
    where extract(isodow from p.local_day)::int = any (p.weekdays)
  ),`
  return { ...statement, sql: parts.join('from raw_day d').replace(/^\s*with\b/, counted) }
}
