import 'server-only'

import { type Banner, bannerOf, NEWS_DAYS } from '@/lib/domain/programmes/changes/banner'
import { toGoalKind } from '@/lib/domain/programmes/goals'
import type { SeenBeside } from '@/lib/domain/programmes/goals-view'
import { type PhaseWeek, phaseWeek } from '@/lib/domain/programmes/today'
import { nextMorningState } from '@/lib/domain/sessions/next-morning'
import {
  type SessionOfDay,
  type SessionState,
  sessionOfDay,
  sessionStateOf,
} from '@/lib/domain/sessions/session-of-day'
import { daysBetween, localDayAt, type PlainDate } from '@/lib/domain/shared/plain-date'
import type { Scope } from '@/lib/server/db/scope'
import type { SessionFacts } from '@/lib/server/sessions/payload'
import {
  planOfPatient,
  readSnapshot,
  type Snapshot,
  type SnapshotItem,
  standingOf,
} from '@/lib/server/sessions/programme-snapshot'

export type TodaySession = Omit<SessionOfDay<SnapshotItem>, 'items'> & {
  readonly phase: { readonly name: string; readonly week: PhaseWeek | null }
  readonly items: readonly {
    readonly id: string
    readonly name: string
    readonly figure: { readonly exerciseId: string; readonly version: number; readonly side: 'left' | 'right' }
  }[]
}
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
  const state = sessionStateOf(standingOf(snapshot), day)
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

export function morningOf({ lastSession }: Snapshot, facts: SessionFacts): TodayView['morning'] {
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
  const { phase } = snapshot
  const { items, ...session } = sessionOfDay(planOfPatient(snapshot), day)
  return {
    ...session,
    phase: {
      name: phase?.name ?? '',
      week: phase?.startedOn ? phaseWeek(phase.startedOn, phase.weeks, day) : null,
    },
    items: items.map(({ id, name, side, exerciseId, exerciseVersion }) => ({
      id,
      name,
      figure: { exerciseId, version: exerciseVersion, side: side === 'left' ? 'left' : 'right' },
    })),
  }
}
