import type { BrowserContext, Page, Route } from '@playwright/test'

/** The line between a browser and `POST /api/sync`, in a test's hands. */
export type Fate =
  /** Gets there, and its answer back. */
  | 'through'
  /** Never gets there. */
  | 'lost_there'
  /** Is stored; its answer never comes. */
  | 'lost_back'
  /** Nobody answers, nobody hangs up. */
  | 'hangs'
  /** Somebody's wireless answers instead: 200, and a page. */
  | 'portal'

const SYNC = '**/api/sync'

async function meet(route: Route, fate: Fate): Promise<void> {
  switch (fate) {
    case 'through':
      return route.continue()
    case 'lost_there':
      return route.abort('connectionreset')
    case 'lost_back':
      await route.fetch()
      return route.abort('connectionreset')
    case 'hangs':
      return
    case 'portal':
      return route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Welcome to our wireless</h1>' })
  }
}

/** What happens to each batch, one after the other; the last one for ever. Answers how many have been sent. */
export async function setLine(target: Page | BrowserContext, ...fates: readonly Fate[]): Promise<() => number> {
  let sent = 0
  await target.unroute(SYNC)
  await target.route(SYNC, (route) => {
    const fate = fates[Math.min(sent, fates.length - 1)] ?? 'through'
    sent += 1
    return meet(route, fate)
  })
  return () => sent
}

/** The server's own refusal of everything that is sent. */
export async function refuseAll(page: Page, reason: string): Promise<void> {
  await page.unroute(SYNC)
  await page.route(SYNC, (route) => {
    const { events } = route.request().postDataJSON() as { events: { id: string }[] }
    const results = events.map(({ id }) => ({ id, status: 'refused', reason }))
    return route.fulfill({ json: { product: 'plumbline', results, revisionId: null } })
  })
}

/** The signal comes back, and the phone says so. */
export async function signalReturns(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
}
