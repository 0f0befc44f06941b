import 'server-only'

import { PgBoss } from 'pg-boss'
import { env } from '@/lib/env'
import { kindOf, logError, placeOf } from '@/lib/server/log/log'

/** A schema of its own: no scope of a clinic or patient may look into it. */
const SCHEMA = 'plumbline_queue'

/** What a job holds: the id of a row. Whatever it is about stays in the tables, behind their policies. */
export type JobData = { readonly id: string }

export type JobKind = {
  readonly name: string
  /** Longer than any job takes; afterwards its worker counts as dead. */
  readonly expireInSeconds: number
  readonly retryDelay: number
  readonly retryDelayMax: number
  readonly retryLimit: number
}

/** A worker that was killed is noticed after so many seconds without a sign of life, and looked for as often. */
const SIGN_OF_LIFE_SECONDS = 20
const LOOK_SECONDS = 10
const CONNECTIONS = 3
/** Jobs at the same time in one process; while more wait, the next is taken at once. */
const AT_ONCE = 4

/** One a process; development reloads modules. */
const holder = globalThis as { plumblineQueue?: Promise<PgBoss> }

/**
 * The queue, with its own tables made or moved on by itself. `isWorker` watches over dead workers and old jobs as well; a process
 * that only puts jobs in does not.
 */
function openQueue(isWorker: boolean): Promise<PgBoss> {
  holder.plumblineQueue ??= startQueue(isWorker).catch((error: unknown) => {
    delete holder.plumblineQueue
    throw error
  })
  return holder.plumblineQueue
}

async function startQueue(isWorker: boolean): Promise<PgBoss> {
  const queue = new PgBoss({
    ...{ connectionString: env().DATABASE_URL, schema: SCHEMA, max: CONNECTIONS, schedule: false, supervise: isWorker },
    ...{
      superviseIntervalSeconds: LOOK_SECONDS,
      monitorIntervalSeconds: LOOK_SECONDS,
      application_name: 'plumbline queue',
    },
  })
  // A database that is away for a while: the queue goes on by itself.
  queue.on('error', (error) => logError('queue_failed', { errorKind: kindOf(error), at: placeOf(error) }))
  return queue.start()
}

/** Puts a job in, at most one a row while it waits or runs. */
export async function putJob(kind: JobKind, data: JobData): Promise<void> {
  const queue = await openQueue(env().JOBS === 'here')
  await ensureKind(queue, kind)
  await queue.send(kind.name, data, { singletonKey: data.id })
}

/** Works jobs off, in this process, until it ends. A job that throws is tried again later, with growing delays. */
export async function workJobs(kind: JobKind, work: (data: JobData) => Promise<void>): Promise<void> {
  const queue = await openQueue(true)
  await ensureKind(queue, kind)
  const pace = { pollingIntervalSeconds: 1, localConcurrency: AT_ONCE, burstWhenReadyExceeds: AT_ONCE }
  await queue.work<JobData>(kind.name, pace, async ([job]) => {
    if (job) await work(job.data)
  })
}

export async function closeQueue(): Promise<void> {
  const queue = await holder.plumblineQueue
  delete holder.plumblineQueue
  await queue?.stop({ graceful: true, timeout: 20_000 })
}

const known = new Set<string>()

async function ensureKind(queue: PgBoss, { name, ...times }: JobKind): Promise<void> {
  if (known.has(name)) return
  await queue.createQueue(name, {
    policy: 'exclusive',
    retryBackoff: true,
    heartbeatSeconds: SIGN_OF_LIFE_SECONDS,
    ...times,
  })
  known.add(name)
}
