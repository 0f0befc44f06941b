import type { VariantKind } from '@/lib/domain/programmes/variants'
import { addDays, daysBetween, isoWeekday, type PlainDate } from '@/lib/domain/shared/plain-date'
import { stableId } from '@/prisma/seed/stable-id'
import { checkInOn } from './check-in'
import { DEMO_CLINIC } from './clinic'
import { stepOn } from './curves'
import type { DemoMissedReport, DemoProgramme, DemoRevision, DemoSession, DemoWindow } from './demo-data'
import { clock, instantAt } from './local-time'
import type { Care, ForcedDay, PatientStory } from './patient-story'
import { Chance } from './random'
import { itemsAsked, itemsDone } from './session-items'

/** Paper logs are handed in and keyed on the third day after. */
const PAPER_KEYED_AFTER_DAYS = 3

type Course = {
  readonly story: PatientStory
  readonly care: Care
  readonly startsOn: PlainDate
  readonly today: PlainDate
  readonly programme: DemoProgramme
}
type Log = { readonly sessions: DemoSession[]; readonly missed: DemoMissedReport[] }
/** One due or extra session of a day that somebody did. */
type Sitting = {
  readonly course: Course
  readonly revision: DemoRevision
  readonly day: PlainDate
  readonly nth: number
  readonly slot: number
  readonly isExtra: boolean
}

function windowOn(windows: readonly DemoWindow[], day: PlainDate): DemoWindow | undefined {
  return windows.find(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || day <= endsOn))
}

/** Mornings at half past seven or later, evenings from six; the first day of a revision begins at the clinic, so later. */
function startMinutes({ course, revision, day, slot }: Sitting, chance: Chance): number {
  const isMorning = (course.care.schedule.timeOfDay === 'morning') === (slot === 1) && day !== revision.startsOn
  return isMorning && slot === 1
    ? clock('7:30') + chance.int(0, 90)
    : clock('18:00') + chance.int(0, 60) + (slot - 1) * 70
}

/** What the script says of a day happens in its first session. */
function forcedOn({ course, nth, slot }: Sitting): ForcedDay {
  return slot === 1 ? (course.care.script.days?.[nth] ?? {}) : {}
}

function timesOf(sitting: Sitting, chance: Chance) {
  const { course, day } = sitting
  const at = (on: PlainDate, minutes: number, seconds = 0) => instantAt(on, minutes, DEMO_CLINIC.timeZone, seconds)
  const minutes = startMinutes(sitting, chance)
  const length = chance.int(12 * 60, 27 * 60)
  const isPaper = course.care.schedule.source === 'paper'
  const morning = at(addDays(day, 1), clock('7:40') + chance.int(0, 80))
  return {
    checkedAt: at(day, minutes, -80),
    startedAt: at(day, minutes),
    finishedAt: at(day, minutes, length),
    recordedAt: isPaper ? at(addDays(day, PAPER_KEYED_AFTER_DAYS), clock('11:00')) : at(day, minutes, length + 20),
    morningAt: addDays(day, 1) < course.today ? morning : null,
  }
}

function sessionOf(sitting: Sitting, chance: Chance): DemoSession | null {
  const { course, revision, day, nth, slot, isExtra } = sitting
  const { script, schedule } = course.care
  const variant: VariantKind = forcedOn(sitting).variant ?? 'good_day'
  const asked = itemsAsked(revision, day, slot, variant)
  if (asked.length === 0) return null
  const id = `demo:${course.story.key}:day:${nth}:session:${slot}`
  const { checkedAt, morningAt, ...times } = timesOf(sitting, chance)
  const extraSets = script.extra && nth >= script.extra.fromDay && !isExtra ? script.extra.sets : 0
  const isCutShort = chance.happens(script.partial) && script.days?.[nth] === undefined
  const items = itemsDone(asked, { isCutShort, extraSets, skipReason: chance.pick(script.reasons) }, chance)
  const checkIn = checkInOn(script, nth, forcedOn(sitting), chance, morningAt)
  const { backPainBefore, kneePainBefore, siteBefore } = checkIn
  const isPaper = schedule.source === 'paper'
  return {
    id: stableId(id),
    revisionId: revision.id,
    localDay: day,
    slot,
    variant,
    source: schedule.source,
    ...times,
    retrospective: isPaper,
    setsPrescribed: items.reduce((sum, item) => sum + item.setsPrescribed, 0),
    setsDone: items.reduce((sum, item) => sum + Math.min(item.setsDone, item.setsPrescribed), 0),
    items,
    checkIn: isPaper ? { ...checkIn, note: null } : checkIn,
    warningCheck: isPaper
      ? null
      : {
          id: stableId(`${id}:check`),
          answeredAt: checkedAt,
          bladderBowelSaddle: false,
          backPainBefore,
          kneePainBefore,
          siteBefore,
        },
  }
}

function missedOf({ course, nth, day, slot }: Omit<Sitting, 'revision' | 'isExtra'>, chance: Chance): DemoMissedReport {
  return {
    id: stableId(`demo:${course.story.key}:day:${nth}:missed:${slot}`),
    localDay: day,
    slot,
    reason: chance.pick(course.care.script.reasons),
    reportedAt: instantAt(day, clock('21:00') + chance.int(0, 75), DEMO_CLINIC.timeZone),
  }
}

/** Which of a day's due sessions were done, and how many of the others the patient told the clinic about. */
function dayOf(
  course: Course,
  window: DemoWindow,
  day: PlainDate,
  chance: Chance,
): { done: number; told: number; extra: boolean } {
  const nth = daysBetween(course.startsOn, day)
  const { script } = course.care
  const isForced = script.days?.[nth] !== undefined
  const share = stepOn(script.attendance, nth)
  const done = Array.from({ length: window.sessionsPerDay }, () => chance.happens(share)).filter(Boolean).length
  const attended = isForced ? Math.max(1, done) : done
  const missed = window.sessionsPerDay - attended
  // Who has stopped altogether tells nobody either.
  const told = Array.from({ length: missed }, () => share > 0 && chance.happens(script.told)).filter(Boolean).length
  const extra = script.extra !== undefined && nth >= script.extra.fromDay && chance.happens(script.extra.share)
  return { done: attended, told, extra: extra && attended > 0 }
}

/** Sessions take the day's first slots, as they would in the app; what was told as missed takes the next ones. */
function logDay(course: Course, window: DemoWindow, revision: DemoRevision, day: PlainDate, log: Log): void {
  const nth = daysBetween(course.startsOn, day)
  const chance = new Chance(`${course.story.key}:${nth}`)
  const { done, told, extra } = dayOf(course, window, day, chance)
  const sittings = done + (extra ? 1 : 0)
  let slot = 1
  for (let index = 1; index <= sittings; index++) {
    const session = sessionOf({ course, revision, day, nth, slot, isExtra: index > done }, chance)
    if (session === null) continue
    log.sessions.push(session)
    slot++
  }
  for (let index = 0; index < told; index++) log.missed.push(missedOf({ course, nth, day, slot: slot + index }, chance))
}

/** Every day from the start to yesterday: today is the patient's own. */
export function logOf(course: Course): Log {
  const log: Log = { sessions: [], missed: [] }
  for (let day = course.startsOn; day < course.today; day = addDays(day, 1)) {
    const window = windowOn(course.programme.windows, day)
    const revision = course.programme.revisions.find(({ id }) => id === window?.revisionId)
    if (!window || !revision || window.kind === 'paused' || !window.weekdays.includes(isoWeekday(day))) continue
    logDay(course, window, revision, day, log)
  }
  const keyed = instantAt(course.today, 0, DEMO_CLINIC.timeZone)
  return { sessions: log.sessions.filter(({ recordedAt }) => recordedAt < keyed), missed: log.missed }
}
