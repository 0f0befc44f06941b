import 'server-only'

import { appendFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

export type ArrivedLetter = {
  readonly to: readonly string[]
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** As it came over the wire. */
  readonly raw: string
}

/** `refuse_later`: 451. `refuse_for_good`: 550 to the recipient. `hang_up`: takes the letter and dies before it says so; `hold`: never says so. */
export type Behaviour = 'accept' | 'refuse_later' | 'refuse_for_good' | 'hang_up' | 'hold'

export type MailServer = {
  readonly port: number
  readonly url: string
  readonly letters: readonly ArrivedLetter[]
  behave: (how: Behaviour) => void
  stop: () => Promise<void>
}

/** A real SMTP server on the loopback address that keeps what it takes; with `file`, for other processes to read as well. */
export async function startMailServer(options: { port?: number; file?: string } = {}): Promise<MailServer> {
  const letters: ArrivedLetter[] = []
  let behaviour: Behaviour = 'accept'
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], logger: false, closeTimeout: 500 },
    onRcptTo(_address, _session, callback) {
      if (behaviour === 'refuse_for_good') return callback(refusal(550, 'nobody of this name'))
      callback(behaviour === 'refuse_later' ? refusal(451, 'not now') : null)
    },
    async onData(stream, session, callback) {
      const letter = readLetter(
        await text(stream),
        session.envelope.rcptTo.map(({ address }) => address),
      )
      letters.push(letter)
      if (options.file) appendFileSync(options.file, `${JSON.stringify(letter)}\n`)
      if (behaviour === 'hold') return
      if (behaviour !== 'hang_up') return callback(null)
      for (const connection of server.connections) (connection as { close: () => void }).close()
    },
  })
  // A connection that breaks off is what some tests are about.
  server.on('error', () => {})
  const listening = server.listen(options.port ?? 0, '127.0.0.1')
  await new Promise((done, fail) => listening.once('listening', done).once('error', fail))
  const address = listening.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    ...{ port, url: `smtp://127.0.0.1:${port}`, letters },
    behave: (how) => {
      behaviour = how
    },
    stop: () => new Promise((done) => server.close(() => done())),
  }
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}

function readLetter(raw: string, to: readonly string[]): ArrivedLetter {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )
  const sent = rest.join('\r\n\r\n')
  const isQuoted = headers['content-transfer-encoding'] === 'quoted-printable'
  return { to, headers, body: isQuoted ? unquote(sent) : sent, raw }
}

function unquote(sent: string): string {
  const joined = sent.replace(/=\r\n/g, '')
  return decodeURIComponent(joined.replace(/%/g, '%25').replace(/=([0-9A-F]{2})/g, '%$1'))
}

/** The one link of a letter that leads to a path which begins so. */
export function linkIn(letter: ArrivedLetter, path: string): string {
  const found = linksIn(letter, path)
  if (found.length !== 1 || found[0] === undefined) throw new Error(`The letter holds ${found.length} links to ${path}`)
  return found[0]
}

/** All of them, as they stand in the text: a reminder's first one opens, the second ends. */
export function linksIn(letter: ArrivedLetter, path: string): string[] {
  return letter.body.match(/https?:\/\/\S+/g)?.filter((link) => new URL(link).pathname.startsWith(path)) ?? []
}
