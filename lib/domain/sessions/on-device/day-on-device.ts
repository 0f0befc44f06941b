import {
  decideWarningCheck,
  WARNING_URGENCIES,
  type WarningQuestion,
  type WarningUrgency,
} from '@/lib/domain/assessment/warning-signs'
import { decideWeeklyScreen, type WeeklyQuestion } from '@/lib/domain/assessment/weekly-screen'
import type { VariantKind } from '@/lib/domain/programmes/variants'
import type { RedItem } from '@/lib/domain/sessions/ended-today'
import { DEVICE_DAYS, type DeviceBundle, type DeviceItem } from '@/lib/domain/sessions/on-device/device-bundle'
import { type AnswersAround, responseOfSession } from '@/lib/domain/sessions/response-of-session'
import { completionOf, setsInSession } from '@/lib/domain/sessions/session-completion'
import { type PlanOfPatient, type SessionState, sessionStateOf } from '@/lib/domain/sessions/session-of-day'
import type { Difficulty, SkipReason } from '@/lib/domain/sessions/skip-reason'
import type { TwoSiteResponse } from '@/lib/domain/sessions/traffic-light'
import { daysBetween, localDayAt, type PlainDate } from '@/lib/domain/shared/plain-date'

type Happened = { readonly id: string; readonly happenedAtMs: number }
export type CheckOnDevice = Happened & {
  readonly kind: 'warning_check'
  readonly answers: Readonly<Record<WarningQuestion, boolean | null>>
  readonly before: AnswersAround['before'] | null
}
export type SessionOnDevice = Happened & {
  readonly kind: 'session'
  readonly report: AnswersAround & {
    readonly warningCheckId: string
    readonly items: readonly {
      readonly itemId: string
      readonly setsDone: number
      readonly skipReason: SkipReason | null
      readonly difficulty: Difficulty | null
    }[]
  }
}
export type WeeklyOnDevice = Happened & {
  readonly kind: 'weekly_screen'
  readonly answers: Readonly<Record<WeeklyQuestion, boolean | null>>
}
/** What was done here and is not in the bundle yet. */
export type DoneOnDevice =
  | CheckOnDevice
  | SessionOnDevice
  | WeeklyOnDevice
  | (Happened & { readonly kind: 'next_morning'; readonly sessionId: string })
  | (Happened & { readonly kind: 'missed' | 'measure' | 'message' })
  | (Happened & { readonly kind: 'article_read'; readonly key: string })

/** Why nothing goes on: what was answered here, and whether the clinic can know. */
export type StopOnDevice = {
  readonly urgency: WarningUrgency
  readonly said: readonly WarningQuestion[]
  /** Where it was one of the weekly questions. */
  readonly saidWeekly?: readonly WeeklyQuestion[]
}

export type DayOnDevice = {
  readonly day: PlainDate
  readonly state: SessionState
  /** Too old to be gone by, or from a day that has not come by this device's clock. */
  readonly isOld: boolean
  /** An answer of this device that stops everything until the server has said otherwise (clinical.md 2.2). */
  readonly stop: StopOnDevice | null
  readonly plan: PlanOfPatient<DeviceItem>
  readonly morning: DeviceBundle['morning']
}

/** The database refuses older checks (migration 5). */
const CHECK_HOLDS_MS = 12 * 3_600_000

/** The day as a device sees it: what the server knew, and what was done here on top. */
export function dayOnDevice(bundle: DeviceBundle, done: readonly DoneOnDevice[], nowMs: number): DayOnDevice {
  const { plan, clinic } = bundle
  const day = localDayAt(nowMs, clinic.timeZone)
  const today = done.filter(({ happenedAtMs }) => localDayAt(happenedAtMs, clinic.timeZone) === day)
  const sessions = today.filter((one) => one.kind === 'session')
  const known = plan.day === day
  const age = daysBetween(localDayAt(bundle.builtAtMs, clinic.timeZone), day)
  const stop = stopOf(done)
  const answered = done.some((one) => one.kind === 'next_morning' && one.sessionId === bundle.morning?.sessionId)
  return {
    day,
    state: stop ? 'suspended' : sessionStateOf(plan, day),
    isOld: age > DEVICE_DAYS || age < 0,
    stop,
    plan: {
      ...{ sessionsPerDay: plan.sessionsPerDay, windows: plan.windows, items: plan.items, variants: plan.variants },
      counts: countsOf(bundle, known, today),
      redToday: [...(known ? plan.redToday : []), ...sessions.flatMap((session) => redItemsOf(bundle, session))],
    },
    morning: answered || stop ? null : bundle.morning,
  }
}

/** The most urgent answer that stops; a nerve change after a session does too (clinical.md 4.3). */
function stopOf(done: readonly DoneOnDevice[]): StopOnDevice | null {
  const stops = done.flatMap((one): StopOnDevice[] => {
    if (one.kind === 'warning_check') {
      const decision = decideWarningCheck(one.answers)
      return decision.kind === 'stop' ? [{ urgency: decision.urgency, said: decision.positives }] : []
    }
    if (one.kind === 'weekly_screen') {
      const decision = decideWeeklyScreen(one.answers)
      return decision.kind === 'stop' ? [{ urgency: decision.urgency, said: [], saidWeekly: decision.positives }] : []
    }
    const isNerve = one.kind === 'session' && (one.report.checkIn.newWeakness || one.report.checkIn.newNumbness)
    return isNerve ? [{ urgency: 'same_day', said: [] }] : []
  })
  const [first = null] = WARNING_URGENCIES.toReversed().flatMap((level) =>
    stops.filter(({ urgency }) => urgency === level),
  )
  return first
}

function countsOf(bundle: DeviceBundle, known: boolean, today: readonly DoneOnDevice[]) {
  const { full, part, told, visits } = known ? bundle.plan.counts : { full: 0, part: 0, told: 0, visits: 0 }
  const completions = today.flatMap((one) => (one.kind === 'session' ? [completionOf(...setsOf(bundle, one))] : []))
  return {
    full: full + completions.filter((completion) => completion === 'completed').length,
    part: part + completions.filter((completion) => completion === 'partial').length,
    told: told + today.filter(({ kind }) => kind === 'missed').length,
    visits: visits + completions.length,
  }
}

/** Sets done, and sets prescribed for the exercises of this session. */
function setsOf({ plan }: DeviceBundle, { report }: SessionOnDevice): [done: number, prescribed: number] {
  const given = report.items.flatMap(({ itemId }) => plan.items.filter(({ id }) => id === itemId))
  const prescribed = setsInSession(given.map(({ side, dose }) => ({ side, sets: dose.sets })))
  return [report.items.reduce((sum, { setsDone }) => sum + setsDone, 0), prescribed]
}

export type ResultOnDevice = Pick<TwoSiteResponse, 'colour' | 'reasons' | 'provisional'> & {
  readonly setsDone: number
  readonly setsPrescribed: number
  /** After a red; beside a nerve change nothing is shown but the advice (clinical.md 2.2). */
  readonly ease: DeviceBundle['ease']
}

/** What came of a session by the same rules as the server's, as far as this device can know. */
export function resultOnDevice(bundle: DeviceBundle, session: SessionOnDevice): ResultOnDevice {
  const { colour, reasons, provisional, suspends } = responseOfSession(session.report, bundle.bands)
  const [setsDone, setsPrescribed] = setsOf(bundle, session)
  const ease = colour === 'red' && !suspends ? bundle.ease : null
  return { colour, reasons, provisional, setsDone, setsPrescribed, ease }
}

function redItemsOf(bundle: DeviceBundle, { id, report }: SessionOnDevice): RedItem[] {
  if (responseOfSession(report, bundle.bands).colour !== 'red') return []
  return report.items.flatMap(({ itemId, setsDone, skipReason, difficulty }) =>
    bundle.plan.items
      .filter((item) => item.id === itemId)
      .map(({ lineageId, exerciseId }) => ({
        ...{ sessionId: id, lineageId, exerciseId },
        ...{ setsDone, skipReason, difficulty },
      })),
  )
}

export type SessionOfCheck =
  | { readonly kind: 'play'; readonly before: AnswersAround['before']; readonly begunAtMs: number }
  | { readonly kind: 'done'; readonly session: SessionOnDevice }
  | { readonly kind: 'closed' }

/** What a check of this device opens: one session, within twelve hours, and only when all six answers were no. */
export function sessionOfCheck(done: readonly DoneOnDevice[], checkId: string, nowMs: number): SessionOfCheck {
  const session = done.find((one) => one.kind === 'session' && one.report.warningCheckId === checkId)
  if (session?.kind === 'session') return { kind: 'done', session }
  const check = done.find((one) => one.kind === 'warning_check' && one.id === checkId)
  if (check?.kind !== 'warning_check' || check.before === null) return { kind: 'closed' }
  if (decideWarningCheck(check.answers).kind !== 'clear') return { kind: 'closed' }
  const age = nowMs - check.happenedAtMs
  return age >= 0 && age < CHECK_HOLDS_MS
    ? { kind: 'play', before: check.before, begunAtMs: check.happenedAtMs }
    : { kind: 'closed' }
}

/** The variant of an address; what the plan does not have is the usual session. */
export function variantOf(plan: DayOnDevice['plan'], asked: string | null): VariantKind {
  return plan.variants.find(({ kind }) => kind === asked)?.kind ?? 'good_day'
}
