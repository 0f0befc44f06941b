import 'server-only'

import { createHash } from 'node:crypto'
import { systemDb } from '@/lib/server/db/system-db'

export type Limit = { readonly max: number; readonly windowSeconds: number }

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

export type GrowingLimit = Limit & {
  /** Seconds to wait after the n-th counted attempt, from the first on. */
  readonly waits: readonly number[]
}

/**
 * Counts an attempt only if it is allowed: below the maximum and late enough after the one before. One statement, so that a
 * burst of attempts at the same moment passes no more than the same attempts one by one. A refused one changes nothing.
 */
export async function reserveAttempt(bucket: string, subject: string, limit: GrowingLimit): Promise<boolean> {
  const rows = await systemDb().$queryRaw<{ count: number }[]>`
    insert into rate_limit as r (key, count, window_ends_at, last_at)
    values (${keyOf(bucket, subject)}, 1, clock_timestamp() + make_interval(secs => ${limit.windowSeconds}::int), clock_timestamp())
    on conflict (key) do update set
      count = case when r.window_ends_at <= clock_timestamp() then 1 else r.count + 1 end,
      window_ends_at = case when r.window_ends_at <= clock_timestamp() then excluded.window_ends_at else r.window_ends_at end,
      last_at = clock_timestamp()
    where r.window_ends_at <= clock_timestamp()
      or (r.count < ${limit.max}::int and clock_timestamp() - r.last_at
        >= make_interval(secs => coalesce((${[...limit.waits]}::int[])[r.count], 0)))
    returning r.count`
  return rows.length === 1
}

/** Takes one counted attempt back: it was no failure. */
export async function releaseAttempt(bucket: string, subject: string): Promise<void> {
  await systemDb().$executeRaw`
    update rate_limit set count = count - 1 where key = ${keyOf(bucket, subject)} and count > 0`
}

export async function forgetAttempts(bucket: string, subject: string): Promise<void> {
  await systemDb().$executeRaw`delete from rate_limit where key = ${keyOf(bucket, subject)}`
}

/** True while the subject stays within the limit; counts this attempt. */
export async function withinLimit(bucket: string, subject: string, limit: Limit): Promise<boolean> {
  return (await countAttempt(bucket, subject, limit.windowSeconds)) <= limit.max
}
