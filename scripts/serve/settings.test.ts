import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readSettings } from './settings'

const env = (values: Record<string, string>): NodeJS.ProcessEnv => ({ NODE_ENV: 'test', ...values })

test('nothing set: port 3000 on this machine only, the embedded server, a secret of its own', () => {
  const settings = readSettings(env({}))
  expect(settings).toMatchObject({ port: 3000, host: '127.0.0.1', databaseUrl: null, appSecret: null })
  expect(settings.appUrl).toBe('http://localhost:3000')
})

test('the data directory is the one that is given, whatever this process has', () => {
  expect(readSettings(env({ PLUMBLINE_DATA_DIR: '/somewhere/else' })).dataDir).toBe('/somewhere/else')
  expect(readSettings(env({})).dataDir).toBe(resolve('.data'))
})

test('the address follows the port', () => {
  expect(readSettings(env({ PORT: '4100' })).appUrl).toBe('http://localhost:4100')
})

test('an empty variable is one that is not set', () => {
  expect(readSettings(env({ PORT: '', DATABASE_URL: '', APP_SECRET: '' }))).toMatchObject({
    port: 3000,
    appSecret: null,
  })
})

test.each(['0', '65536', '-1', '3000.5', 'http', '1e3', ' 80'])('port "%s" is refused', (PORT) => {
  expect(() => readSettings(env({ PORT }))).toThrow('set it to a whole number from 1 to 65535')
})

test.each(['mysql://a/b', 'localhost:5432/plumbline', 'postgresql://host', 'postgresql://'])(
  'the database address %s is refused',
  (DATABASE_URL) => {
    expect(() => readSettings(env({ DATABASE_URL }))).toThrow(
      'DATABASE_URL is not the address of a PostgreSQL database',
    )
  },
)

test.each(['short', 'changeme-changeme-changeme-changeme', 'a'.repeat(40)])(
  'the secret %s is refused',
  (APP_SECRET) => {
    expect(() => readSettings(env({ APP_SECRET }))).toThrow('APP_SECRET')
  },
)

test('letters are sent by a mail server with a sender, or not at all', () => {
  const SMTP_URL = 'smtps://plumbline:secret@mail.example'
  expect(readSettings(env({})).mail).toBeNull()
  expect(readSettings(env({ SMTP_URL: '', MAIL_FROM: '' })).mail).toBeNull()
  const mail = { smtpUrl: SMTP_URL, from: 'letters@clinic.example' }
  expect(readSettings(env({ SMTP_URL, MAIL_FROM: mail.from })).mail).toEqual(mail)
  expect(() => readSettings(env({ SMTP_URL }))).toThrow('MAIL_FROM and SMTP_URL belong together')
  expect(() => readSettings(env({ SMTP_URL, MAIL_FROM: 'The Clinic <letters@clinic.example>' }))).toThrow(
    'MAIL_FROM must',
  )
  expect(() => readSettings(env({ SMTP_URL: 'mail.example:25', MAIL_FROM: mail.from }))).toThrow('SMTP_URL must')
})

test('a refusal never repeats the secret', () => {
  const given = 'changeme-0123456789-abcdefghij-klmno'
  expect(() => readSettings(env({ APP_SECRET: given }))).toThrow(expect.not.stringContaining(given))
})
