import {
  type AssignableExercise,
  TEMPLATE_SIDES,
  type TemplateItemPlan,
  type TemplatePhasePlan,
} from '@/lib/domain/programmes/assign'
import type { DraftLine } from '@/lib/domain/programmes/edit-draft'

type Phase = { readonly position: number; readonly stage: string }

/**
 * A programme read as a plan that can be given anew. Reasons for blocked exercises stay behind: today's rules ask for their own.
 * Left and right stay behind too, since the plan is given for the side of the new episode.
 */
export function planOfProgramme<P extends Phase>(
  phases: readonly P[],
  lines: readonly DraftLine[],
): readonly (P & TemplatePhasePlan)[] {
  return phases.map((phase) => ({
    ...phase,
    items: lines.filter((line) => line.phase === phase.position).map(planItem),
  }))
}

function planItem({ exerciseSlug, dose, side, note, why }: DraftLine): TemplateItemPlan {
  return { exerciseSlug, doseOverride: dose, side: TEMPLATE_SIDES.find((known) => known === side) ?? null, note, why }
}

/** The plan without what cannot be given any more, and what that was: exercises that were put away or are gone. */
export function withoutGone<P extends TemplatePhasePlan>(
  phases: readonly P[],
  givable: ReadonlyMap<string, AssignableExercise>,
): { readonly phases: readonly P[]; readonly gone: readonly string[] } {
  const isHere = (item: TemplateItemPlan) => givable.has(item.exerciseSlug)
  const gone = phases.flatMap((phase) => phase.items.filter((item) => !isHere(item)).map((item) => item.exerciseSlug))
  return {
    phases: phases.map((phase) => ({ ...phase, items: phase.items.filter(isHere) })),
    gone: [...new Set(gone)],
  }
}
