import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { closedFolderOnTheWay, mayPass } from './reach'

const root = mkdtempSync(join(tmpdir(), 'plumbline-reach-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const stranger = { uid: 4_000_001, gid: 4_000_001 }

test.each([
  { who: 'owner', folder: { mode: 0o700, uid: 7, gid: 8 }, user: { uid: 7, gid: 9 }, passes: true },
  { who: 'owner without the bit', folder: { mode: 0o077, uid: 7, gid: 8 }, user: { uid: 7, gid: 8 }, passes: false },
  { who: 'group', folder: { mode: 0o710, uid: 7, gid: 8 }, user: { uid: 1, gid: 8 }, passes: true },
  { who: 'group without the bit', folder: { mode: 0o701, uid: 7, gid: 8 }, user: { uid: 1, gid: 8 }, passes: false },
  { who: 'others', folder: { mode: 0o711, uid: 7, gid: 8 }, user: { uid: 1, gid: 2 }, passes: true },
  {
    who: 'others that may only read',
    folder: { mode: 0o744, uid: 7, gid: 8 },
    user: { uid: 1, gid: 2 },
    passes: false,
  },
])('a folder lets pass: $who', ({ folder, user, passes }) => {
  expect(mayPass(folder, user)).toBe(passes)
})

test('names the first closed folder on the way, not the last', () => {
  const inner = join(root, 'open', 'closed', 'open')
  mkdirSync(inner, { recursive: true })
  chmodSync(root, 0o755)
  chmodSync(join(root, 'open'), 0o755)
  chmodSync(join(root, 'open', 'closed'), 0o700)
  expect(closedFolderOnTheWay(inner, stranger)).toBe(join(root, 'open', 'closed'))
  chmodSync(join(root, 'open', 'closed'), 0o711)
  expect(closedFolderOnTheWay(inner, stranger)).toBe(null)
})
