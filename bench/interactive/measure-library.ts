import { type Browser, type BrowserContext, chromium } from '@playwright/test'
import { median } from '@/bench/report/median'
import { buildWorld, mintSession } from '@/e2e/fixtures/world'

/** As slow as a phone or a tired laptop: Chromium holds its processor back by this factor. */
export const SLOWED_BY = 4
const VISITS = 7

export type Interactive = {
  readonly page: string
  /** Until the page answers to keys and presses, and nothing long runs any more. */
  readonly interactiveMs: number
  /** What the page's thread worked for it, on the unslowed processor; says the same beside busy neighbours. */
  readonly workMs: number
}

type Visit = {
  readonly page: string
  readonly path: string
  /** True in the page once React has taken it over. */
  readonly isAlive: () => boolean
}

const VISITED: readonly Visit[] = [
  {
    page: 'new patient (one form)',
    path: '/therapist/patients/new',
    isAlive: () => Object.keys(document.querySelector('main form') ?? {}).some((key) => key.startsWith('__reactFiber')),
  },
  {
    page: 'library (all exercises)',
    path: '/therapist/library',
    // The grid keeps one card in the order of Tab, which only JavaScript can do.
    isAlive: () => document.querySelector('a[data-card][tabindex="-1"]') !== null,
  },
]

/** The library beside a page that is hardly one: medians of first visits on a slowed processor. */
export async function measureLibrary(url: string, executablePath: string): Promise<Interactive[]> {
  const { clinicId, therapist } = await buildWorld()
  const cookie = await mintSession({ clinicId, memberId: therapist.memberId })
  const root = process.getuid?.() === 0
  const args = [...(root ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-quic', '--disable-background-networking']
  const browser = await chromium.launch({ executablePath, args })
  try {
    const found: Interactive[] = []
    for (const visited of VISITED) {
      const visits: { interactiveMs: number; workMs: number }[] = []
      for (let visit = 0; visit < VISITS; visit += 1) {
        visits.push({
          interactiveMs: await inFreshContext(browser, url, cookie, (context) => timeOf(context, url, visited)),
          workMs: await inFreshContext(browser, url, cookie, (context) => workOf(context, url, visited)),
        })
      }
      found.push({
        page: visited.page,
        interactiveMs: median(visits.map((visit) => visit.interactiveMs)),
        workMs: median(visits.map((visit) => visit.workMs)),
      })
    }
    return found
  } finally {
    await browser.close()
  }
}

/** Nothing is in its cache. */
async function inFreshContext<Value>(
  browser: Browser,
  url: string,
  cookie: string,
  work: (context: BrowserContext) => Promise<Value>,
): Promise<Value> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  try {
    await context.addCookies([{ name: 'plumbline.session', value: cookie, url }])
    return await work(context)
  } finally {
    await context.close()
  }
}

async function timeOf(context: BrowserContext, url: string, { path, isAlive }: Visit): Promise<number> {
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED_BY })
  await page.goto(`${url}${path}`)
  const aliveAt = await page.waitForFunction(isAlive, undefined, { polling: 10 }).then(() => now(page))
  await page.waitForLoadState('networkidle')
  // Chromium keeps the long tasks of the load for whoever asks later.
  const longEndsAt = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(Math.max(0, ...list.getEntries().map((entry) => entry.startTime + entry.duration))),
        ).observe({ type: 'longtask', buffered: true })
        setTimeout(() => resolve(0), 200)
      }),
  )
  return Math.max(aliveAt, longEndsAt)
}

async function workOf(context: BrowserContext, url: string, { path, isAlive }: Visit): Promise<number> {
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.goto(`${url}${path}`)
  await page.waitForFunction(isAlive, undefined, { polling: 10 })
  await page.waitForLoadState('networkidle')
  const { metrics } = await devtools.send('Performance.getMetrics')
  return (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? Number.NaN) * 1000
}

function now(page: { evaluate: (ask: () => number) => Promise<number> }): Promise<number> {
  return page.evaluate(() => performance.now())
}
