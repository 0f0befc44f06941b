import 'server-only'

import type { SendOutcome } from '@/lib/domain/messages/delivery'
import type { LetterWords } from '@/lib/domain/messages/letter-words'
import { outcomeOfAll, type PushPayload } from '@/lib/domain/messages/push'
import type { Prisma } from '@/lib/server/db/generated/client'
import type { ReminderChannel } from '@/lib/server/db/generated/enums'
import { systemDb } from '@/lib/server/db/system-db'
import { type MailSettings, mailSettings } from '@/lib/server/mail/mail-settings'
import { type Letter, sendLetter } from '@/lib/server/mail/send-letter'
import type { Recipient } from '@/lib/server/messages/delivery/wanted'
import { type LetterRow, writeLetter } from '@/lib/server/messages/delivery/write-letter'
import { type PushSettings, pushSettings } from '@/lib/server/push/push-settings'
import { type PushNote, type PushTarget, sendPush } from '@/lib/server/push/send-push'

export type Carrier =
  | { readonly channel: 'email'; readonly mail: MailSettings }
  | { readonly channel: 'push'; readonly push: PushSettings }

/** What is handed over once it is written down that it begins. */
export type Parcel =
  | { readonly channel: 'email'; readonly mail: MailSettings; readonly letter: Letter }
  | {
      readonly channel: 'push'
      readonly push: PushSettings
      readonly devices: readonly PushTarget[]
      readonly note: PushNote
    }

/** By what a channel goes from this installation; null while that is not set up. */
export function carrierOf(channel: ReminderChannel): Carrier | null {
  const [mail, push] = [mailSettings(), pushSettings()]
  if (channel === 'email') return mail && { channel, mail }
  return push && { channel, push }
}

export async function packParcel(
  tx: Prisma.TransactionClient,
  row: LetterRow,
  { to, carrier }: { readonly to: Recipient; readonly carrier: Carrier },
  words: LetterWords,
): Promise<Parcel> {
  if (to.channel === 'email' && carrier.channel === 'email') {
    return { ...carrier, letter: await writeLetter(tx, row, to.address, words) }
  }
  if (to.channel === 'push' && carrier.channel === 'push') {
    return { ...carrier, devices: to.devices, note: { payload: payloadOf(row), untilMs: row.giveUpAt.getTime() } }
  }
  throw new Error('A recipient and its carrier are of one channel')
}

function payloadOf({ id, kind }: LetterRow): PushPayload {
  if (kind === 'session' || kind === 'session_repeat') return { kind, id }
  throw new Error('Only reminders of a session are notifications')
}

export async function sendParcel(parcel: Parcel): Promise<SendOutcome> {
  if (parcel.channel === 'email') return sendLetter(parcel.mail, parcel.letter)
  const { push, devices, note } = parcel
  const outcomes = await Promise.all(devices.map((device) => sendPush(push, device, note)))
  const gone = devices.filter((_, at) => outcomes[at] === 'gone').map(({ id }) => id)
  // Their services say that nobody will read there again.
  if (gone.length > 0) await systemDb().pushSubscription.deleteMany({ where: { id: { in: gone } } })
  return outcomeOfAll(outcomes)
}
