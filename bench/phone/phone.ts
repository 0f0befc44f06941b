import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { SLOWED_BY } from '@/bench/interactive/measure-library'

/** Slow 4G as Lighthouse has it: 1.6 Mbit/s to the phone, half of that from it, 150 ms there and back. */
export const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
} as const

const SCREEN = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
} as const

export async function withBrowser<Value>(
  executablePath: string,
  work: (browser: Browser) => Promise<Value>,
): Promise<Value> {
  const root = process.getuid?.() === 0
  const args = [...(root ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-quic', '--disable-background-networking']
  const browser = await chromium.launch({ executablePath, args })
  try {
    return await work(browser)
  } finally {
    await browser.close()
  }
}

export type SignedIn = { readonly url: string; readonly cookie: string }

/** A phone that was never here before, signed in. */
export async function onPhone<Value>(
  browser: Browser,
  { url, cookie }: SignedIn,
  work: (context: BrowserContext) => Promise<Value>,
): Promise<Value> {
  const context = await browser.newContext(SCREEN)
  try {
    await context.addCookies([{ name: 'plumbline.session', value: cookie, url }])
    return await work(context)
  } finally {
    await context.close()
  }
}

export async function slowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', LINE)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED_BY })
  return page
}

/** What a service worker fetches is held back by its own session; Playwright has none for it. */
export async function slowWorkers(browser: Browser): Promise<void> {
  const devtools = await browser.newBrowserCDPSession()
  const { targetInfos } = await devtools.send('Target.getTargets')
  for (const { targetId } of targetInfos.filter(({ type }) => type === 'service_worker')) {
    const { sessionId } = await devtools.send('Target.attachToTarget', { targetId, flatten: false })
    const messages = [
      { id: 1, method: 'Network.enable', params: {} },
      { id: 2, method: 'Network.emulateNetworkConditions', params: LINE },
    ]
    for (const message of messages) {
      await devtools.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify(message) })
    }
  }
}
