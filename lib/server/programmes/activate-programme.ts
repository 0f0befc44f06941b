import 'server-only'

import { type ActivationProblem, type ActivationReason, decideActivation } from '@/lib/domain/programmes/can-activate'
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
import { fitterFor } from '@/lib/server/programmes/fits'
import { endPauses } from '@/lib/server/programmes/item-pauses'
import { readPicture } from '@/lib/server/programmes/picture'
import { inForceOf, type ProgrammeRow, readProgramme } from '@/lib/server/programmes/rows/programme-rows'
import type { Revision } from '@/lib/server/programmes/rows/revision-rows'
import { changeWindow } from '@/lib/server/programmes/windows'

export type ActivateInput = {
  readonly patientId: PatientId
  readonly revisionId: string
  /** Of the draft revision. */
  readonly version: number
}
export type ActivateRefusal = ActivationReason | 'not_found' | 'conflict'
type Answer = Result<{ readonly revision: number }, ActivateRefusal, readonly ActivationProblem[]>

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
    if (!isRefusedBy(error, 'programme_without_confirmation')) throw error
    return refuseWith('not_confirmed', [{ reason: 'not_confirmed', items: [], phases: [] }])
  }
}

async function activateIn(
  tx: ScopedTx,
  scope: Scope,
  input: ActivateInput,
  now: { readonly today: PlainDate; readonly atMs: number },
): Promise<Answer> {
  const picture = await readPicture(tx, input.patientId, now.today)
  const programme = 'missing' in picture ? null : await readProgramme(tx, picture.episodeId)
  const draft = programme?.revisions.find((revision) => revision.id === input.revisionId)
  if ('missing' in picture || !programme || !draft) return refuseWith('not_found', [])
  if (draft.activatedAt !== null || draft.version !== input.version) return refuseWith('conflict', [])
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
  const isMine = await putInForce(tx, scope, programme, draft, now)
  if (!isMine) return refuseWith('conflict', [])
  await countUseOf(tx, scope, draft.id, now.atMs)
  await endPauses(tx, programme.pauses, { scope, atMs: now.atMs, lines: draft.lines })
  await audit(tx, scope, {
    action: 'programme.activate',
    subjectKind: 'programme',
    subjectId: programme.id,
    patientId: input.patientId,
    detail: { revision: draft.number, phase: draft.currentPhase, items: draft.lines.length },
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
  const isSamePhase = before?.currentPhase === draft.currentPhase
  const written = await tx.programmeRevision.updateMany({
    where: { id: draft.id, version: draft.version, activatedAt: null },
    data: {
      activatedAt: at,
      effectiveFrom: toDateColumn(today),
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
