import 'server-only'

import { kindOf, logError, placeOf } from '@/lib/server/log/log'
import { type JobKind, putJob } from '@/lib/server/queue/job-queue'

/**
 * One delivery. Tried again after 5 seconds, then after longer and longer, a quarter of an hour at most, for longer than any delivery is
 * wanted: giving up is decided by its own time, not by a count.
 */
export const DELIVER: JobKind = {
  name: 'deliver',
  expireInSeconds: 90,
  retryDelay: 5,
  retryDelayMax: 900,
  retryLimit: 300,
}

/** Puts a delivery that is stored into the queue. Never fails what was stored: what has no job is found again by `findForgotten`. */
export async function queueDelivery(id: string): Promise<void> {
  try {
    await putJob(DELIVER, { id })
  } catch (error) {
    logError('queue_delivery_failed', { errorKind: kindOf(error), at: placeOf(error) })
  }
}
