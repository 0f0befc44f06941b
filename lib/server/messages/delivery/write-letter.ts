import 'server-only'

import type { LetterWords } from '@/lib/domain/messages/letter-words'
import { env } from '@/lib/env'
import { makeMailLink } from '@/lib/server/auth/mail-links'
import type { Prisma } from '@/lib/server/db/generated/client'
import type { MailLinkPurpose } from '@/lib/server/db/generated/enums'
import type { Letter } from '@/lib/server/mail/send-letter'
import type { Subject } from '@/lib/server/messages/delivery/wanted'

/** A letter lies in a mailbox for long, and so does its way to end such letters. */
const STOP_DAYS = 90
/** How long the link of a reminder still says that it was opened. */
const OPEN_DAYS = 7
const MS_PER_DAY = 86_400_000

export type LetterRow = Subject & { readonly id: string; readonly queuedAt: Date; readonly giveUpAt: Date }

/** Makes the links of one try, and the letter around them. It says nothing of who, what or which clinic. */
export async function writeLetter(
  tx: Prisma.TransactionClient,
  row: LetterRow,
  to: string,
  words: LetterWords,
): Promise<Letter> {
  const { clinicId, patientId, subjectId } = row
  const about = { clinicId, patientId, subjectId }
  const link = async (purpose: MailLinkPurpose, expiresAtMs: number) =>
    makeMailLink(tx, { ...about, purpose, expiresAtMs })
  if (row.kind === 'confirm_address') {
    const token = await link('confirm_address', row.giveUpAt.getTime())
    return { to, name: row.id, stopAddress: null, ...words.confirm(addressOf(`/letters/${token}`)) }
  }
  const stopEnds = row.queuedAt.getTime() + STOP_DAYS * MS_PER_DAY
  if (row.kind !== 'next_morning') {
    const open = await link('open_today', row.queuedAt.getTime() + OPEN_DAYS * MS_PER_DAY)
    const stop = await link('stop_session', stopEnds)
    const write = row.kind === 'session' ? words.session : words.sessionRepeat
    return {
      ...{ to, name: row.id, stopAddress: addressOf(`/api/letters/stop/${stop}`) },
      ...write({ open: addressOf(`/letters/${open}`), stop: addressOf(`/letters/${stop}`) }),
    }
  }
  const answer = await link('answer_morning', row.giveUpAt.getTime())
  const stop = await link('stop_letters', stopEnds)
  return {
    ...{ to, name: row.id, stopAddress: addressOf(`/api/letters/stop/${stop}`) },
    ...words.morning({ answer: addressOf(`/morning/${answer}`), stop: addressOf(`/letters/${stop}`) }),
  }
}

function addressOf(path: string): string {
  return new URL(path, env().APP_URL).href
}
