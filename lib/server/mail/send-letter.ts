import 'server-only'

import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { SendOutcome } from '@/lib/domain/messages/delivery'
import type { MailSettings } from '@/lib/server/mail/mail-settings'

export type Letter = {
  /** As it is stored; mail goes nowhere else. */
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The same for every try, so that a mailbox which gets a letter twice can tell. */
  readonly name: string
  /** Where one tap ends such letters; null for a letter that is not one of many. */
  readonly stopAddress: string | null
}

/** No answer for so long is no answer. Together far below what the queue gives a try. */
const TIMEOUTS = { dnsTimeout: 5_000, connectionTimeout: 8_000, greetingTimeout: 8_000, socketTimeout: 12_000 }

/**
 * Hands one letter to the mail server. Never throws and never tells what the server said: it may quote the address. The message is
 * read only when the server asked for it: whatever goes wrong without an answer after that may have arrived.
 */
export async function sendLetter(settings: MailSettings, letter: Letter): Promise<SendOutcome> {
  const message = await composeLetter(settings, letter)
  const { host, port, secure, requireTLS, login } = settings
  const connection = new SMTPConnection({ host, port, secure, requireTLS, ...TIMEOUTS })
  let isHandedOver = false
  const body = new Readable({
    read() {
      isHandedOver = true
      this.push(message)
      this.push(null)
    },
  })
  try {
    await new Promise<void>((done, fail) => {
      const next = (step: () => void) => (error?: Error | null) => (error ? fail(error) : step())
      connection.once('error', fail)
      connection.once('end', () => fail(new Error('The mail server hung up')))
      const hand = () => connection.send({ from: settings.from, to: [letter.to] }, body, next(done))
      connection.connect(next(() => (login === null ? hand() : connection.login(login, next(hand)))))
    })
    connection.quit()
    return 'accepted'
  } catch (error) {
    connection.close()
    return outcomeOf(error, isHandedOver)
  }
}

/** A refusal of the person's address or of the letter itself is believed; one of our own name or password is for the operator to mend. */
function outcomeOf(error: unknown, isHandedOver: boolean): SendOutcome {
  const { responseCode, permanent, command } = error as { responseCode?: number; permanent?: boolean; command?: string }
  if (responseCode !== undefined) {
    return permanent && /^(RCPT|DATA)/.test(command ?? '') ? 'refused_for_good' : 'refused'
  }
  return isHandedOver ? 'interrupted' : 'unreachable'
}

function composeLetter({ from }: MailSettings, letter: Letter): Promise<Buffer> {
  const { to, subject, text, name, stopAddress } = letter
  const ending = stopAddress === null ? {} : stopHeaders(stopAddress)
  const mail = new MailComposer({
    ...{ from, to, subject, text, messageId: `<${name}@${from.split('@')[1]}>` },
    // No answer from a holiday, no read receipt.
    headers: { ...ending, 'Auto-Submitted': 'auto-generated' },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  })
  return mail.compile().build()
}

/** RFC 8058: the mailbox's own button, which sends a POST without opening anything. */
function stopHeaders(address: string): Record<string, string> {
  return { 'List-Unsubscribe': `<${address}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}
