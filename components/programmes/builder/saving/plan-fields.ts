import type { BuilderLine, DraftPlan } from '@/lib/domain/programmes/builder/draft-plan'
import { writeDose } from '@/lib/domain/programmes/shorthand/write-dose'

type Field = readonly [name: string, value: string]

/** A version of a session whose items were chosen, as one field holds it. */
export function variantField({ phase, kind, itemIds }: DraftPlan['variants'][number]): string {
  return `${phase}:${kind}:${itemIds.join(',')}`
}

/** One line as the fields of the form; `index` is its place among all lines. */
export function lineFields(line: BuilderLine, index: number): readonly Field[] {
  return Object.entries({
    id: line.id,
    phase: String(line.phase),
    exerciseSlug: line.exerciseSlug,
    dose: line.typed ?? writeDose(line.dose, line.side),
    note: line.note ?? '',
    why: line.why ?? '',
    overrideReason: line.overrideReason ?? '',
  }).map(([field, value]) => [`items.${index}.${field}`, value])
}

/** The draft as the fields of its form: the same names that the page's own fields have. */
export function planFields(plan: DraftPlan): readonly Field[] {
  return [
    ['currentPhase', String(plan.currentPhase)],
    ['sessionsPerDay', String(plan.sessionsPerDay)],
    ['busyDayMinutes', String(plan.busyDayMinutes)],
    ['changeNote', plan.changeNote],
    ...plan.weekdays.map((day): Field => ['weekdays', String(day)]),
    ...plan.variants.map((variant): Field => ['variants', variantField(variant)]),
    ...plan.lines.flatMap(lineFields),
  ]
}
