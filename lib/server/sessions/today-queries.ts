import 'server-only'

import { isInForceOn } from '@/lib/domain/assessment/confirmation-state'
import { type Banner, bannerOf, NEWS_DAYS } from '@/lib/domain/programmes/changes/banner'
import { sessionsDueOn } from '@/lib/domain/programmes/due-days'
import { toGoalKind } from '@/lib/domain/programmes/goals'
import type { SeenBeside } from '@/lib/domain/programmes/goals-view'
import { type PhaseWeek, phaseWeek } from '@/lib/domain/programmes/today'
import type { VariantKind } from '@/lib/domain/programmes/variants'
import { notEndedToday } from '@/lib/domain/sessions/ended-today'
import { nextMorningState } from '@/lib/domain/sessions/next-morning'
import { planOfDay } from '@/lib/domain/sessions/plan-of-day'
import { daysBetween, localDayAt, type PlainDate } from '@/lib/domain/shared/plain-date'
import type { Scope } from '@/lib/server/db/scope'
import type { SessionFacts } from '@/lib/server/sessions/payload'
import { readSnapshot, type Snapshot } from '@/lib/server/sessions/programme-snapshot'

export type VariantChoice = { readonly kind: VariantKind; readonly minutes: number; readonly exercises: number }
export type TodaySession = {
  /** `due` now, `done` for today, `told` us not done, `rest`: nothing planned today, or `ended`: nothing more today after a red. */
  readonly status: 'due' | 'done' | 'told' | 'rest' | 'ended'
  /** What has been done today was a part of it. */
  readonly isPart: boolean
  /** Sessions still due today. */
  readonly left: number
  readonly choices: readonly VariantChoice[]
  readonly phase: { readonly name: string; readonly week: PhaseWeek | null }
  readonly items: readonly {
    readonly id: string
    readonly name: string
    readonly figure: { readonly exerciseId: string; readonly version: number; readonly side: 'left' | 'right' }
  }[]
}
/** `expired`: the programme runs, but its confirmation ran out by date, and nothing begins until a clinician has looked again. */
export type SessionState = 'none' | 'paused' | 'suspended' | 'expired' | 'active'
export type TodayView = {
  readonly day: PlainDate
  readonly morning: { readonly sessionId: string; readonly day: PlainDate } | null
  /** Names of exercises that the therapist is looking at: they are left out for now. */
  readonly paused: readonly string[]
  /** Last time's morning answer was no; shown until the next session. */
  readonly isUnsettled: boolean
  /** What a clinician changed lately, until the patient puts it away. */
  readonly news: (Banner & { readonly revisionId: string; readonly isToday: boolean }) | null
  readonly beside: SeenBeside
  /** What a red swapped for something easier (clinical.md 4.4); news for as long as a change is. */
  readonly steppedDown: Snapshot['steppedDown']
} & ({ readonly state: Exclude<SessionState, 'active'> } | { readonly state: 'active'; readonly session: TodaySession })

export async function getToday(scope: Scope, facts: SessionFacts): Promise<TodayView> {
  const day = localDayAt(facts.nowMs, facts.timeZone)
  const snapshot = await readSnapshot(scope, { today: day, texts: false })
  const common = {
    day,
    morning: morningOf(snapshot, facts),
    isUnsettled: snapshot.lastSession?.settled24h === false && daysBetween(snapshot.lastSession.localDay, day) <= 2,
    news: newsOf(snapshot, day),
    beside: besideOf(snapshot),
    paused: snapshot.paused,
    steppedDown: isNews(snapshot, day) ? snapshot.steppedDown : [],
  }
  const state = sessionStateOf(snapshot, day)
  if (state === 'suspended')
    return {
      day,
      morning: null,
      isUnsettled: false,
      news: null,
      beside: { goals: [], articles: [] },
      paused: [],
      steppedDown: [],
      state,
    }
  if (state !== 'active') return { ...common, state }
  return { ...common, state, session: sessionOf(snapshot, day) }
}

/** May a session begin on this day, and if not, why? */
export function sessionStateOf({ programme }: Snapshot, day: PlainDate): SessionState {
  if (programme?.state === 'active' && !isInForceOn(day, programme.confirmedUntil)) return 'expired'
  return programme?.state ?? 'none'
}

function morningOf({ lastSession }: Snapshot, facts: SessionFacts): TodayView['morning'] {
  if (!lastSession) return null
  const state = nextMorningState({
    finishedAtMs: Date.parse(lastSession.finishedAt),
    settled24h: lastSession.settled24h,
    ...facts,
  })
  return state === 'due' ? { sessionId: lastSession.id, day: lastSession.localDay } : null
}

/** A goal of a kind that no rule knows (any more) has no words. */
function besideOf({ goals, articles }: Snapshot): SeenBeside {
  return { goals: goals.filter(({ kind }) => toGoalKind(kind) !== null), articles }
}

/** What the rules swapped after a red is said on its own, see `steppedDown`. */
function newsOf(snapshot: Snapshot, day: PlainDate): TodayView['news'] {
  const { revision } = snapshot
  if (!revision?.effectiveFrom || !revision.author || revision.number === 1) return null
  const { id: revisionId, author, changeNote, news, newsSeen: isSeen } = revision
  const said = changeNote === null ? null : { author, note: changeNote }
  const daysSince = daysBetween(revision.effectiveFrom, day)
  const banner = bannerOf({ said, news, isSeen, daysSince })
  return banner && { ...banner, revisionId, isToday: daysSince === 0 }
}

function isNews({ revision }: Snapshot, day: PlainDate): boolean {
  return revision?.effectiveFrom ? daysBetween(revision.effectiveFrom, day) <= NEWS_DAYS : false
}

function sessionOf(snapshot: Snapshot, day: PlainDate): TodaySession {
  const { due } = sessionsDueOn(snapshot.windows, day)
  const { full, part, told } = snapshot.day
  const done = full + part
  const kinds = choicesOf(snapshot, day)
  const [usual] = kinds
  const open = Math.max(0, due - done - told)
  // Nothing more is offered after a red, and nothing is praised: rest is what it asks for (clinical.md 4.4; hazard H24).
  const isEnded = snapshot.redToday.length > 0 && (open === 0 || usual?.plan.steps.length === 0)
  const left = isEnded ? 0 : open
  const status = isEnded ? 'ended' : due === 0 && done === 0 ? 'rest' : left > 0 ? 'due' : done > 0 ? 'done' : 'told'
  return {
    status,
    isPart: part > 0 && full === 0,
    left,
    choices: kinds.map(({ kind, plan }) => ({ kind, minutes: plan.minutes, exercises: plan.steps.length })),
    phase: {
      name: snapshot.phase?.name ?? '',
      week: snapshot.phase?.startedOn ? phaseWeek(snapshot.phase.startedOn, snapshot.phase.weeks, day) : null,
    },
    items: (usual?.plan.steps ?? []).map(({ item: { id, name, side, exerciseId, exerciseVersion } }) => ({
      id,
      name,
      figure: { exerciseId, version: exerciseVersion, side: side === 'left' ? 'left' : 'right' },
    })),
  }
}

/** The usual session, and the approved shorter versions of it. */
function choicesOf(snapshot: Snapshot, day: PlainDate) {
  const others = snapshot.variants.filter(({ kind, itemIds }) => kind !== 'good_day' && itemIds.length > 0)
  return (
    [{ kind: 'good_day' as const }, ...others]
      .map(({ kind }) => ({ kind, plan: planFor(snapshot, day, kind) }))
      // A version of which everything is paused is none.
      .filter(({ kind, plan }) => kind === 'good_day' || plan.steps.length > 0)
  )
}

/** The session that a variant asks for now; without an approved variant it is everything that is due. */
export function planFor(snapshot: Snapshot, day: PlainDate, kind: VariantKind) {
  const variant = snapshot.variants.find((candidate) => candidate.kind === kind)
  return planOfDay(notEndedToday(snapshot.items, snapshot.redToday), {
    day,
    slot: snapshot.day.visits + snapshot.day.told + 1,
    sessionsPerDay: snapshot.revision?.sessionsPerDay ?? 1,
    variantItemIds: kind === 'good_day' ? null : (variant?.itemIds ?? null),
  })
}
