import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { median } from '@/bench/report/median'
import { buildWorld, mintSession } from '@/e2e/fixtures/world'

/** As slow as a phone or a tired laptop: Chromium holds its processor back by this factor. */
export const SLOWED_BY = 4
const VISITS = 7

export type Interactive = {
  readonly page: string
  /** Until the page answers to keys and presses, and nothing long runs any more. */
  readonly interactiveMs: number
  /** Until everything that the page holds is in it. */
  readonly wholeMs: number
  /** What the page's thread worked for it, on the unslowed processor; says the same beside busy neighbours. */
  readonly workMs: number
}

type Visit = {
  readonly page: string
  readonly path: string
  /** In the page: the time once React has taken it over. */
  readonly alive: () => number | false
  /** In the page: the time once everything stands there. */
  readonly whole: () => number | false
}

const VISITED: readonly Visit[] = [
  {
    page: 'new patient (one form)',
    path: '/therapist/patients/new',
    alive: () =>
      Object.keys(document.querySelector('main form') ?? {}).some((key) => key.startsWith('__reactFiber')) &&
      performance.now(),
    whole: () => performance.now(),
  },
  {
    page: 'library (all exercises)',
    path: '/therapist/library',
    // The grid keeps one card in the order of Tab, which only JavaScript can do.
    alive: () => document.querySelector('a[data-card][tabindex="-1"]') !== null && performance.now(),
    whole: () => document.querySelectorAll('a[data-card]').length > 100 && performance.now(),
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
      const visits: Omit<Interactive, 'page'>[] = []
      for (let visit = 0; visit < VISITS; visit += 1) {
        visits.push({
          ...(await inFreshContext(browser, url, cookie, (context) => timesOf(context, url, visited))),
          workMs: await inFreshContext(browser, url, cookie, (context) => workOf(context, url, visited)),
        })
      }
      found.push({
        page: visited.page,
        interactiveMs: median(visits.map((visit) => visit.interactiveMs)),
        wholeMs: median(visits.map((visit) => visit.wholeMs)),
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

async function timesOf(
  context: BrowserContext,
  url: string,
  { path, alive, whole }: Visit,
): Promise<Pick<Interactive, 'interactiveMs' | 'wholeMs'>> {
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED_BY })
  await page.goto(`${url}${path}`)
  const aliveAt = await timeWhen(page, alive)
  const wholeMs = await timeWhen(page, whole)
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
  return { interactiveMs: Math.max(aliveAt, longEndsAt), wholeMs }
}

async function workOf(context: BrowserContext, url: string, { path, alive, whole }: Visit): Promise<number> {
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.goto(`${url}${path}`)
  await timeWhen(page, alive)
  await timeWhen(page, whole)
  await page.waitForLoadState('networkidle')
  const { metrics } = await devtools.send('Performance.getMetrics')
  return (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? Number.NaN) * 1000
}

/** By the page's own clock: the way back to us is not the page's time. */
async function timeWhen(page: Page, isSo: () => number | false): Promise<number> {
  const answer = await page.waitForFunction(isSo, undefined, { polling: 10 })
  return (await answer.jsonValue()) || Number.NaN
}
