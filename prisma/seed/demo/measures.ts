import { RHYTHM } from '@/lib/domain/measures/due'
import { MEASURE, NPRS_MOMENTS, NPRS_SITES, type NprsMoment, type NprsSite } from '@/lib/domain/measures/measure'
import { type MeasureAnswers, RMDQ_ITEMS, scoreOf } from '@/lib/domain/measures/score'
import { addDays, daysBetween, type PlainDate } from '@/lib/domain/shared/plain-date'
import { stableId } from '@/prisma/seed/stable-id'
import { DEMO_CLINIC } from './clinic'
import { stepOn, valueOn } from './curves'
import type { DemoMeasure, DemoSession } from './demo-data'
import { clock, instantAt } from './local-time'
import type { Care, PatientStory } from './patient-story'
import { Chance } from './random'

type Course = {
  readonly story: PatientStory
  readonly care: Care
  readonly startsOn: PlainDate
  readonly sessions: readonly DemoSession[]
}

/** Share of the weekly questions that people answer; a design of the demo, near what its sessions are done with. */
const ANSWERED = 0.85
/** The last week's questions are still to be answered. */
const LEFT_OPEN_DAYS = 7
const SHIN = 5
const THIGH = 3

const whole = (value: number, min: number, max: number) => Math.min(max, Math.max(min, Math.round(value)))

/** What is hard for somebody, in words of their own; three a person. */
const ACTIVITIES = [
  ['Going down stairs', 'Kneeling in the garden', 'Sitting through a film'],
  ['Walking to the shops', 'Getting out of a chair', 'Standing to cook'],
  ['Lifting the shopping', 'Driving for an hour', 'Putting on socks'],
  ['Playing on the floor', 'Running for the bus', 'Sleeping on my side'],
] as const

function nprsOn({ script }: Care, day: number): MeasureAnswers {
  const knee = valueOn(script.knee, day)
  const back = valueOn(script.back, day)
  const site = stepOn(script.site, day)
  // The leg hurts for as long as the pain reaches into it.
  const usual: Record<NprsSite, number> = { back, knee, leg: site >= SHIN ? knee : site >= THIGH ? knee - 1 : 0 }
  const by: Record<NprsMoment, number> = { now: -1, worst: 2, average: 0 }
  const at = (place: NprsSite) =>
    Object.fromEntries(NPRS_MOMENTS.map((moment) => [moment, whole(usual[place] + by[moment], 0, 10)]))
  return {
    measure: 'nprs',
    pain: Object.fromEntries(NPRS_SITES.map((place) => [place, at(place)])) as Extract<
      MeasureAnswers,
      { measure: 'nprs' }
    >['pain'],
  }
}

function psfsOn({ script }: Care, day: number, names: readonly string[]): MeasureAnswers {
  const score = (index: number) => whole(9.4 - valueOn(script.knee, day) * 1.1 - index * 0.6, 0, 10)
  return { measure: 'psfs', activities: names.map((name, index) => ({ name, score: score(index) })) }
}

function rmdqOn({ script }: Care, day: number): MeasureAnswers {
  const count = whole(1 + valueOn(script.knee, day) * 1.4 + valueOn(script.back, day) * 0.9, 0, RMDQ_ITEMS)
  return { measure: 'rmdq', ticked: Array.from({ length: count }, (_, index) => index + 1) }
}

function grocOn({ script }: Care, day: number): MeasureAnswers {
  const [first, now] = [valueOn(script.knee, 0), valueOn(script.knee, day)]
  return { measure: 'groc', value: first === 0 ? 0 : whole(((first - now) / first) * 5, -5, 5) }
}

function standsOn({ script }: Care, day: number): MeasureAnswers {
  return { measure: 'five_sts', value: Math.round((9 + valueOn(script.knee, day) * 1.2) * 10) / 10 }
}

/**
 * Outcome measures along a story: asked for as the product asks (`RHYTHM`), answered on most days for as long as somebody logs; the first
 * ones and the stands at the clinic, by the therapist. The last week is left open, so that today's page has something to ask.
 */
export function measuresOf(course: Course): DemoMeasure[] {
  const { story, care, startsOn, sessions } = course
  const last = sessions.at(-1)?.localDay
  if (story.reached !== 'active' || last === undefined) return []
  const chance = new Chance(`demo:${story.key}:measures`)
  const names = chance.pick(ACTIVITIES)
  const days = Math.max(0, daysBetween(startsOn, last) - LEFT_OPEN_DAYS)
  const on = (every: { firstAfterDays: number; everyDays: number } | null, day: number) =>
    every !== null && day >= every.firstAfterDays && (day - every.firstAfterDays) % every.everyDays === 0
  return Array.from({ length: days + 1 }, (_, day) => day).flatMap((day) => {
    const asked = [
      ...(on(RHYTHM.nprs, day) ? [nprsOn(care, day)] : []),
      ...(on(RHYTHM.psfs, day) ? [psfsOn(care, day, names)] : []),
      ...(on(RHYTHM.rmdq, day) ? [rmdqOn(care, day)] : []),
      ...(on(RHYTHM.groc, day) ? [grocOn(care, day)] : []),
    ]
    if (asked.length === 0) return []
    const isVisit = day === 0
    if (!isVisit && !chance.happens(ANSWERED)) return []
    const stands = on(RHYTHM.rmdq, day) ? [standsOn(care, day)] : []
    return [
      ...asked.map((answers) => taken(course, day, { answers, isOwn: !isVisit && care.schedule.source === 'app' })),
      ...stands.map((answers) => taken(course, day, { answers, isOwn: false })),
    ]
  })
}

function taken(
  { story, startsOn }: Course,
  day: number,
  { answers, isOwn }: { readonly answers: MeasureAnswers; readonly isOwn: boolean },
): DemoMeasure {
  const { measure } = answers
  const takenOn = addDays(startsOn, day)
  const scores = scoreOf(answers)
  if (!scores.ok) throw new Error(`The demo's ${measure} cannot be scored`)
  return {
    id: stableId(`demo:${story.key}:measure:${measure}:${day}`),
    measure,
    form: MEASURE[measure].versions[0],
    mode: measure === 'five_sts' ? 'clinician' : 'patient',
    isOwn,
    answers,
    scores: scores.value,
    takenOn,
    recordedAt: instantAt(takenOn, clock(isOwn ? '20:15' : '9:40'), DEMO_CLINIC.timeZone),
  }
}
