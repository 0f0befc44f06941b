import 'server-only'

import { env } from '@/lib/env'

export type MailSettings = {
  readonly from: string
  readonly host: string
  readonly port: number
  /** TLS from the first byte. */
  readonly secure: boolean
  /** STARTTLS or nothing; only a server on this very machine may do without. */
  readonly requireTLS: boolean
  readonly login: { readonly user: string; readonly pass: string } | null
}

const [SUBMISSION_PORT, SECURE_PORT] = [587, 465]
const THIS_MACHINE = /^(localhost|127(\.\d+){3}|\[::1\])$/

/** How letters leave this installation; null while it is not set up. */
export function mailSettings(): MailSettings | null {
  const { SMTP_URL, MAIL_FROM } = env()
  if (SMTP_URL === undefined || MAIL_FROM === undefined) return null
  const { protocol, hostname, port, username, password } = new URL(SMTP_URL)
  const secure = protocol === 'smtps:'
  return {
    from: MAIL_FROM,
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? SECURE_PORT : SUBMISSION_PORT) : Number(port),
    secure,
    requireTLS: !secure && !THIS_MACHINE.test(hostname),
    login: username === '' ? null : { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
  }
}

/** Whether letters can be sent at all. */
export function hasMail(): boolean {
  return mailSettings() !== null
}
