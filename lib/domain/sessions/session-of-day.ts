import { isInForceOn } from '@/lib/domain/assessment/confirmation-state'
import { type ScheduleWindow, sessionsDueOn } from '@/lib/domain/programmes/due-days'
import type { VariantKind } from '@/lib/domain/programmes/variants'
import { notEndedToday, type RedItem } from '@/lib/domain/sessions/ended-today'
import { planOfDay } from '@/lib/domain/sessions/plan-of-day'
import type { PlannableItem, SessionPlan } from '@/lib/domain/sessions/session-plan'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** `expired`: the programme runs, but its confirmation ran out by date, and nothing begins until a clinician has looked again. */
export type SessionState = 'none' | 'paused' | 'suspended' | 'expired' | 'active'

/** What a day's session is decided from, by the server and by a device alike. */
export type PlanOfPatient<Item> = {
  readonly sessionsPerDay: number
  readonly windows: readonly ScheduleWindow[]
  readonly items: readonly Item[]
  readonly variants: readonly { readonly kind: VariantKind; readonly itemIds: readonly string[] }[]
  /** What has been done on the day. */
  readonly counts: { readonly full: number; readonly part: number; readonly told: number; readonly visits: number }
  readonly redToday: readonly RedItem[]
}
type GivenItem = PlannableItem & { readonly lineageId: string; readonly exerciseId: string }

export type VariantChoice = { readonly kind: VariantKind; readonly minutes: number; readonly exercises: number }
export type SessionOfDay<Item> = {
  /** `due` now, `done` for today, `told` us not done, `rest`: nothing planned today, or `ended`: nothing more today after a red. */
  readonly status: 'due' | 'done' | 'told' | 'rest' | 'ended'
  /** What has been done today was a part of it. */
  readonly isPart: boolean
  /** Sessions still due today. */
  readonly left: number
  readonly choices: readonly VariantChoice[]
  /** Of the usual session. */
  readonly items: readonly Item[]
}

/** May a session begin on this day, and if not, why? */
export function sessionStateOf(
  programme: {
    readonly state: Exclude<SessionState, 'expired'>
    /** The first day without a confirmation; null when none is in force. */
    readonly confirmedUntil: PlainDate | null
  },
  day: PlainDate,
): SessionState {
  if (programme.state === 'active' && !isInForceOn(day, programme.confirmedUntil)) return 'expired'
  return programme.state
}

export function sessionOfDay<Item extends GivenItem>(plan: PlanOfPatient<Item>, day: PlainDate): SessionOfDay<Item> {
  const { due } = sessionsDueOn(plan.windows, day)
  const { full, part, told } = plan.counts
  const done = full + part
  const kinds = choicesOf(plan, day)
  const usual = kinds[0]?.plan.steps ?? []
  const open = Math.max(0, due - done - told)
  // Nothing more is offered after a red, and nothing is praised: rest is what it asks for (clinical.md 4.4; hazard H24).
  const isEnded = plan.redToday.length > 0 && (open === 0 || usual.length === 0)
  const left = isEnded ? 0 : open
  const status = isEnded ? 'ended' : due === 0 && done === 0 ? 'rest' : left > 0 ? 'due' : done > 0 ? 'done' : 'told'
  return {
    status,
    isPart: part > 0 && full === 0,
    left,
    choices: kinds.map(({ kind, plan: { minutes, steps } }) => ({ kind, minutes, exercises: steps.length })),
    items: usual.map(({ item }) => item),
  }
}

/** The usual session, and the approved shorter versions of it. */
function choicesOf<Item extends GivenItem>(plan: PlanOfPatient<Item>, day: PlainDate) {
  const others = plan.variants.filter(({ kind, itemIds }) => kind !== 'good_day' && itemIds.length > 0)
  return (
    [{ kind: 'good_day' as const }, ...others]
      .map(({ kind }) => ({ kind, plan: planFor(plan, day, kind) }))
      // A version of which everything is paused is none.
      .filter((choice) => choice.kind === 'good_day' || choice.plan.steps.length > 0)
  )
}

/** The session that a variant asks for now; without an approved variant it is everything that is due. */
export function planFor<Item extends GivenItem>(
  plan: PlanOfPatient<Item>,
  day: PlainDate,
  kind: VariantKind,
): SessionPlan<Item> {
  const variant = plan.variants.find((candidate) => candidate.kind === kind)
  return planOfDay(notEndedToday(plan.items, plan.redToday), {
    day,
    slot: plan.counts.visits + plan.counts.told + 1,
    sessionsPerDay: plan.sessionsPerDay,
    variantItemIds: kind === 'good_day' ? null : (variant?.itemIds ?? null),
  })
}
