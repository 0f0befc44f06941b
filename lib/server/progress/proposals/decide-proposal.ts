import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import { type ActivationReason, decideActivation } from '@/lib/domain/programmes/can-activate'
import {
  lineageOf,
  OFFERED_AGAIN_AFTER_DAYS,
  type Proposal,
  proposalKey,
  subjectOfKey,
} from '@/lib/domain/progress/proposals/proposal'
import type { PatientId } from '@/lib/domain/shared/ids'
import { ok, type Result, refuseWith } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import type { Prisma } from '@/lib/server/db/generated/client'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { putInForce } from '@/lib/server/programmes/activate-programme'
import { activationFacts, readClinicForActivation } from '@/lib/server/programmes/activation-facts'
import { openPauseOf } from '@/lib/server/programmes/item-pauses'
import { draftOf, readProgramme } from '@/lib/server/programmes/rows/programme-rows'
import type { Revision } from '@/lib/server/programmes/rows/revision-rows'
import { openRevision } from '@/lib/server/programmes/start-revision'
import { lockLog } from '@/lib/server/sessions/lock-log'
import { changedRevision, type StepProposal } from './changed-revision'
import { type Now, type ProposalCare, proposalsIn } from './queries'

export type DecideInput = {
  readonly patientId: PatientId
  /** `proposalKey` of what the therapist saw. */
  readonly key: string
}
export type ProposalRefusal =
  | 'gone'
  | 'approved_by'
  | 'declined_by'
  | 'draft_open'
  | 'neuro_first'
  | 'nothing_to_change'
  | 'programme_gone'
  | ActivationReason
/** With the name of whoever decided meanwhile; null where nobody did. */
export type Decision<Value> = Result<Value, ProposalRefusal, { readonly by: string | null }>
type Moment = Now & { readonly atMs: number }

const no = (reason: ProposalRefusal) => refuseWith(reason, { by: null })

/**
 * A therapist takes a proposal over: a new revision with this one change comes into force, by their name. What they saw must be what
 * the rules still suggest, in the same transaction; nothing here runs without a clinician (clinical.md 5; hazard H10).
 */
export function approveProposal(
  scope: Scope,
  { changeNote, ...input }: DecideInput & { readonly changeNote: string | null },
  now: Moment,
): Promise<Decision<{ readonly revision: number }>> {
  return withScope(scope, async (tx): Promise<Decision<{ readonly revision: number }>> => {
    const found = await seenProposal(tx, scope, input, now)
    if (!found.ok) return found
    const { care, proposal } = found.value
    const step = stepOf(proposal)
    if (!step.ok) return step
    if (draftOf(care.programme)) return no('draft_open')
    const next = changedRevision(care.current, step.value)
    const allowed = await judge(tx, care, next)
    if (!allowed.ok) return no(allowed.reason)
    const number = await openRevision(tx, scope, care.programme, care.library, { ...next, changeNote })
    const opened = await readProgramme(tx, care.picture.episodeId)
    const draft = opened && draftOf(opened)
    if (number === null || !opened || !draft) return no('programme_gone')
    if (!(await putInForce(tx, scope, opened, draft, now)))
      throw new Error('The new revision changed as it was written')
    await record(tx, scope, {
      proposal,
      care,
      now,
      decision: { state: 'approved', reason: null, revisionNumber: number },
    })
    return ok({ revision: number })
  })
}

/**
 * A therapist wants it otherwise: the change stands in a draft, which nothing has decided yet. What comes of it is a revision like every
 * other; a draft that is thrown away leaves the proposal as it was.
 */
export function editProposal(scope: Scope, input: DecideInput, now: Moment): Promise<Decision<true>> {
  return withScope(scope, async (tx): Promise<Decision<true>> => {
    const found = await seenProposal(tx, scope, input, now)
    if (!found.ok) return found
    const { care, proposal } = found.value
    const step = stepOf(proposal)
    if (!step.ok) return step
    if (draftOf(care.programme)) return no('draft_open')
    const next = changedRevision(care.current, step.value)
    const number = await openRevision(tx, scope, care.programme, care.library, next)
    if (number === null) return no('programme_gone')
    await audit(tx, scope, {
      action: 'proposal.edit',
      ...{ subjectKind: 'programme', subjectId: care.programme.id, patientId: input.patientId },
      detail: { kind: proposal.kind, revision: number },
    })
    return ok(true)
  })
}

/** A therapist says no, and why; a plateau is answered the same way, with what was decided instead. */
export function declineProposal(
  scope: Scope,
  { reason, ...input }: DecideInput & { readonly reason: string },
  now: Moment,
): Promise<Decision<true>> {
  return withScope(scope, async (tx): Promise<Decision<true>> => {
    const found = await seenProposal(tx, scope, input, now)
    if (!found.ok) return found
    const { care, proposal } = found.value
    await record(tx, scope, { proposal, care, now, decision: { state: 'declined', reason, revisionNumber: null } })
    return ok(true)
  })
}

type Seen = { readonly care: ProposalCare; readonly proposal: Proposal }

/** What the therapist saw, if the rules still suggest it; of two who decide at once the second one waits and is told. */
async function seenProposal(tx: ScopedTx, scope: Scope, input: DecideInput, now: Moment): Promise<Decision<Seen>> {
  const { patientId, key } = input
  await lockLog(tx, patientId)
  const care = await proposalsIn(tx, scope, patientId, now)
  const proposal = care?.proposals.find((candidate) => proposalKey(candidate) === key)
  if (care && proposal) return ok({ care, proposal })
  const subject = subjectOfKey(key)
  const since = new Date(now.atMs - OFFERED_AGAIN_AFTER_DAYS * DAY_MS)
  const meanwhile =
    care && subject
      ? await tx.proposal.findFirst({
          where: { ...subject, programmeId: care.programme.id, decidedAt: { gte: since } },
          orderBy: { decidedAt: 'desc' },
          select: { state: true, decidedBy: { select: { name: true } } },
        })
      : null
  if (!meanwhile) return no('gone')
  return refuseWith(meanwhile.state === 'approved' ? 'approved_by' : 'declined_by', {
    by: meanwhile.decidedBy?.name ?? null,
  })
}

const DAY_MS = 86_400_000

/** The single change of it, if it has one that may be made. */
function stepOf(proposal: Proposal): Decision<StepProposal> {
  if (proposal.kind === 'plateau') return no('nothing_to_change')
  if (proposal.kind === 'phase' && proposal.waitsForNeuro) return no('neuro_first')
  return ok(proposal)
}

/** The rules of every activation; what is paused stays paused, and is decided where it is shown. */
async function judge(tx: ScopedTx, care: ProposalCare, revision: Revision) {
  const { programme, current, picture, fitFor, library } = care
  const given = { ...revision, lines: revision.lines.filter((line) => openPauseOf(line, programme.pauses) === null) }
  const { state: programmeState, templateIsReviewed } = programme
  const clinic = await readClinicForActivation(tx)
  return decideActivation(
    activationFacts({
      programmeState,
      templateIsReviewed,
      revision: given,
      inForce: current,
      picture,
      fitFor,
      library,
      clinic,
    }),
  )
}

type Decided = {
  readonly proposal: Proposal
  readonly care: ProposalCare
  readonly now: Moment
  readonly decision: Pick<Prisma.ProposalUncheckedCreateInput, 'state' | 'reason' | 'revisionNumber'>
}

async function record(tx: ScopedTx, scope: Scope, { proposal, care, now, decision }: Decided): Promise<void> {
  const id = uuidv7()
  const { patientId } = care.picture
  await tx.proposal.create({
    data: {
      ...decision,
      id,
      clinicId: scope.clinicId,
      patientId,
      programmeId: care.programme.id,
      kind: proposal.kind,
      lineageId: lineageOf(proposal),
      evidence: evidenceOf(proposal),
      decidedById: scope.actorId,
      decidedAt: new Date(now.atMs),
    },
  })
  await audit(tx, scope, {
    action: `proposal.${decision.state === 'approved' ? 'approve' : 'decline'}`,
    subjectKind: 'proposal',
    subjectId: id,
    patientId,
    detail: { kind: proposal.kind },
  })
}

/** What was suggested and on what it rested, as the therapist saw it. */
function evidenceOf(proposal: Proposal): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(proposal)) as Prisma.InputJsonObject
}
