import 'server-only'

import { nowMs } from '@/lib/server/clock'
import { kindOf, logError, placeOf } from '@/lib/server/log/log'
import { clinicsBehind, openDays } from '@/lib/server/progress/rollup/open-days'
import { type JobKind, putJob, workJobs } from '@/lib/server/queue/job-queue'

const EVERY_MS = 30_000

/** One clinic. Gives way to who is logging at that moment, and is tried again; what is given up is found again by the next look. */
const OPEN_DAYS: JobKind = {
  name: 'open_days',
  expireInSeconds: 600,
  retryDelay: 2,
  retryDelayMax: 60,
  retryLimit: 20,
}

/** Looks for clinics with a new day now and every half minute, and works the queue off, as long as this process lives. Several may do so at once. */
export function keepDaysOpen(): void {
  let [isLooking, isWorking] = [false, false]
  const look = async () => {
    if (isLooking) return
    isLooking = true
    try {
      // Until the database answers, at a start or later, this is simply tried again.
      if (!isWorking) await workJobs(OPEN_DAYS, ({ id }) => openDays(id, nowMs()))
      isWorking = true
      await queueClinicsBehind(nowMs())
    } catch (error) {
      logError('look_for_new_days_failed', { errorKind: kindOf(error), at: placeOf(error) })
    } finally {
      isLooking = false
    }
  }
  void look()
  setInterval(look, EVERY_MS).unref()
}

async function queueClinicsBehind(atMs: number): Promise<void> {
  for (const id of await clinicsBehind(atMs)) await putJob(OPEN_DAYS, { id })
}
