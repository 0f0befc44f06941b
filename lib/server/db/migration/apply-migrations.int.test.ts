import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDatabase, dropDatabase, withClient } from '@/lib/server/db/embedded/create-database'
import { applyMigrations } from './apply-migrations'
import { migrationNames } from './migration-files'

const adminUrl = process.env.TEST_DATABASE_ADMIN_URL ?? ''
let name: string
let url: string
let folder: string

beforeEach(async () => {
  name = `migration_${randomBytes(6).toString('hex')}`
  url = await createDatabase(adminUrl, name)
  folder = mkdtempSync(join(tmpdir(), 'plumbline-migrations-'))
  writeFileSync(join(folder, 'migration_lock.toml'), 'provider = "postgresql"\n')
})

afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  await dropDatabase(adminUrl, name)
})

function write(migration: string, sql: string): void {
  mkdirSync(join(folder, migration), { recursive: true })
  writeFileSync(join(folder, migration, 'migration.sql'), sql)
}

async function answer(sql: string): Promise<unknown> {
  return withClient(url, async (client) => (await client.query<{ answer: unknown }>(sql)).rows[0]?.answer)
}

test('two processes at once: every migration is applied once, by one of them', async () => {
  const [one, other] = await Promise.all([applyMigrations(url), applyMigrations(url)])
  expect([...one, ...other].sort()).toEqual(migrationNames())
  expect(await applyMigrations(url)).toEqual([])
  expect(await answer('select count(*)::int as answer from _prisma_migrations where finished_at is not null')).toBe(
    migrationNames().length,
  )
})

test('a function body keeps its semicolons', async () => {
  write('1_function', 'create function f() returns int language plpgsql as $$ begin perform 1; return 2; end $$;')
  await applyMigrations(url, folder)
  expect(await answer('select f() as answer')).toBe(2)
})

test('a migration that fails is as if it had never begun, says where, and can be corrected', async () => {
  write('1_first', 'create table kept (id int);')
  write('2_second', 'create table gone (id int);\nalter table missing add column x int;')
  await expect(applyMigrations(url, folder)).rejects.toThrow(
    'Migration 2_second failed and was rolled back: relation "missing" does not exist',
  )
  expect(await answer(`select to_regclass('kept') is not null and to_regclass('gone') is null as answer`)).toBe(true)
  write('2_second', 'create table gone (id int);')
  expect(await applyMigrations(url, folder)).toEqual(['2_second'])
})

test('an error of syntax is named with its line', async () => {
  write('1_first', 'create table kept (id int);\n\ncreate tabel gone (id int);')
  await expect(applyMigrations(url, folder)).rejects.toThrow('Migration 1_first failed in line 3')
})

test('a connection that dies half way leaves nothing, and the next run does it all', async () => {
  write('1_slow', 'create table slow (id int);\nselect pg_sleep(20);')
  const running = expect(applyMigrations(url, folder)).rejects.toThrow('1_slow')
  const kill = `select count(pg_terminate_backend(pid))::int as answer from pg_stat_activity
    where datname = '${name}' and wait_event = 'PgSleep'`
  while ((await answer(kill)) !== 1) await delay(50)
  await running
  expect(await answer(`select to_regclass('slow') is null as answer`)).toBe(true)
  write('1_slow', 'create table slow (id int);')
  expect(await applyMigrations(url, folder)).toEqual(['1_slow'])
})

test('a database from a newer version is left alone', async () => {
  write('1_first', 'create table kept (id int);')
  write('2_newer', 'create table newer (id int);')
  await applyMigrations(url, folder)
  rmSync(join(folder, '2_newer'), { recursive: true })
  await expect(applyMigrations(url, folder)).rejects.toThrow('the migration 2_newer, which this version of Plumbline')
})
