import { readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { expect, test } from '@/e2e/fixtures/test'
import { PAGES } from '@/e2e/pages/registry'

/** Pages that only send people on, or that a spec of their own reaches because they need a story first. */
const REACHED_ELSEWHERE = new Map([
  ['/patient/stop', 'patient/in-trouble.spec.ts scans it after a positive answer'],
  ['/patient/session/[checkId]/done', 'patient/first-session.spec.ts scans it after a session'],
  ['/locked', 'a11y/locked.spec.ts scans it, access/locked.spec.ts tries its doors'],
  ['/patient', 'sends to /patient/today'],
  ['/therapist', 'sends to /therapist/caseload'],
  ['/admin', 'sends to /admin/adherence'],
])

function routesOnDisk(): string[] {
  const files = readdirSync(join(process.cwd(), 'app'), { recursive: true }).map(String)
  return files
    .filter((file) => file.endsWith(`page.tsx`) && (file === 'page.tsx' || file.endsWith(`${sep}page.tsx`)))
    .map(
      (file) =>
        `/${file
          .split(sep)
          .slice(0, -1)
          .filter((part) => !part.startsWith('('))
          .join('/')}`,
    )
    .toSorted()
}

test('every page on disk is in the registry, and the registry holds no dead page', () => {
  const known = new Set([...PAGES.map((page) => page.route), ...REACHED_ELSEWHERE.keys()])
  const disk = routesOnDisk()
  expect(
    disk.filter((route) => !known.has(route)),
    'pages without a page object, a scan and an access case',
  ).toEqual([])
  expect(
    PAGES.map((page) => page.route).filter((route) => !disk.includes(route)),
    'registered pages without a file',
  ).toEqual([])
})
