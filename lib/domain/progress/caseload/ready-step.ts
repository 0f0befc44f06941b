import type { ReadyStep } from '@/lib/domain/progress/caseload/caseload-care'
import type { Proposal, ProposalKind } from '@/lib/domain/progress/proposals/proposal'

/** Whether the patient is ready for more; a step down, a new beginning and a look at the whole way are to be decided. */
export function suggestedAs(kind: ProposalKind): 'ready' | 'decide' {
  return kind === 'progress' || kind === 'phase' ? 'ready' : 'decide'
}

/** Of several things that the rules suggest, the one that the queue names: less before more. Null when they suggest nothing. */
export function readyStep(proposals: readonly Proposal[]): Omit<ReadyStep, 'sinceMs'> | null {
  const first = proposals.find(({ kind }) => suggestedAs(kind) === 'decide') ?? proposals[0]
  if (!first) return null
  return {
    kind: first.kind,
    name: 'name' in first ? first.name : null,
    waitsForNeuro: first.kind === 'phase' && first.waitsForNeuro,
    count: proposals.length,
  }
}
