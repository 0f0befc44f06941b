import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from '@playwright/test'
import type { Role } from '@/e2e/fixtures/test'
import { buildWorld, mintSession, type World } from '@/e2e/fixtures/world'
import { PAGES } from '@/e2e/pages/registry'

export type PageWeight = {
  readonly route: string
  readonly role: Role | 'public'
  readonly files: number
  /** Bytes of all scripts of the first visit, each compressed on its own. */
  readonly gzip: number
  /** The answer, when it was not a page of 200; what such a page sends says nothing. */
  readonly status: number
}

const PLAYER = '/patient/session/[checkId]'

/** What each page of the product makes a browser fetch that was never here before. The empty page comes first. */
export async function measureJavaScript(url: string, executablePath: string): Promise<PageWeight[]> {
  const world = await buildWorld()
  const root = process.getuid?.() === 0
  const browser = await chromium.launch({
    executablePath,
    args: [...(root ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  })
  try {
    const cookies = await signedInCookies(world)
    const empty = await weigh(browser, url, { route: '(empty page)', role: 'public', path: '/bench-empty' }, cookies)
    const weights = [empty]
    for (const { route, role, path } of PAGES) {
      weights.push(await weigh(browser, url, { route, role, path: path(world) }, cookies))
      if (route === PLAYER) weights.push(await weighPlayed(browser, url, path(world), cookies))
    }
    return weights
  } finally {
    await browser.close()
  }
}

type Visit = {
  readonly route: string
  readonly role: Role | 'public'
  readonly path: string
  /** What comes over the line only when it is asked for. */
  readonly use?: (page: Page) => Promise<void>
}
type Cookies = Readonly<Record<Role, string>>

async function signedInCookies(world: World): Promise<Cookies> {
  const { clinicId, patientId, therapist, admin } = world
  return {
    patient: await mintSession({ clinicId, patientId }),
    therapist: await mintSession({ clinicId, memberId: therapist.memberId }),
    clinic_admin: await mintSession({ clinicId, memberId: admin.memberId }),
  }
}

async function weighPlayed(browser: Browser, url: string, path: string, cookies: Cookies): Promise<PageWeight> {
  const visit = { route: `${PLAYER}, played`, role: 'patient', path } as const
  return weigh(browser, url, { ...visit, use: play }, cookies).catch(() => ({ ...visit, files: 0, gzip: 0, status: 0 }))
}

/** Both sheets, and an exercise begun with its voice and tones. */
async function play(page: Page): Promise<void> {
  const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()
  await press('Skip this exercise')
  await press('Close')
  await press('Start')
  await page.getByRole('timer').waitFor()
  await press(/^Hands-free/)
  await press('Close')
  await page.waitForLoadState('networkidle')
}

/** In a context of its own: nothing is in its cache. */
async function weigh(browser: Browser, url: string, visit: Visit, cookies: Cookies): Promise<PageWeight> {
  const context = await browser.newContext()
  try {
    if (visit.role !== 'public') {
      await context.addCookies([{ name: 'plumbline.session', value: cookies[visit.role], url }])
    }
    const page = await context.newPage()
    const bodies = new Map<string, Promise<Buffer>>()
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') bodies.set(response.url(), response.body())
    })
    const answer = await page.goto(`${url}${visit.path}`, { waitUntil: 'networkidle' })
    await visit.use?.(page)
    const scripts = await Promise.all(bodies.values())
    const gzip = scripts.reduce((total, body) => total + gzipSync(body, { level: 9 }).length, 0)
    return { route: visit.route, role: visit.role, files: scripts.length, gzip, status: answer?.status() ?? 0 }
  } finally {
    await context.close()
  }
}
