import { buildBenchPatient } from '@/bench/phone/bench-patient'
import { measureCheckIn } from '@/bench/phone/measure-check-in'
import { measurePlayer, type PlayerFigures } from '@/bench/phone/measure-player'
import { measurePower, type Power } from '@/bench/phone/measure-power'
import { measureVisits, type Visits } from '@/bench/phone/measure-visits'
import type { Paints } from '@/bench/phone/paints'
import { withBrowser } from '@/bench/phone/phone'
import { messageOf } from '@/scripts/console/steps'

/** Each part by itself, or why there is none: what fails takes nothing from the others. */
export type PhoneFigures = {
  readonly visits: Visits[] | string
  readonly player: PlayerFigures | string
  readonly checkIn: Paints | string
  readonly power: Power[] | string
}

/** A patient's pages on a simulated mid-range phone. A browser for each part: no page of another one works beside it. */
export async function measurePhone(url: string, executablePath: string): Promise<PhoneFigures> {
  const { cookie, checkId } = await buildBenchPatient()
  const signedIn = { url, cookie }
  return {
    visits: await orWhyNot(withBrowser(executablePath, (browser) => measureVisits(browser, signedIn))),
    player: await orWhyNot(withBrowser(executablePath, (browser) => measurePlayer(browser, signedIn, checkId))),
    checkIn: await orWhyNot(withBrowser(executablePath, (browser) => measureCheckIn(browser, signedIn, checkId))),
    power: await orWhyNot(withBrowser(executablePath, (browser) => measurePower(browser, signedIn, checkId))),
  }
}

const orWhyNot = <Value>(measuring: Promise<Value>): Promise<Value | string> => measuring.catch(messageOf)
