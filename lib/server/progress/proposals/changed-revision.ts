import 'server-only'

import { scheduleOf } from '@/lib/domain/programmes/due-days'
import type { DraftLine } from '@/lib/domain/programmes/edit-draft'
import type { ItemChange } from '@/lib/domain/progress/proposals/item-proposal'
import { withStep } from '@/lib/domain/progress/proposals/next-dose'
import type { Proposal } from '@/lib/domain/progress/proposals/proposal'
import type { Revision } from '@/lib/server/programmes/rows/revision-rows'

export type StepProposal = Exclude<Proposal, { readonly kind: 'plateau' }>

/** The revision in force with the one change of a proposal. */
export function changedRevision(current: Revision, proposal: StepProposal): Revision {
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
