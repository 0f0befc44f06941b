import 'server-only'

import { nowMs } from '@/lib/server/clock'
import { kindOf, logError, placeOf } from '@/lib/server/log/log'
import { findStale } from '@/lib/server/progress/follow-up/find-stale'
import { FOLLOW_UP, followUp } from '@/lib/server/progress/follow-up/follow-up'
import { putJob, workJobs } from '@/lib/server/queue/job-queue'

const EVERY_MS = 15_000

/** Looks for patients to follow up now and every quarter of a minute, as long as this process lives. Several may do so at once. */
export function keepFollowing(): void {
  let [isLooking, isWorking] = [false, false]
  const look = async () => {
    if (isLooking) return
    isLooking = true
    try {
      // Until the database answers, at a start or later, this is simply tried again.
      if (!isWorking) await workJobs(FOLLOW_UP, ({ id }) => followUp(id, nowMs()))
      isWorking = true
      for (const id of await findStale()) await putJob(FOLLOW_UP, { id })
    } catch (error) {
      logError('look_for_follow_up_failed', { errorKind: kindOf(error), at: placeOf(error) })
    } finally {
      isLooking = false
    }
  }
  void look()
  setInterval(look, EVERY_MS).unref()
}
