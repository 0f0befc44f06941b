import 'server-only'

import { OWN_SLUG_PREFIX } from '@/lib/domain/exercises/content/own-exercise'
import type { ExerciseMediaFile } from '@/lib/domain/exercises/media/media-rules'
import type { VariantKind } from '@/lib/domain/programmes/variants'
import { DEFAULT_EASE_POSITION } from '@/lib/domain/sessions/after-response'
import { CHECK_HOLDS_HOURS } from '@/lib/domain/sessions/on-device/corrected-instant'
import { planFor, type SessionState, sessionStateOf } from '@/lib/domain/sessions/session-of-day'
import type { PlayerStep } from '@/lib/domain/sessions/session-plan'
import type { ResponseColour, ResponseReason } from '@/lib/domain/sessions/traffic-light'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import type { Site } from '@/lib/domain/shared/site'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { mediaOfItems } from '@/lib/server/exercises/media/given-media'
import { patientOf } from '@/lib/server/sessions/halt-programme'
import type { SessionFacts } from '@/lib/server/sessions/payload'
import {
  planOfPatient,
  readSnapshot,
  type Snapshot,
  type SnapshotItem,
  standingOf,
} from '@/lib/server/sessions/programme-snapshot'

export type Before = { readonly backPain: number; readonly kneePain: number; readonly site: Site }
export type PlayedItem = SnapshotItem & { readonly media: readonly ExerciseMediaFile[] }
export type SessionToPlay = {
  readonly programmeId: string
  readonly revisionId: string
  readonly side: 'left' | 'right' | 'both'
  readonly before: Before
  readonly answeredAtMs: number
  readonly steps: readonly PlayerStep<PlayedItem>[]
  readonly minutes: number
}
/** `done`: this check has opened its session already. `closed`: not clear, too old, or nothing to play. */
export type ToPlay =
  | { readonly kind: 'play'; readonly session: SessionToPlay }
  | { readonly kind: 'done' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'not_found' }

const CHECK_HOLDS_MS = CHECK_HOLDS_HOURS * 3_600_000

/** The starting point that a clear check of this patient recorded; null when there is none, or nothing was recorded. */
export async function findBefore(
  tx: ScopedTx,
  scope: Scope,
  warningCheckId: string,
): Promise<{ readonly before: Before; readonly answeredAtMs: number; readonly isUsed: boolean } | null> {
  const check = await tx.warningCheck.findFirst({
    where: { clinicId: scope.clinicId, patientId: patientOf(scope), id: warningCheckId, positive: false },
    select: {
      answeredAt: true,
      backPainBefore: true,
      kneePainBefore: true,
      siteBefore: true,
      sessions: { select: { id: true } },
    },
  })
  if (!check || check.backPainBefore === null || check.kneePainBefore === null || check.siteBefore === null) return null
  return {
    before: { backPain: check.backPainBefore, kneePain: check.kneePainBefore, site: check.siteBefore as Site },
    answeredAtMs: check.answeredAt.getTime(),
    isUsed: check.sessions.length > 0,
  }
}

export async function getStartOfSession(
  scope: Scope,
  warningCheckId: string,
): Promise<{ readonly before: Before; readonly answeredAtMs: number } | null> {
  return withScope(scope, (tx) => findBefore(tx, scope, warningCheckId))
}

export async function getSessionToPlay(
  scope: Scope,
  { warningCheckId, variant }: { readonly warningCheckId: string; readonly variant: VariantKind },
  facts: SessionFacts,
): Promise<ToPlay> {
  return withScope(scope, async (tx) => {
    const check = await findBefore(tx, scope, warningCheckId)
    if (!check) return { kind: 'not_found' }
    if (check.isUsed) return { kind: 'done' }
    if (facts.nowMs - check.answeredAtMs >= CHECK_HOLDS_MS) return { kind: 'closed' }
    const today = localDayAt(facts.nowMs, facts.timeZone)
    const snapshot = await readSnapshot(scope, { today, texts: true }, tx)
    // What had begun may be finished, also when the confirmation runs out at midnight.
    const begunOn = localDayAt(check.answeredAtMs, facts.timeZone)
    if (sessionStateOf(standingOf(snapshot), begunOn) !== 'active') return { kind: 'closed' }
    if (!snapshot.programme || !snapshot.revision) return { kind: 'closed' }
    const plan = planFor(planOfPatient(snapshot), today, variant)
    if (plan.steps.length === 0) return { kind: 'closed' }
    const { programme, revision } = snapshot
    // Only a clinic's own exercises have files.
    const own = plan.steps.map(({ item }) => item).filter((item) => item.exerciseSlug.startsWith(OWN_SLUG_PREFIX))
    const files = await mediaOfItems(
      tx,
      own.map((item) => item.id),
    )
    return {
      kind: 'play',
      session: {
        programmeId: programme.id,
        revisionId: revision.id,
        side: programme.side,
        before: check.before,
        answeredAtMs: check.answeredAtMs,
        steps: plan.steps.map(({ item, ...step }) => ({ ...step, item: { ...item, media: files.get(item.id) ?? [] } })),
        minutes: plan.minutes,
      },
    }
  })
}

/** What the questions before a session need to know: may it start, and which knee is asked about. */
export async function getSessionStart(
  scope: Scope,
  facts: SessionFacts,
): Promise<{ readonly state: SessionState; readonly side: 'left' | 'right' | 'both' }> {
  const today = localDayAt(facts.nowMs, facts.timeZone)
  const snapshot = await readSnapshot(scope, { today, texts: false })
  return { state: sessionStateOf(standingOf(snapshot), today), side: snapshot.programme?.side ?? 'both' }
}

export type SessionResult = {
  readonly colour: ResponseColour
  readonly reasons: readonly ResponseReason[]
  readonly isProvisional: boolean
  readonly setsDone: number
  readonly setsPrescribed: number
  readonly programmeState: string
  /** Only after a red: a position to ease the pain, in the library's words. */
  readonly ease: { readonly name: string; readonly instructions: readonly string[] } | null
  /** What this session made the rules swap for something easier. */
  readonly steppedDown: Snapshot['steppedDown']
}

export async function getSessionResult(
  scope: Scope,
  warningCheckId: string,
  facts: SessionFacts,
): Promise<SessionResult | null> {
  return withScope(scope, async (tx) => {
    const session = await tx.session.findFirst({
      where: { clinicId: scope.clinicId, patientId: patientOf(scope), warningCheckId },
      select: {
        setsDone: true,
        setsPrescribed: true,
        programme: { select: { state: true } },
        stepDowns: { select: { revisionId: true } },
        checkIn: { select: { responseColour: true, responseReasons: true, responseProvisional: true } },
      },
    })
    if (!session?.checkIn) return null
    const colour = session.checkIn.responseColour as ResponseColour
    const isSwapped = session.stepDowns.length > 0
    const today = localDayAt(facts.nowMs, facts.timeZone)
    const snapshot = isSwapped ? await readSnapshot(scope, { today, texts: false }, tx) : null
    return {
      colour,
      reasons: session.checkIn.responseReasons as ResponseReason[],
      isProvisional: session.checkIn.responseProvisional,
      setsDone: session.setsDone,
      setsPrescribed: session.setsPrescribed,
      programmeState: session.programme.state,
      ease: colour === 'red' ? await easePosition(tx) : null,
      steppedDown: snapshot?.revision?.id === session.stepDowns[0]?.revisionId ? (snapshot?.steppedDown ?? []) : [],
    }
  })
}

/** For a player: what eases the pain, before anybody says that it hurts. */
export async function getEasePosition(scope: Scope): Promise<SessionResult['ease']> {
  return withScope(scope, easePosition)
}

export async function easePosition(tx: ScopedTx): Promise<SessionResult['ease']> {
  return tx.exercise.findFirst({
    where: { slug: DEFAULT_EASE_POSITION, clinicId: null },
    select: { name: true, instructions: true },
  })
}
