import 'server-only'

import { createHash } from 'node:crypto'
import { systemDb } from '@/lib/server/db/system-db'

export type Limit = { readonly max: number; readonly windowSeconds: number }

export type Count = { readonly count: number; readonly secondsSinceLast: number }

/** Keys are hashed, so that the table names neither people nor addresses. */
function keyOf(bucket: string, subject: string): string {
  return createHash('sha256').update(`${bucket}:${subject}`).digest('base64url')
}

/** Counts one attempt in a fixed window and answers the count including it. Shared by all processes through PostgreSQL. */
export async function countAttempt(bucket: string, subject: string, windowSeconds: number): Promise<number> {
  const rows = await systemDb().$queryRaw<{ count: number }[]>`
    insert into rate_limit as r (key, count, window_ends_at, last_at)
    values (${keyOf(bucket, subject)}, 1, now() + make_interval(secs => ${windowSeconds}::int), now())
    on conflict (key) do update set
      count = case when r.window_ends_at <= now() then 1 else r.count + 1 end,
      window_ends_at = case when r.window_ends_at <= now() then excluded.window_ends_at else r.window_ends_at end,
      last_at = now()
    returning r.count`
  return rows[0]?.count ?? 1
}

export async function readCount(bucket: string, subject: string): Promise<Count> {
  const rows = await systemDb().$queryRaw<Count[]>`
    select count, extract(epoch from now() - last_at)::float8 as "secondsSinceLast" from rate_limit
    where key = ${keyOf(bucket, subject)} and window_ends_at > now()`
  return rows[0] ?? { count: 0, secondsSinceLast: Number.POSITIVE_INFINITY }
}

export async function forgetAttempts(bucket: string, subject: string): Promise<void> {
  await systemDb().$executeRaw`delete from rate_limit where key = ${keyOf(bucket, subject)}`
}

/** True while the subject stays within the limit; counts this attempt. */
export async function withinLimit(bucket: string, subject: string, limit: Limit): Promise<boolean> {
  return (await countAttempt(bucket, subject, limit.windowSeconds)) <= limit.max
}
