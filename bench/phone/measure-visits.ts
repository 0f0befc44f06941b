import type { Browser } from '@playwright/test'
import { type Paints, paintsOf } from '@/bench/phone/paints'
import { onPhone, type SignedIn, slowPage, slowWorkers } from '@/bench/phone/phone'
import { median } from '@/bench/report/median'

const VISITS = 5
const TODAY = '/patient/today'

export type Visits = Paints & { readonly visit: 'first' | 'second' }

/** Today's page as somebody sees it who was never here, and who comes again: medians of several phones. */
export async function measureVisits(browser: Browser, signedIn: SignedIn): Promise<Visits[]> {
  const [first, second]: [Paints[], Paints[]] = [[], []]
  for (let visit = 0; visit < VISITS; visit += 1) {
    await onPhone(browser, signedIn, async (context) => {
      const page = await slowPage(context)
      await page.goto(`${signedIn.url}${TODAY}`)
      first.push(await paintsOf(page))
      // The worker has every file of the product by then, and the plan's figures.
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
      await page.waitForLoadState('networkidle')
      await page.close()
      await slowWorkers(browser)
      const again = await slowPage(context)
      await again.goto(`${signedIn.url}${TODAY}`)
      second.push(await paintsOf(again))
    })
  }
  return [
    { visit: 'first', ...medians(first) },
    { visit: 'second', ...medians(second) },
  ]
}

const medians = (visits: readonly Paints[]): Paints => ({
  largestMs: median(visits.map(({ largestMs }) => largestMs)),
  // No median: a page that moves once in five visits moves.
  shift: Math.max(...visits.map(({ shift }) => shift)),
})
