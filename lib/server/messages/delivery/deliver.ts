import 'server-only'

import { afterTry, nextStep, type SendOutcome } from '@/lib/domain/messages/delivery'
import type { LetterWords } from '@/lib/domain/messages/letter-words'
import { nowMs } from '@/lib/server/clock'
import type { Prisma } from '@/lib/server/db/generated/client'
import { systemDb } from '@/lib/server/db/system-db'
import { carrierOf, type Parcel, packParcel, sendParcel } from '@/lib/server/messages/delivery/parcel'
import { findRecipient } from '@/lib/server/messages/delivery/wanted'

/** Thrown so that the queue tries again: the outcome and nothing else, because the queue keeps what is thrown. */
export class NotYetDelivered extends Error {
  constructor(outcome: SendOutcome) {
    super(outcome)
    this.name = 'NotYetDelivered'
    // A stack names folders of this machine, and would be kept too.
    this.stack = `${this.name}: ${outcome}`
  }
}

/**
 * One try: it is written down that it begins, the mail server or push services are called, and it is written down what came of it. Who dies in between
 * leaves `sending` behind, and the next try knows it as interrupted (lib/domain/messages/delivery.ts).
 */
export async function deliver(id: string, words: LetterWords): Promise<void> {
  const parcel = await takeTurn(id, words)
  if (parcel === null) return
  const outcome = await sendParcel(parcel)
  const { state } = await writeOutcome(id, outcome)
  if (state === 'queued' || state === 'sending') throw new NotYetDelivered(outcome)
}

function takeTurn(id: string, words: LetterWords): Promise<Parcel | null> {
  return systemDb().$transaction(async (tx) => {
    const [locked] = await tx.$queryRaw<
      { id: string }[]
    >`select id from reminder_delivery where id = ${id}::uuid for update`
    // Its clinic may have been taken away.
    const row = locked && (await tx.reminderDelivery.findUnique({ where: { id } }))
    if (!row) return null
    const to = await findRecipient(tx, row, nowMs())
    const carrier = carrierOf(row.channel)
    const at = { state: row.state, interruptions: row.interruptions, giveUpAtMs: row.giveUpAt.getTime() }
    const next = nextStep(at, { nowMs: nowMs(), isWanted: to !== null, hasChannel: carrier !== null })
    switch (next.step) {
      case 'nothing':
        return null
      case 'drop':
        await end(tx, id, { state: 'dropped' })
        return null
      case 'fail':
        await end(tx, id, { state: 'failed', failure: next.failure, interruptions: next.interruptions })
        return null
      case 'send':
        await tx.reminderDelivery.update({
          where: { id },
          data: { state: 'sending', triedAt: new Date(nowMs()), interruptions: next.interruptions },
          select: { id: true },
        })
        return to === null || carrier === null ? null : packParcel(tx, row, { to, carrier }, words)
    }
  })
}

async function writeOutcome(id: string, outcome: SendOutcome) {
  const after = afterTry(outcome)
  if (after.state === 'sent') await end(systemDb(), id, { state: 'sent', sentAt: new Date(nowMs()) })
  if (after.state === 'failed') await end(systemDb(), id, after)
  if (after.state === 'queued') {
    await systemDb().reminderDelivery.updateMany({ where: { id, state: 'sending' }, data: { state: 'queued' } })
  }
  return after
}

async function end(
  db: Pick<Prisma.TransactionClient, 'reminderDelivery'>,
  id: string,
  data: Prisma.ReminderDeliveryUpdateManyMutationInput,
): Promise<void> {
  await db.reminderDelivery.updateMany({
    where: { id, state: { in: ['queued', 'sending'] } },
    data: { ...data, endedAt: new Date(nowMs()) },
  })
}
