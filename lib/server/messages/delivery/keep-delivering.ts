import 'server-only'

import type { LetterWords } from '@/lib/domain/messages/letter-words'
import { nowMs } from '@/lib/server/clock'
import { kindOf, logError, placeOf } from '@/lib/server/log/log'
import { deliver } from '@/lib/server/messages/delivery/deliver'
import { DELIVER, queueDelivery } from '@/lib/server/messages/delivery/deliver-job'
import { clearOldLinks, findForgotten, storeDueMornings } from '@/lib/server/messages/delivery/find-due'
import { storeDueSessions } from '@/lib/server/messages/delivery/find-due-sessions'
import { workJobs } from '@/lib/server/queue/job-queue'

const EVERY_MS = 30_000

/** Looks for what is due now and every half minute, and works the queue off, as long as this process lives. Several may do so at once. */
export function keepDelivering(words: LetterWords): void {
  let [isLooking, isWorking] = [false, false]
  const look = async () => {
    if (isLooking) return
    isLooking = true
    try {
      // Until the database answers, at a start or later, this is simply tried again.
      if (!isWorking) await workJobs(DELIVER, ({ id }) => deliver(id, words))
      isWorking = true
      await queueWhatIsDue(nowMs())
    } catch (error) {
      logError('look_for_due_failed', { errorKind: kindOf(error), at: placeOf(error) })
    } finally {
      isLooking = false
    }
  }
  void look()
  setInterval(look, EVERY_MS).unref()
}

/** Stored first, queued then: who dies in between is followed by `findForgotten`. */
export async function queueWhatIsDue(atMs: number): Promise<void> {
  const due = [...(await storeDueMornings(atMs)), ...(await storeDueSessions(atMs))]
  const forgotten = await findForgotten(atMs)
  for (const id of [...due, ...forgotten]) await queueDelivery(id)
  await clearOldLinks(atMs)
}
