import { scheduleOf } from '@/lib/domain/programmes/due-days'
import { type DraftEdit, type DraftLine, editDraft } from '@/lib/domain/programmes/edit-draft'
import type { VariantKind } from '@/lib/domain/programmes/variants'
import type { IsoWeekday } from '@/lib/domain/shared/plain-date'

/** A line in the builder: what was typed as its dose stays while it is none. */
export type BuilderLine = DraftLine & { readonly typed: string | null }

/** A version of a phase's session whose items the therapist chose; without one the rules propose it. */
export type ChosenVariant = { readonly phase: number; readonly kind: VariantKind; readonly itemIds: readonly string[] }

/** All of a draft that the builder changes. */
export type DraftPlan<Line extends DraftLine = BuilderLine> = {
  readonly lines: readonly Line[]
  readonly currentPhase: number
  readonly weekdays: readonly IsoWeekday[]
  readonly sessionsPerDay: number
  readonly busyDayMinutes: number
  readonly changeNote: string
  readonly variants: readonly ChosenVariant[]
}

export type PlanEdit =
  | { readonly kind: 'lines'; readonly edit: DraftEdit<BuilderLine> }
  | { readonly kind: 'phase'; readonly phase: number }
  | {
      readonly kind: 'set'
      readonly change: Partial<Pick<DraftPlan, 'weekdays' | 'sessionsPerDay' | 'busyDayMinutes' | 'changeNote'>>
    }
  /** Null gives the version back to the rules. */
  | {
      readonly kind: 'variant'
      readonly phase: number
      readonly variant: VariantKind
      readonly itemIds: readonly string[] | null
    }

export function editPlan(plan: DraftPlan, edit: PlanEdit): DraftPlan {
  switch (edit.kind) {
    case 'lines': {
      const lines = editDraft(plan.lines, edit.edit)
      return { ...plan, lines, variants: kept(plan.variants, lines) }
    }
    case 'phase':
      return inPhase(plan, edit.phase)
    case 'set':
      return { ...plan, ...edit.change }
    case 'variant': {
      const others = plan.variants.filter(({ phase, kind }) => phase !== edit.phase || kind !== edit.variant)
      const { phase, variant: kind, itemIds } = edit
      return { ...plan, variants: itemIds === null ? others : [...others, { phase, kind, itemIds }] }
    }
  }
}

/** Moving to another phase brings that phase's own days; the sittings a day stay as they were chosen. */
export function inPhase<Plan extends Pick<DraftPlan<DraftLine>, 'lines' | 'weekdays' | 'currentPhase'>>(
  plan: Plan,
  phase: number,
): Plan {
  const { weekdays } = scheduleOf(plan.lines.filter((line) => line.phase === phase).map((line) => line.dose))
  return { ...plan, currentPhase: phase, weekdays: weekdays.length > 0 ? weekdays : plan.weekdays }
}

/** A chosen version holds items of its own phase only. */
export function kept(variants: readonly ChosenVariant[], lines: readonly DraftLine[]): readonly ChosenVariant[] {
  const phaseOf = new Map(lines.map((line) => [line.id, line.phase]))
  return variants.map((variant) => {
    const itemIds = variant.itemIds.filter((id) => phaseOf.get(id) === variant.phase)
    return itemIds.length === variant.itemIds.length ? variant : { ...variant, itemIds }
  })
}
