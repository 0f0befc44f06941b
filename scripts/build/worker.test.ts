import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { staticFiles } from './worker'

const root = mkdtempSync(join(tmpdir(), 'plumbline-worker-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

function write(path: string, text = ''): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

test('follows patients’ pages to every script, style and font, and leaves the staff’s alone', () => {
  write('build-manifest.json', '{"rootMainFiles":["static/chunks/main.js"]}')
  write('server/app/patient/today/page_client-reference-manifest.js', '"/_next/static/chunks/today.js"')
  write('server/app/(public)/patient/offline/page_client-reference-manifest.js', '["static/chunks/shell.css"]')
  write('server/app/therapist/page_client-reference-manifest.js', '"/_next/static/chunks/staff.js"')
  write('static/chunks/main.js')
  write('static/chunks/staff.js')
  write('static/chunks/today.js', 'load("static/chunks/later.js"); load("static/chunks/today.js")')
  write('static/chunks/later.js', '"static/chunks/not-there.js"')
  write('static/chunks/shell.css', '@font-face{src:url(../media/font.woff2)}')
  write('static/media/font.woff2')
  expect(staticFiles(root)).toEqual([
    'static/chunks/later.js',
    'static/chunks/main.js',
    'static/chunks/shell.css',
    'static/chunks/today.js',
    'static/media/font.woff2',
  ])
})
