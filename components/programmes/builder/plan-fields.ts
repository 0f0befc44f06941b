import type { DraftPlan } from '@/lib/domain/programmes/builder/draft-plan'
import { writeDose } from '@/lib/domain/programmes/shorthand/write-dose'

/** The draft as the fields of its form: the same names that the page's own fields have. */
export function planFields(plan: DraftPlan): readonly (readonly [name: string, value: string])[] {
  return [
    ['currentPhase', String(plan.currentPhase)],
    ['sessionsPerDay', String(plan.sessionsPerDay)],
    ['busyDayMinutes', String(plan.busyDayMinutes)],
    ['changeNote', plan.changeNote],
    ...plan.weekdays.map((day) => ['weekdays', String(day)] as const),
    ...plan.variants.map(({ phase, kind, itemIds }) => ['variants', `${phase}:${kind}:${itemIds.join(',')}`] as const),
    ...plan.lines.flatMap((line, index) =>
      Object.entries({
        id: line.id,
        phase: String(line.phase),
        exerciseSlug: line.exerciseSlug,
        dose: line.typed ?? writeDose(line.dose, line.side),
        note: line.note ?? '',
        why: line.why ?? '',
        overrideReason: line.overrideReason ?? '',
      }).map(([field, value]) => [`items.${index}.${field}`, value] as const),
    ),
  ]
}
