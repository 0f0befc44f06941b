import type { Dose } from '@/lib/domain/exercises/dose'
import type { ItemSide } from '@/lib/domain/programmes/item'
import type { ItemChange, ItemProposal, ItemSession } from '@/lib/domain/progress/proposals/item-proposal'
import type { MainMeasure } from '@/lib/domain/progress/proposals/plateau'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'

export const PROPOSAL_KINDS = ['progress', 'regress', 'phase', 'plateau', 'restart'] as const
export type ProposalKind = (typeof PROPOSAL_KINDS)[number]

/** A session that a proposal rests on. */
export type EvidenceSession = Pick<ItemSession, 'sessionId' | 'day' | 'colour'>

/** A step that the rules suggest and a therapist decides, with the evidence that it rests on. */
export type Proposal =
  | (ItemProposal & {
      readonly lineageId: string
      readonly name: string
      readonly dose: Dose
      readonly side: ItemSide | null
      /** The exercise now, and the one that would take its place. */
      readonly slug: string
      /** Since when it has been as it is. */
      readonly levelSince: PlainDate
      /** What another exercise is called; null where the exercise stays. */
      readonly otherName: string | null
    })
  | {
      readonly kind: 'phase'
      readonly from: number
      readonly to: number
      readonly name: string
      /** Everything else holds: the nerve signs must be tested again and signed first. */
      readonly waitsForNeuro: boolean
      /** Newest first, those that the criteria look back on. */
      readonly sessions: readonly EvidenceSession[]
    }
  | { readonly kind: 'plateau'; readonly measure: MainMeasure }
  | {
      readonly kind: 'restart'
      readonly from: number
      readonly to: number
      readonly name: string
      readonly lastOn: PlainDate
      readonly items: readonly {
        readonly lineageId: string
        readonly name: string
        readonly side: ItemSide | null
        readonly dose: Dose
        readonly next: Dose
      }[]
    }

/** What was decided about a proposal before. */
export type Decision = { readonly kind: string; readonly lineageId: string | null; readonly decidedOn: PlainDate }

/** A declined step is not offered again for a week; a design decision, about one review. */
export const OFFERED_AGAIN_AFTER_DAYS = 7
/** Looking again at the whole way is asked for every four weeks at most; a design decision, as often as the measures are taken. */
export const PLATEAU_AGAIN_AFTER_DAYS = 28

export function lineageOf(proposal: Proposal): string | null {
  return 'lineageId' in proposal ? proposal.lineageId : null
}

/** Names a proposal by what it would change: what was shown and what is decided must be the same. */
export function proposalKey(proposal: Proposal): string {
  switch (proposal.kind) {
    case 'phase':
      return `phase ${proposal.from} ${proposal.to}`
    case 'plateau':
      return 'plateau'
    case 'restart':
      return `restart ${proposal.from} ${proposal.to} ${proposal.lastOn}`
    default:
      return [proposal.kind, proposal.lineageId, ...changeWords(proposal.change)].join(' ')
  }
}

/** What a proposal's name says of it, for those that are no longer suggested; null for what is no such name. */
export function subjectOfKey(key: string): Pick<Decision, 'kind' | 'lineageId'> | null {
  const [word, lineageId] = key.split(' ')
  const kind = PROPOSAL_KINDS.find((known) => known === word)
  if (!kind) return null
  return { kind, lineageId: kind === 'progress' || kind === 'regress' ? (lineageId ?? null) : null }
}

function changeWords(change: ItemChange): readonly (string | number | null)[] {
  if (change.kind === 'dose') return [change.field, change.from, change.to]
  const { sets, reps, holdSeconds, durationSeconds } = change.dose
  return [change.slug, sets, reps, holdSeconds, durationSeconds]
}

/** Whether somebody decided about the same thing only just. */
export function isDecidedLately(proposal: Proposal, decisions: readonly Decision[], today: PlainDate): boolean {
  const days = proposal.kind === 'plateau' ? PLATEAU_AGAIN_AFTER_DAYS : OFFERED_AGAIN_AFTER_DAYS
  return decisions.some(
    ({ kind, lineageId, decidedOn }) =>
      kind === proposal.kind && lineageId === lineageOf(proposal) && decidedOn > addDays(today, -days),
  )
}
