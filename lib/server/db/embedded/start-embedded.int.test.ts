import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withClient } from './create-database'
import { addressOfRunning, type EmbeddedServer, startEmbedded } from './start-embedded'

let dataDir: string
let server: EmbeddedServer | null
let lines: string[]

beforeEach(() => {
  // No name that another run clears away as abandoned: the tests here make servers that look it.
  dataDir = mkdtempSync(join(tmpdir(), 'plumbline-embedded-'))
  chmodSync(dataDir, 0o711)
  server = null
  lines = []
})

afterEach(async () => {
  await server?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const start = () => startEmbedded({ dataDir, durable: false, log: (line) => lines.push(line) })
const run = (url: string, sql: string) => withClient(url, (client) => client.query(sql))

test('keeps its data from one start to the next, and its secrets from everyone else', async () => {
  server = await start()
  await run(server.url, 'create table kept as select 7 as seven')
  expect(statSync(join(dataDir, 'database-password')).mode & 0o077).toBe(0)
  expect(statSync(join(dataDir, 'run')).mode & 0o077).toBe(0)
  await server.stop()
  expect(existsSync(join(dataDir, 'owner.json'))).toBe(false)
  server = await start()
  expect((await run(server.url, 'select seven from kept')).rows).toEqual([{ seven: 7 }])
})

test('listens on no port', async () => {
  server = await start()
  const result = await run(server.url, 'show listen_addresses')
  expect(result.rows).toEqual([{ listen_addresses: '' }])
})

test('has one owner; a command may join it', async () => {
  server = await start()
  await expect(start()).rejects.toThrow(`in use by process ${process.pid}`)
  expect(addressOfRunning(dataDir)).toBe(server.url)
})

test('comes back after its death with what was committed', async () => {
  server = await startEmbedded({ dataDir, log: () => {} })
  await run(server.url, 'create table kept as select 7 as seven')
  const died = server.died()
  process.kill(server.pid(), 'SIGKILL')
  await died
  await server.restart()
  expect((await run(server.url, 'select seven from kept')).rows).toEqual([{ seven: 7 }])
})

test('stops the server that a killed run left behind, and no other', async () => {
  server = await start()
  const left = server.pid()
  const owner = JSON.parse(readFileSync(join(dataDir, 'owner.json'), 'utf8')) as object
  writeFileSync(join(dataDir, 'owner.json'), JSON.stringify({ ...owner, startedAt: 'in another life' }))
  server = await start()
  expect(server.pid()).not.toBe(left)
  expect(lines).toEqual(['Stopping the database that an earlier run left behind.'])

  rmSync(join(dataDir, 'owner.json'))
  await expect(start()).rejects.toThrow(`in use by another PostgreSQL server (process ${server.pid()})`)
})

test('leaves the data of another version, and data without its password, as they are', async () => {
  server = await start()
  await server.stop()
  const version = join(dataDir, 'postgres', 'PG_VERSION')
  const own = readFileSync(version, 'utf8')
  writeFileSync(version, '12\n')
  await expect(start()).rejects.toThrow('was made by PostgreSQL 12')
  writeFileSync(version, own)
  rmSync(join(dataDir, 'database-password'))
  await expect(start()).rejects.toThrow('is missing and the database beside it cannot be opened without it')
  expect(existsSync(join(dataDir, 'database-password'))).toBe(false)
})

test('refuses a server that could lose what it confirmed', async () => {
  server = await start()
  await server.stop()
  writeFileSync(join(dataDir, 'postgres', 'postgresql.auto.conf'), 'full_page_writes = off\n')
  await expect(startEmbedded({ dataDir, log: () => {} })).rejects.toThrow('has full_page_writes = off')
  expect(addressOfRunning(dataDir)).toBe(null)
})
