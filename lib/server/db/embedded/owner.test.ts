import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { identityOf } from '@/lib/server/db/embedded/system/process-identity'
import { claimDataDirectory, livingOwner, readOwner } from './owner'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-owner-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const ownerFile = () => join(folder, 'owner.json')

test('the first claims, the second hears who has it', () => {
  const claim = claimDataDirectory(folder)
  expect(claim.leftBehind).toBe(null)
  expect(() => claimDataDirectory(folder)).toThrow(`in use by process ${process.pid}`)
  claim.publish({ socketFolder: '/run/x', port: 5432 })
  expect(livingOwner(folder)).toMatchObject({ pid: process.pid, socketFolder: '/run/x', port: 5432 })
  claim.release()
  expect(readOwner(folder)).toBe(null)
})

test('a dead owner is replaced and reported', () => {
  writeFileSync(
    ownerFile(),
    JSON.stringify({ pid: 2 ** 22 + 1, startedAt: 'long ago', socketFolder: null, port: null }),
  )
  expect(claimDataDirectory(folder).leftBehind?.startedAt).toBe('long ago')
  expect(livingOwner(folder)?.pid).toBe(process.pid)
})

test('the same process id with another start is not the same owner', () => {
  writeFileSync(ownerFile(), JSON.stringify({ ...identityOf(process.pid), startedAt: 'before the last boot' }))
  expect(livingOwner(folder)).toBe(null)
  expect(() => claimDataDirectory(folder)).not.toThrow()
})

test('half a file from a killed start is no owner', () => {
  writeFileSync(ownerFile(), '{"pid":')
  expect(() => claimDataDirectory(folder)).not.toThrow()
})

test('nobody else can read where the server listens', () => {
  claimDataDirectory(folder).publish({ socketFolder: '/run/x', port: 5432 })
  expect(statSync(ownerFile()).mode & 0o077).toBe(0)
})
