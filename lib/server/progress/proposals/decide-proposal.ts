import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import { type ActivationReason, decideActivation } from '@/lib/domain/programmes/can-activate'
import { scheduleOf } from '@/lib/domain/programmes/due-days'
import type { DraftLine } from '@/lib/domain/programmes/edit-draft'
import type { ItemChange } from '@/lib/domain/progress/proposals/item-proposal'
import { withStep } from '@/lib/domain/progress/proposals/next-dose'
import { lineageOf, type Proposal, proposalKey } from '@/lib/domain/progress/proposals/proposal'
import type { PatientId } from '@/lib/domain/shared/ids'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
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
import { type Now, type ProposalCare, proposalsIn } from './queries'

export type DecideInput = {
  readonly patientId: PatientId
  /** `proposalKey` of what the therapist saw. */
  readonly key: string
}
export type ProposalRefusal =
  | 'gone'
  | 'draft_open'
  | 'neuro_first'
  | 'nothing_to_change'
  | 'programme_gone'
  | ActivationReason
type Moment = Now & { readonly atMs: number }

/**
 * A therapist takes a proposal over: a new revision with this one change comes into force, by their name. What they saw must be what
 * the rules still suggest, in the same transaction; nothing here runs without a clinician (clinical.md 5; hazard H10).
 */
export function approveProposal(
  scope: Scope,
  { changeNote, ...input }: DecideInput & { readonly changeNote: string | null },
  now: Moment,
): Promise<Result<{ readonly revision: number }, ProposalRefusal>> {
  return withScope(scope, async (tx): Promise<Result<{ readonly revision: number }, ProposalRefusal>> => {
    await lockLog(tx, input.patientId)
    const care = await proposalsIn(tx, scope, input.patientId, now)
    const proposal = care?.proposals.find((candidate) => proposalKey(candidate) === input.key)
    if (!care || !proposal) return refuse('gone')
    if (proposal.kind === 'plateau') return refuse('nothing_to_change')
    if (proposal.kind === 'phase' && proposal.waitsForNeuro) return refuse('neuro_first')
    if (draftOf(care.programme)) return refuse('draft_open')
    const next = changed(care.current, proposal)
    const allowed = await judge(tx, care, next)
    if (!allowed.ok) return refuse(allowed.reason)
    const number = await openRevision(tx, scope, care.programme, care.library, { ...next, changeNote })
    const opened = await readProgramme(tx, care.picture.episodeId)
    const draft = opened && draftOf(opened)
    if (number === null || !opened || !draft) return refuse('programme_gone')
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

/** A therapist says no, and why; a plateau is answered the same way, with what was decided instead. */
export function declineProposal(
  scope: Scope,
  { reason, ...input }: DecideInput & { readonly reason: string },
  now: Moment,
): Promise<Result<true, 'gone'>> {
  return withScope(scope, async (tx): Promise<Result<true, 'gone'>> => {
    const care = await proposalsIn(tx, scope, input.patientId, now)
    const proposal = care?.proposals.find((candidate) => proposalKey(candidate) === input.key)
    if (!care || !proposal) return refuse('gone')
    await record(tx, scope, { proposal, care, now, decision: { state: 'declined', reason, revisionNumber: null } })
    return ok(true)
  })
}

type StepProposal = Exclude<Proposal, { readonly kind: 'plateau' }>

/** The revision in force with the one change of a proposal. */
function changed(current: Revision, proposal: StepProposal): Revision {
  if (proposal.kind === 'phase') return inPhase(current, proposal.to)
  if (proposal.kind === 'restart') {
    const next = new Map(proposal.items.map((item) => [item.lineageId, item.next]))
    const lines = current.lines.map((line) => {
      const dose = line.phase === proposal.to ? next.get(line.lineageId ?? line.id) : undefined
      return dose ? { ...line, dose } : line
    })
    return proposal.to === proposal.from ? { ...current, lines } : inPhase({ ...current, lines }, proposal.to)
  }
  return {
    ...current,
    lines: current.lines.map((line) =>
      line.lineageId === proposal.lineageId ? withChange(line, proposal.change) : line,
    ),
  }
}

function inPhase(revision: Revision, phase: number): Revision {
  const lines = revision.lines.filter((line) => line.phase === phase)
  const { weekdays } = scheduleOf(lines.map(({ dose }) => dose))
  return { ...revision, currentPhase: phase, weekdays: weekdays.length > 0 ? weekdays : revision.weekdays }
}

/** A reason that was typed for the old exercise is none for the new one. */
function withChange(line: DraftLine, change: ItemChange): DraftLine {
  if (change.kind === 'dose') return { ...line, dose: withStep(line.dose, change) }
  return { ...line, exerciseSlug: change.slug, exerciseVersion: null, dose: change.dose, overrideReason: null }
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
