import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sourceHash } from './source-hash'

const root = mkdtempSync(join(tmpdir(), 'plumbline-hash-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

test('changes with what is built, and with nothing else', () => {
  write('app/page.tsx', 'one')
  write('lib/domain/rule.ts', 'one')
  const first = sourceHash(root)
  utimesSync(join(root, 'app/page.tsx'), 1, 1)
  write('lib/domain/rule.test.ts', 'a test')
  write('lib/server/db/generated/client.ts', 'generated')
  write('docs/page.md', 'words')
  expect(sourceHash(root)).toBe(first)
  write('app/page.tsx', 'two')
  const second = sourceHash(root)
  expect(second).not.toBe(first)
  write('app/other.tsx', '')
  expect(sourceHash(root)).not.toBe(second)
})
