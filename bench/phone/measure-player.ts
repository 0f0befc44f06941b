import type { Browser, Page } from '@playwright/test'
import { paintsOf } from '@/bench/phone/paints'
import { onPhone, type SignedIn, slowPage } from '@/bench/phone/phone'
import { median } from '@/bench/report/median'

export type Act = {
  readonly act: string
  /** From the touch or the key to the next paint; null where the player had nothing to tap: the list below is older than it then. */
  readonly ms: number | null
}

export type PlayerFigures = {
  readonly acts: readonly Act[]
  readonly medianMs: number
  readonly slowest: Act
  /** From the first paint of the player to the end of the exercise. */
  readonly shift: number
}

/** The browser tells nothing of what is faster. */
const LEAST_MS = 16
const PHONES = 3
const NOTHING: Act = { act: 'nothing', ms: null }
/** A button that is not there by then is none of this player's. */
const FOUND_WITHIN_MS = 5_000

type Hand = { readonly act: string; readonly does: (page: Page) => Promise<void> }

const tap = (name: string): Hand => ({
  act: `tap ${name}`,
  does: (page) => page.getByRole('button', { name, exact: true }).tap(),
})
const key = (name: string, pressed: string): Hand => ({
  act: `key ${name}`,
  does: (page) => page.keyboard.press(pressed),
})

/** One exercise with every button that it has. */
const ONE_EXERCISE: readonly Hand[] = [
  tap('Start'),
  ...[key('pause', 'Space'), key('go on', 'Space'), key('skip', 'ArrowRight'), key('back', 'ArrowLeft')],
  ...[tap('Pause'), tap('Go on'), tap('Skip'), tap('Back')],
  { act: 'tap the picture', does: (page) => page.locator('[data-stage]').tap() },
  ...[tap('Go on'), tap('How to'), tap('Go on'), tap('Too hard')],
  { act: 'tap settings', does: (page) => page.getByRole('button', { name: /^Hands-free/ }).tap() },
  { act: 'tap a setting', does: (page) => page.getByRole('dialog').getByText('Tones', { exact: true }).tap() },
  ...[tap('Close'), tap('Go on'), tap('Stop, it hurts')],
  {
    act: 'tap how it felt',
    does: (page) => page.getByText('Just right', { exact: true }).filter({ visible: true }).tap(),
  },
  tap('Next exercise'),
]

/** Each act is the median of several phones: one that a neighbour of ours held up says little. */
export async function measurePlayer(browser: Browser, signedIn: SignedIn, checkId: string): Promise<PlayerFigures> {
  const played: Played[] = []
  while (played.length < PHONES) played.push(await playOnce(browser, signedIn, checkId))
  const acts = ONE_EXERCISE.map(({ act }, index): Act => {
    const times = played.map(({ acts }) => acts[index] ?? null).filter((ms) => ms !== null)
    return { act, ms: times.length > 0 ? median(times) : null }
  })
  const done = acts.filter(({ ms }) => ms !== null)
  return {
    acts,
    medianMs: median(done.map(({ ms }) => ms ?? Number.NaN)),
    slowest: done.reduce((one, other) => ((other.ms ?? 0) > (one.ms ?? 0) ? other : one), NOTHING),
    shift: Math.max(...played.map(({ shift }) => shift)),
  }
}

type Played = { readonly acts: readonly (number | null)[]; readonly shift: number }

async function playOnce(browser: Browser, signedIn: SignedIn, checkId: string): Promise<Played> {
  return onPhone(browser, signedIn, async (context) => {
    const page = await slowPage(context)
    await page.goto(`${signedIn.url}/patient/session/${checkId}`)
    page.setDefaultTimeout(FOUND_WITHIN_MS)
    await page.waitForLoadState('networkidle')
    await page.evaluate(watchActs)
    const acts: (number | null)[] = []
    for (const { does } of ONE_EXERCISE) {
      const isDone = await does(page).then(
        () => true,
        () => false,
      )
      const ms = await slowestOfAct(page)
      acts.push(isDone ? ms : null)
    }
    return { acts, shift: (await paintsOf(page)).shift }
  })
}

/** In the page: what belongs to a tap or a key has a number; a touch without effect has none. */
function watchActs(): void {
  const times: number[] = []
  Object.assign(window, { actTimes: times })
  const options = { type: 'event', durationThreshold: 16 }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { interactionId?: number })[]) {
      if (entry.interactionId) times.push(entry.duration)
    }
  }).observe(options)
}

/** Events are told of after their paint. */
async function slowestOfAct(page: Page): Promise<number> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)))
  const times = (await page.evaluate('window.actTimes.splice(0)')) as number[]
  return Math.max(LEAST_MS, ...times)
}
