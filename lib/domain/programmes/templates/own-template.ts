import type { Condition, Direction, Irritability, NerveRoot } from '@/lib/domain/assessment/vocabulary'
import type { TemplateItemPlan, TemplatePhasePlan } from '@/lib/domain/programmes/assign'
import type { Reporting } from '@/lib/domain/programmes/templates/cert'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'

export const TEMPLATE_NAME_MAX = 120
/** A year: what an author usually asks to look at again. A design decision. */
const LOOK_AGAIN_DAYS = 365

/** What its author says of a template as a whole. */
export type TemplateDetails = {
  readonly name: string
  readonly summary: string
  readonly conditions: readonly Condition[]
  readonly direction: Direction | 'any'
  /** Empty: for any root. */
  readonly roots: readonly NerveRoot[]
  readonly irritability: Irritability | null
  readonly suitableWhen: readonly string[]
  readonly notSuitableWhen: readonly string[]
  readonly evidenceNote: string
  readonly reviewBy: PlainDate
  readonly reporting: Reporting
  readonly changeNote: string | null
}

/** The words to the patient that go along with an item. */
export type ItemWords = Pick<TemplateItemPlan, 'note' | 'why'>

/** The plan with these words in the place of its own: one entry for each item, in the order of the phases. */
export function withWords<P extends TemplatePhasePlan>(
  phases: readonly P[],
  words: readonly ItemWords[],
): readonly P[] {
  let next = 0
  return phases.map((phase) => ({
    ...phase,
    items: phase.items.map((item) => {
      const { note = null, why = null } = words[next++] ?? {}
      return { ...item, note, why }
    }),
  }))
}

/** A difference between somebody's sides says nothing about the next person: it stays behind. */
export function withoutOwnSides<P extends TemplatePhasePlan>(phases: readonly P[]): readonly P[] {
  return phases.map((phase) => ({
    ...phase,
    items: phase.items.map(({ doseOverride: { right: _right, ...doseOverride }, ...item }) => ({
      ...item,
      doseOverride: { ...doseOverride, right: null },
    })),
  }))
}

export function usualReviewBy(today: PlainDate): PlainDate {
  return addDays(today, LOOK_AGAIN_DAYS)
}

export type OwnTemplateFacts = { readonly ownerId: string; readonly isShared: boolean; readonly isArchived: boolean }

/** Who may use it and write a newer version of it: everybody in the clinic once it is shared, its owner before. */
export function isOfferedTo({ ownerId, isShared, isArchived }: OwnTemplateFacts, memberId: string): boolean {
  return !isArchived && (isShared || ownerId === memberId)
}

/** Sharing and putting away are the owner's; whoever is offered it may write a newer version, by name. */
export function canManage({ ownerId }: OwnTemplateFacts, memberId: string): boolean {
  return ownerId === memberId
}
