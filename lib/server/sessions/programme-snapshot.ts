import 'server-only'

import type { Dose } from '@/lib/domain/exercises/dose'
import type { Position } from '@/lib/domain/exercises/exercise'
import type { News } from '@/lib/domain/programmes/changes/patient-news'
import type { SeenBeside } from '@/lib/domain/programmes/goals-view'
import type { ItemSide } from '@/lib/domain/programmes/item'
import type { VariantKind } from '@/lib/domain/programmes/variants'
import type { RedItem } from '@/lib/domain/sessions/ended-today'
import type { PlanOfPatient, SessionState } from '@/lib/domain/sessions/session-of-day'
import type { ResponseColour } from '@/lib/domain/sessions/traffic-light'
import type { IsoWeekday, PlainDate } from '@/lib/domain/shared/plain-date'
import { readSnapshotInScope, type Scope, type ScopedTx } from '@/lib/server/db/scope'
import { patientOf } from '@/lib/server/sessions/halt-programme'

export type SnapshotItem = {
  readonly id: string
  readonly lineageId: string
  readonly exerciseId: string
  readonly exerciseVersion: number
  readonly exerciseSlug: string
  readonly name: string
  readonly position: Position
  readonly equipment: readonly string[]
  readonly side: ItemSide | null
  readonly dose: Dose
  readonly note: string | null
  readonly why: string | null
  /** Empty unless asked for: only the player shows them. */
  readonly instructions: readonly string[]
  readonly cues: readonly string[]
  readonly stopIf: readonly string[]
  /** What each posture of the figure shows, in words. */
  readonly postures: readonly string[]
}
export type Snapshot = {
  readonly programme: {
    readonly id: string
    readonly state: 'active' | 'paused' | 'suspended'
    readonly stateReason: string | null
    readonly side: 'left' | 'right' | 'both'
    /** The first day without a confirmation; null when none is in force. */
    readonly confirmedUntil: PlainDate | null
  } | null
  readonly revision: {
    readonly id: string
    readonly number: number
    readonly sessionsPerDay: number
    readonly changeNote: string | null
    readonly effectiveFrom: PlainDate | null
    /** Null where the rules wrote it after a red. */
    readonly author: string | null
    readonly news: readonly News[]
    /** The patient has put them away. */
    readonly newsSeen: boolean
  } | null
  readonly phase: {
    readonly name: string
    readonly weeks: number
    readonly goal: string
    readonly startedOn: PlainDate | null
  } | null
  readonly items: readonly SnapshotItem[]
  /** Names of the phase's exercises that are paused until the therapist has decided; not among the items. */
  readonly paused: readonly string[]
  /** Names of what the rules swapped for something easier; empty where a clinician wrote this revision. */
  readonly steppedDown: readonly { readonly from: string; readonly to: string }[]
  /** What was done in red sessions of today. */
  readonly redToday: readonly RedItem[]
  /** Of the phase under way; what nobody has reviewed only in a demo clinic. */
  readonly goals: SeenBeside['goals']
  readonly articles: SeenBeside['articles']
  readonly variants: readonly { readonly kind: VariantKind; readonly itemIds: readonly string[] }[]
  readonly windows: readonly {
    readonly startsOn: PlainDate
    readonly endsOn: PlainDate | null
    readonly kind: 'active' | 'paused'
    readonly weekdays: readonly IsoWeekday[]
    readonly sessionsPerDay: number
  }[]
  readonly day: { readonly full: number; readonly part: number; readonly told: number; readonly visits: number }
  readonly lastSession: {
    readonly id: string
    readonly localDay: PlainDate
    readonly finishedAt: string
    readonly settled24h: boolean | null
    readonly colour: ResponseColour
  } | null
}

/**
 * Everything that today's page and the player decide from, in one statement: round trips cost more than rows. Content texts come
 * only with `texts`. Within a transaction of the scope pass it on; without one it is a single round trip, scope and all.
 */
export async function readSnapshot(
  scope: Scope,
  { today, texts }: { readonly today: PlainDate; readonly texts: boolean },
  tx?: ScopedTx,
): Promise<Snapshot> {
  const snapshot = await readSnapshotInScope(scope, { patientId: patientOf(scope), today, texts }, tx)
  if (!snapshot) throw new Error('The snapshot always answers one row')
  return snapshot as Snapshot
}

/** What says whether a session may begin. */
export function standingOf({ programme }: Pick<Snapshot, 'programme'>) {
  const state: Exclude<SessionState, 'expired'> = programme?.state ?? 'none'
  return { state, confirmedUntil: programme?.confirmedUntil ?? null }
}

/** What the session of its day is decided from. */
export function planOfPatient(snapshot: Snapshot): PlanOfPatient<SnapshotItem> {
  const { windows, items, variants, day: counts, redToday } = snapshot
  return { sessionsPerDay: snapshot.revision?.sessionsPerDay ?? 1, windows, items, variants, counts, redToday }
}
