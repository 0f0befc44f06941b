import 'server-only'

import { type ActivationProblem, type ActivationReason, decideActivation } from '@/lib/domain/programmes/can-activate'
import { decideTeachBack, type TeachBack } from '@/lib/domain/programmes/changes/teach-back'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuseWith } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import { isRefusedBy } from '@/lib/server/db/database-errors'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { countUseOf } from '@/lib/server/exercises/exercise-use'
import { libraryIn } from '@/lib/server/exercises/queries'
import { activationFacts, readClinicForActivation } from '@/lib/server/programmes/activation-facts'
import { newsOf } from '@/lib/server/programmes/changes/patient-news'
import { askedToShow, countShown, recordTeachBack } from '@/lib/server/programmes/changes/teach-back'
import { fitterFor } from '@/lib/server/programmes/fits'
import { endPauses } from '@/lib/server/programmes/item-pauses'
import { readPicture } from '@/lib/server/programmes/picture'
import { inForceOf, type ProgrammeRow, readProgramme } from '@/lib/server/programmes/rows/programme-rows'
import type { Revision } from '@/lib/server/programmes/rows/revision-rows'
import { changeWindow } from '@/lib/server/programmes/windows'
import { lockLog } from '@/lib/server/sessions/lock-log'

export type ActivateInput = {
  readonly patientId: PatientId
  readonly revisionId: string
  /** Of the draft revision. */
  readonly version: number
  /** Which exercises the patient has shown, and why not the others. */
  readonly teachBack: TeachBack
}
export type ActivateRefusal = ActivationReason | 'not_found' | 'already_active' | 'conflict'
type Answer =
  | Result<{ readonly revision: number }, ActivateRefusal, readonly ActivationProblem[]>
  | {
      readonly ok: false
      readonly reason: 'teach_back_missing'
      readonly detail: readonly ActivationProblem[]
      /** Of the exercises that were asked about and not answered. */
      readonly lineageIds: readonly string[]
    }

/**
 * Makes a draft revision the one in force. The decision is the domain's; the database's own trigger asks for the
 * confirmation once more at the commit (hazard H05), so that a revocation in the same moment cannot slip through.
 */
export async function activateProgramme(
  scope: Scope,
  input: ActivateInput,
  now: { readonly today: PlainDate; readonly atMs: number },
): Promise<Answer> {
  try {
    return await withScope(scope, (tx) => activateIn(tx, scope, input, now))
  } catch (error) {
    if (error instanceof ActivationConflict) return refuseWith('conflict', [])
    if (!isRefusedBy(error, 'programme_without_confirmation')) throw error
    return refuseWith('not_confirmed', [{ reason: 'not_confirmed', items: [], phases: [] }])
  }
}

class ActivationConflict extends Error {}

async function activateIn(
  tx: ScopedTx,
  scope: Scope,
  input: ActivateInput,
  now: { readonly today: PlainDate; readonly atMs: number },
): Promise<Answer> {
  await lockLog(tx, input.patientId)
  const picture = await readPicture(tx, input.patientId, now.today)
  const programme = 'missing' in picture ? null : await readProgramme(tx, picture.episodeId)
  const draft = programme?.revisions.find((revision) => revision.id === input.revisionId)
  if ('missing' in picture || !programme || !draft) return refuseWith('not_found', [])
  if (draft.activatedAt !== null) return refuseWith('already_active', [])
  if (draft.version !== input.version) return refuseWith('conflict', [])
  const library = await libraryIn(tx, scope)
  const decision = decideActivation(
    activationFacts({
      programmeState: programme.state,
      templateIsReviewed: programme.templateIsReviewed,
      revision: draft,
      inForce: inForceOf(programme),
      picture,
      fitFor: fitterFor(library, picture),
      library,
      clinic: await readClinicForActivation(tx),
    }),
  )
  if (!decision.ok) return decision
  const asked = askedToShow(inForceOf(programme), draft)
  const answers = decideTeachBack(asked, input.teachBack)
  if (!answers.ok) return { ok: false, reason: 'teach_back_missing', detail: [], lineageIds: answers.detail }
  await recordTeachBack(tx, scope, { id: draft.id, patientId: programme.patientId }, answers.value)
  const isMine = await putInForce(tx, scope, programme, draft, now)
  // Undone with what was recorded: a version that passed above lost its race only now.
  if (!isMine) throw new ActivationConflict()
  await countUseOf(tx, scope, draft.id, now.atMs)
  await endPauses(tx, programme.pauses, { scope, atMs: now.atMs, lines: draft.lines })
  await audit(tx, scope, {
    action: 'programme.activate',
    subjectKind: 'programme',
    subjectId: programme.id,
    patientId: input.patientId,
    detail: {
      revision: draft.number,
      phase: draft.currentPhase,
      items: draft.lines.length,
      shown: countShown(answers.value),
    },
  })
  return ok({ revision: draft.number })
}

/** Children first: once `activated_at` is set, a trigger lets nothing in the revision change any more. */
export async function putInForce(
  tx: ScopedTx,
  scope: Scope,
  programme: ProgrammeRow,
  draft: Revision,
  { today, atMs }: { readonly today: PlainDate; readonly atMs: number },
): Promise<boolean> {
  const at = new Date(atMs)
  await tx.programmeVariant.updateMany({
    where: { revisionId: draft.id },
    data: { approvedById: scope.actorId, approvedAt: at },
  })
  const before = programme.revisions.find((revision) => revision.number === programme.currentRevision)
  const news = before ? await newsOf(tx, before, draft) : []
  const isSamePhase = before?.currentPhase === draft.currentPhase
  const written = await tx.programmeRevision.updateMany({
    where: { id: draft.id, version: draft.version, activatedAt: null },
    data: {
      activatedAt: at,
      effectiveFrom: toDateColumn(today),
      ...(news.length > 0 ? { patientNews: news } : {}),
      phaseStartedOn: toDateColumn((isSamePhase ? before?.phaseStartedOn : null) ?? today),
      version: { increment: 1 },
    },
  })
  if (written.count !== 1) return false
  await changeWindow(tx, {
    clinicId: scope.clinicId,
    patientId: programme.patientId,
    programmeId: programme.id,
    kind: 'active',
    from: today,
    schedule: { revisionId: draft.id, weekdays: draft.weekdays, sessionsPerDay: draft.sessionsPerDay },
  })
  const moved = await tx.programme.updateMany({
    where: { id: programme.id, version: programme.version },
    data: {
      state: 'active',
      stateReason: null,
      stateChangedAt: at,
      currentRevision: draft.number,
      version: { increment: 1 },
    },
  })
  if (moved.count !== 1) throw new Error('The programme changed while its row was being written')
  return true
}
