import 'server-only'

import { CONDITIONS, DIRECTIONS, IRRITABILITIES } from '@/lib/domain/assessment/vocabulary'
import type { Dose } from '@/lib/domain/exercises/dose'
import { PHASE_STAGES } from '@/lib/domain/exercises/exercise'
import { mergeDose } from '@/lib/domain/programmes/merge-dose'
import type { TemplateText } from '@/lib/domain/programmes/template-text'
import { progressNumbersSchema } from '@/lib/schemas/content-register'
import { doseOverrideSchema } from '@/lib/schemas/exercises'
import type { Prisma } from '@/lib/server/db/generated/client'

/** The content and nothing else: no ids, which a release lays anew, and nothing of reviews. */
export const TEMPLATE_CONTENT = {
  name: true,
  summary: true,
  conditions: true,
  directionalPreference: true,
  nerveRootFocus: true,
  irritabilityAtStart: true,
  suitableWhen: true,
  notSuitableWhen: true,
  evidenceNote: true,
  phases: {
    orderBy: { position: 'asc' },
    select: {
      position: true,
      name: true,
      stage: true,
      weeks: true,
      weeksRange: true,
      reviewEveryDays: true,
      goal: true,
      entryCriteria: true,
      progressCriteria: true,
      regressCriteria: true,
      progressRule: true,
      items: {
        orderBy: { position: 'asc' },
        select: {
          position: true,
          doseOverride: true,
          side: true,
          note: true,
          why: true,
          exercise: { select: { slug: true } },
        },
      },
    },
  },
  goals: {
    orderBy: { position: 'asc' },
    select: {
      position: true,
      type: true,
      title: true,
      targetValue: true,
      targetUnit: true,
      frequency: true,
      fromPhase: true,
      note: true,
    },
  },
} as const satisfies Prisma.TemplateSelect
export type TemplateContent = Prisma.TemplateGetPayload<{ select: typeof TEMPLATE_CONTENT }>

export type NamedDoses = ReadonlyMap<string, { readonly name: string; readonly dose: Dose }>

export function templateText(content: TemplateContent, exercises: NamedDoses): TemplateText {
  const { summary, suitableWhen, notSuitableWhen, phases, goals } = content
  return {
    summary,
    suitableWhen,
    notSuitableWhen,
    conditions: CONDITIONS.filter((condition) => content.conditions.includes(condition)),
    direction: ([...DIRECTIONS, 'any'] as const).find((known) => known === content.directionalPreference) ?? null,
    irritability: IRRITABILITIES.find((known) => known === content.irritabilityAtStart) ?? null,
    phases: phases.map(({ stage, items, progressRule, ...phase }) => ({
      ...phase,
      rule: progressNumbersSchema.safeParse(progressRule).data ?? null,
      stage: PHASE_STAGES.find((known) => known === stage) ?? null,
      items: items.flatMap((item) => itemText(item, exercises)),
    })),
    goals: goals.map(({ title, note }) => (note ? `${title} – ${note}` : title)),
  }
}

function itemText(
  { exercise, doseOverride, side, note, why }: TemplateContent['phases'][number]['items'][number],
  exercises: NamedDoses,
) {
  const given = exercises.get(exercise.slug)
  const override = Object.entries(doseOverrideSchema.parse(doseOverride)).filter(([, value]) => value !== undefined)
  return given ? [{ name: given.name, side, note, why, dose: mergeDose(given.dose, Object.fromEntries(override)) }] : []
}
