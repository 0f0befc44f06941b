import type { Browser, BrowserContext, Page } from '@playwright/test'
import { onPhone, type SignedIn } from '@/bench/phone/phone'

export const WATCHED_SECONDS = 20

export type Power = {
  readonly page: string
  /** Of one core: every process of the browser, and the pages' own among them. */
  readonly share: number
  readonly pagesShare: number
}

const SETTLED_MS = 3_000

/** Processor time of the browser while a page stands there, on the unslowed processor. */
export async function measurePower(browser: Browser, signedIn: SignedIn, checkId: string): Promise<Power[]> {
  return onPhone(browser, signedIn, async (context) => {
    const player = await openPlayer(context, signedIn, checkId)
    const figure = await player.locator('[data-stage] img[src*="/moving"]').evaluate((image: HTMLImageElement) => {
      const { width, height } = image.getBoundingClientRect()
      return { address: image.src, width, height }
    })
    const playing = { page: 'the running player', ...(await shareOf(browser)) }
    await player.close()
    const page = await context.newPage()
    await page.goto(`${signedIn.url}/bench-empty`)
    const empty = { page: '(empty page)', ...(await shareOf(browser)) }
    await page.evaluate(({ address, width, height }) => {
      const image = Object.assign(new Image(width, height), { src: address })
      document.body.replaceChildren(image)
      return image.decode()
    }, figure)
    return [empty, { page: 'its moving figure alone', ...(await shareOf(browser)) }, playing]
  })
}

async function openPlayer(context: BrowserContext, { url }: SignedIn, checkId: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${url}/patient/session/${checkId}`)
  await page.getByRole('button', { name: 'Start', exact: true }).tap()
  await page.getByRole('timer').waitFor()
  await page.waitForLoadState('networkidle')
  return page
}

async function shareOf(browser: Browser): Promise<Omit<Power, 'page'>> {
  const devtools = await browser.newBrowserCDPSession()
  const seconds = async (): Promise<ReadonlyMap<string, number>> => {
    const { processInfo } = await devtools.send('SystemInfo.getProcessInfo')
    return new Map(processInfo.map(({ id, type, cpuTime }) => [`${type} ${id}`, cpuTime]))
  }
  await pass(SETTLED_MS)
  const [before, startedAt] = [await seconds(), performance.now()]
  await pass(WATCHED_SECONDS * 1000)
  const [after, passed] = [await seconds(), (performance.now() - startedAt) / 1000]
  await devtools.detach()
  const used = (isCounted: (name: string) => boolean): number =>
    [...after].reduce((sum, [name, time]) => (isCounted(name) ? sum + time - (before.get(name) ?? 0) : sum), 0) / passed
  return { share: used(() => true), pagesShare: used((name) => name.startsWith('renderer')) }
}

const pass = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
