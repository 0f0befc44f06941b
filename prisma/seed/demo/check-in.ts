import { stepOn, valueOn } from './curves'
import type { DemoCheckIn } from './demo-data'
import type { ForcedDay, Script } from './patient-story'
import type { Chance } from './random'

/** From here on a session that stirs the pain by two steps would be red (clinical.md 4.1); reds are scripted, not thrown. */
const CAREFUL_FROM = 4

function pain(value: number): number {
  return Math.min(10, Math.max(0, Math.round(value)))
}

function before(curve: Script['knee'], day: number, chance: Chance): number {
  return pain(valueOn(curve, day) + (chance.next() - 0.5) * 1.4)
}

function risen(from: number, stirred: number, chance: Chance, forced: number | undefined): number {
  const thrown = chance.happens(stirred) ? 1 : 0
  const twice = thrown === 1 && from < CAREFUL_FROM && chance.happens(stirred) ? 1 : 0
  return pain(from + (forced ?? thrown + twice))
}

type Spread = Pick<DemoCheckIn, 'siteBefore' | 'siteAfter' | 'spreadReverted'>

function spread(script: Script, day: number, forced: ForcedDay, chance: Chance): Spread {
  const siteBefore = stepOn(script.site, day)
  const isBrief = chance.happens(script.stirred * 0.12)
  const siteAfter = forced.siteAfter ?? Math.min(6, siteBefore + (isBrief ? 1 : 0))
  return { siteBefore, siteAfter, spreadReverted: siteAfter > siteBefore ? (forced.spreadReverted ?? true) : null }
}

/**
 * What a patient would have reported around the session of this day.
 * `morningAt` is when they answered the next morning; null when that morning has not come yet.
 */
export function checkInOn(
  script: Script,
  day: number,
  forced: ForcedDay,
  chance: Chance,
  morningAt: string | null,
): DemoCheckIn {
  const backPainBefore = before(script.back, day, chance)
  const kneePainBefore = before(script.knee, day, chance)
  const where = spread(script, day, forced, chance)
  const isAnswered = forced.settled !== undefined || chance.happens(0.86)
  const settled24h = morningAt !== null && isAnswered ? (forced.settled ?? true) : null
  const siteUsual = Math.min(where.siteBefore, where.siteAfter)
  return {
    backPainBefore,
    kneePainBefore,
    backPainMax: risen(backPainBefore, script.stirred * 0.7, chance, undefined),
    kneePainMax: risen(kneePainBefore, script.stirred, chance, forced.rise),
    ...where,
    newWeakness: false,
    newNumbness: false,
    effort: chance.int(3, 6),
    note: forced.note ?? null,
    settled24h,
    siteNextDay: settled24h === null ? null : (forced.siteNextDay ?? (settled24h ? siteUsual : where.siteAfter)),
    nextMorningAt: settled24h === null ? null : morningAt,
  }
}
