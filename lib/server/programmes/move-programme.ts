import 'server-only'

import { canSignConfirmation } from '@/lib/domain/access/policies'
import type { PauseReason, StopReason } from '@/lib/domain/programmes/move-reasons'
import { decideTransition, type ProgrammeEvent, type TransitionRefusal } from '@/lib/domain/programmes/programme-state'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { findSigner } from '@/lib/server/assessment/signer'
import { audit } from '@/lib/server/audit/audit'
import { isRefusedBy } from '@/lib/server/db/database-errors'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { readPicture } from '@/lib/server/programmes/picture'
import { inForceOf, type ProgrammeRow, readProgramme } from '@/lib/server/programmes/rows/programme-rows'
import { changeWindow, closeWindow, firstOpenDay } from '@/lib/server/programmes/windows'
import { lockLog } from '@/lib/server/sessions/lock-log'

export type ProgrammeMove =
  | { readonly kind: 'pause'; readonly reason: PauseReason }
  | { readonly kind: 'resume' }
  | { readonly kind: 'stop'; readonly reason: StopReason }
export type MoveInput = {
  readonly patientId: PatientId
  readonly programmeId: string
  /** Of the programme. */
  readonly version: number
  readonly move: ProgrammeMove
}
export type MoveRefusal = TransitionRefusal | 'not_found' | 'conflict' | 'no_fresh_signature'

/** Pauses, resumes or stops. Paused time is excused, never missed; what was logged today stays today's. */
export async function moveProgramme(
  scope: Scope,
  input: MoveInput,
  now: { readonly today: PlainDate; readonly atMs: number },
): Promise<Result<true, MoveRefusal>> {
  try {
    return await withScope(scope, (tx) => moveIn(tx, scope, input, now))
  } catch (error) {
    if (isRefusedBy(error, 'programme_without_confirmation')) return refuse('not_confirmed')
    if (isRefusedBy(error, 'unqualified_release')) return refuse('not_qualified')
    if (isRefusedBy(error, 'programme_release')) return refuse('no_fresh_signature')
    throw error
  }
}

async function moveIn(
  tx: ScopedTx,
  scope: Scope,
  { patientId, programmeId, version, move }: MoveInput,
  { today, atMs }: { readonly today: PlainDate; readonly atMs: number },
): Promise<Result<true, MoveRefusal>> {
  await lockLog(tx, patientId)
  const picture = await readPicture(tx, patientId, today)
  const programme = 'missing' in picture ? null : await readProgramme(tx, picture.episodeId)
  if ('missing' in picture || programme?.id !== programmeId) return refuse('not_found')
  const event = eventOf(move, programme)
  const next = decideTransition({
    state: programme.state,
    event,
    by: 'clinician',
    isQualified: event === 'clear' && (await isQualified(tx, scope, today)),
    confirmationState: picture.confirmation,
  })
  if (!next.ok) return next
  const written = await tx.programme.updateMany({
    where: { id: programmeId, version },
    data: {
      state: next.value,
      stateReason: 'reason' in move ? move.reason : null,
      stateChangedAt: new Date(atMs),
      version: { increment: 1 },
    },
  })
  if (written.count !== 1) return refuse('conflict')
  await moveWindows(tx, scope, programme, move.kind, today)
  await audit(tx, scope, {
    action: `programme.${event}`,
    subjectKind: 'programme',
    subjectId: programmeId,
    patientId,
    detail: { from: programme.state, to: next.value },
  })
  return ok(true)
}

/** A suspension is released by whom the clinic recorded as somebody who may confirm (clinical.md 2.2.6). */
async function isQualified(tx: ScopedTx, scope: Scope, today: PlainDate): Promise<boolean> {
  const signer = await findSigner(tx, scope)
  return signer !== null && canSignConfirmation(signer, today).ok
}

/** A suspended programme is cleared, not resumed; a programme whose goals are met is completed. */
function eventOf(move: ProgrammeMove, { state }: ProgrammeRow): ProgrammeEvent {
  if (move.kind === 'resume') return state === 'suspended' ? 'clear' : 'resume'
  if (move.kind === 'stop' && move.reason === 'goals_met' && (state === 'active' || state === 'paused'))
    return 'complete'
  return move.kind
}

async function moveWindows(
  tx: ScopedTx,
  scope: Scope,
  programme: ProgrammeRow,
  kind: ProgrammeMove['kind'],
  today: PlainDate,
): Promise<void> {
  const current = inForceOf(programme)
  if (!current) return
  if (kind === 'stop') return closeWindow(tx, programme.id, await firstOpenDay(tx, programme.patientId, today))
  await changeWindow(tx, {
    clinicId: scope.clinicId,
    patientId: programme.patientId,
    programmeId: programme.id,
    kind: kind === 'pause' ? 'paused' : 'active',
    from: kind === 'pause' ? await firstOpenDay(tx, programme.patientId, today) : today,
    schedule: { revisionId: current.id, weekdays: current.weekdays, sessionsPerDay: current.sessionsPerDay },
  })
}
