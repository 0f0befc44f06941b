import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { SLOWED_BY } from '@/bench/interactive/measure-library'
import { buildWorld, mintSession, type World } from '@/e2e/fixtures/world'

export type KeyPresses = {
  readonly field: string
  /** From the press to the next paint, on a slowed processor. */
  readonly medianMs: number
  readonly p95Ms: number
  readonly presses: number
}

const LINES = 40
/** Typed and taken back, again and again: each key changes the plan, its minutes, the phone and what is missing. */
const TYPED = ['3x8 h5 r30 /side 5/wk', '2x10 h6 r45 /left 4/wk', '4x6 2-0-2 r60 /right mon,wed,fri']

/** A key press in a draft of forty lines, beside one in a form of few fields: from the press to the next paint. */
export async function measureKeys(url: string, executablePath: string): Promise<KeyPresses[]> {
  const world = await buildWorld()
  const root = process.getuid?.() === 0
  const args = [...(root ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-quic', '--disable-background-networking']
  const browser = await chromium.launch({ executablePath, args })
  try {
    const context = await signedIn(browser, url, world)
    const plain = await context.newPage()
    await plain.goto(`${url}/therapist/patients/new`)
    const builder = await context.newPage()
    await openDraftOf(LINES, builder, `${url}/therapist/patients/${world.patientId}/programme`)
    return [
      await presses('new patient (one form)', plain, plain.getByLabel('Given name')),
      await presses(`programme builder, ${LINES} lines: a dose`, builder, builder.getByLabel(/^Dose of /).first()),
      await presses(
        `programme builder, ${LINES} lines: the search`,
        builder,
        builder.getByLabel('Name, muscle, condition'),
      ),
    ]
  } finally {
    await browser.close()
  }
}

async function signedIn(browser: Browser, url: string, { clinicId, therapist }: World): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const value = await mintSession({ clinicId, memberId: therapist.memberId })
  await context.addCookies([{ name: 'plumbline.session', value, url }])
  return context
}

/** Put together as a therapist would: found and entered. */
async function openDraftOf(lines: number, page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.getByRole('button', { name: 'Change programme' }).click()
  const search = page.getByLabel('Name, muscle, condition')
  await page.getByRole('grid', { name: /^Exercises of phase 1/ }).waitFor()
  await search.fill('bridge')
  for (let have = await page.getByLabel(/^Dose of /).count(); have < lines; have += 1) await search.press('Enter')
  await page
    .getByLabel(/^Dose of /)
    .nth(lines - 1)
    .waitFor()
}

async function presses(field: string, page: Page, input: ReturnType<Page['locator']>): Promise<KeyPresses> {
  const devtools = await page.context().newCDPSession(page)
  await page.bringToFront()
  await page.evaluate(watchKeys)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED_BY })
  await input.click()
  for (const text of TYPED) {
    await input.press('ControlOrMeta+A')
    for (const key of text) {
      await page.keyboard.press(key === ' ' ? 'Space' : key)
    }
  }
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  const times = (await page.evaluate('window.keyTimes')) as number[]
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { field, medianMs: at(0.5), p95Ms: at(0.95), presses: sorted.length }
}

/** In the page: the next frame begins with its callback and is painted before the message after it. */
function watchKeys(): void {
  const times: number[] = []
  Object.assign(window, { keyTimes: times })
  addEventListener(
    'keydown',
    (event) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => times.push(performance.now() - event.timeStamp)
        port2.postMessage(null)
      }),
    true,
  )
}
