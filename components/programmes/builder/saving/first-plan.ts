import type { BuilderPhase } from '@/lib/domain/programmes/builder/builder-view'
import type { BuilderLine, DraftPlan } from '@/lib/domain/programmes/builder/draft-plan'
import type { DraftLine } from '@/lib/domain/programmes/edit-draft'
import type { FormState } from '@/lib/domain/shared/form-state'

/** The stored draft, its lines in the order of their phases, with what was typed in an attempt that was refused. */
export function firstPlan(
  stored: DraftPlan<DraftLine>,
  phases: readonly BuilderPhase[],
  answered: Pick<FormState, 'status' | 'values' | 'fieldErrors'> | undefined,
): DraftPlan {
  const inOrder = phases.flatMap(({ position }) => stored.lines.filter((line) => line.phase === position))
  const lines = inOrder.map((line): BuilderLine => ({ ...line, typed: null }))
  if (answered?.status !== 'invalid' && answered?.status !== 'refused') return { ...stored, lines }
  const { values, fieldErrors } = answered
  const sent = (name: string) => [values[name]].flat()[0]
  const typed = (index: number, field: string, before: string | null) => sent(`items.${index}.${field}`) ?? before
  return {
    ...stored,
    changeNote: sent('changeNote') ?? stored.changeNote,
    lines: lines.map((line, index) => {
      if (sent(`items.${index}.id`) !== line.id) return line
      return {
        ...line,
        typed: fieldErrors[`items.${index}.dose`] ? typed(index, 'dose', null) : null,
        note: typed(index, 'note', line.note),
        why: typed(index, 'why', line.why),
        overrideReason: typed(index, 'overrideReason', line.overrideReason),
      }
    }),
  }
}
