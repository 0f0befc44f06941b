import 'server-only'

import { CONDITIONS, type Condition, NERVE_ROOTS, type NerveRoot } from '@/lib/domain/assessment/vocabulary'
import { PHASE_STAGES, type PhaseStage } from '@/lib/domain/exercises/exercise'
import { TEMPLATE_SIDES, type TemplateItemPlan, type TemplatePhasePlan } from '@/lib/domain/programmes/assign'
import { doseOverrideSchema } from '@/lib/schemas/exercises'
import type { Prisma } from '@/lib/server/db/generated/client'
import type { ScopedTx } from '@/lib/server/db/scope'
import { reviewedTemplateIds } from '@/lib/server/programmes/guidance/template-reviews'

export type TemplatePhaseRow = TemplatePhasePlan & {
  readonly stage: PhaseStage
  readonly position: number
  readonly name: string
  readonly weeks: number
  readonly reviewEveryDays: number
  readonly goal: string
  readonly entryCriteria: readonly string[]
  readonly progressCriteria: readonly string[]
  readonly regressCriteria: readonly string[]
  readonly progressRule: Prisma.InputJsonValue
}
export type TemplateRow = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly summary: string
  readonly conditions: readonly Condition[]
  /** A direction, or 'any'. */
  readonly direction: string
  /** Empty: for any root. */
  readonly roots: readonly NerveRoot[]
  readonly irritability: string | null
  readonly suitableWhen: readonly string[]
  readonly notSuitableWhen: readonly string[]
  readonly evidenceNote: string
  readonly author: string
  readonly isOwn: boolean
  readonly isReviewed: boolean
  readonly phases: readonly TemplatePhaseRow[]
}

const TEMPLATE_COLUMNS = {
  id: true,
  slug: true,
  name: true,
  summary: true,
  conditions: true,
  directionalPreference: true,
  nerveRootFocus: true,
  irritabilityAtStart: true,
  suitableWhen: true,
  notSuitableWhen: true,
  evidenceNote: true,
  author: true,
  clinicId: true,
  phases: {
    orderBy: { position: 'asc' },
    select: {
      position: true,
      name: true,
      stage: true,
      weeks: true,
      reviewEveryDays: true,
      goal: true,
      entryCriteria: true,
      progressCriteria: true,
      regressCriteria: true,
      progressRule: true,
      items: {
        orderBy: { position: 'asc' },
        select: { doseOverride: true, side: true, note: true, why: true, exercise: { select: { slug: true } } },
      },
    },
  },
} as const satisfies Prisma.TemplateSelect

type Read = Prisma.TemplateGetPayload<{ select: typeof TEMPLATE_COLUMNS }>

/** All templates that the clinic can use, or one of them. */
export async function readTemplates(tx: ScopedTx, id?: string): Promise<readonly TemplateRow[]> {
  const rows = await tx.template.findMany({
    ...(id === undefined ? {} : { where: { id } }),
    select: TEMPLATE_COLUMNS,
    orderBy: { slug: 'asc' },
  })
  const reviewed = await reviewedTemplateIds(tx, id)
  return rows.map((row) => toTemplate(row, reviewed.has(row.id)))
}

function toTemplate(
  { phases, directionalPreference, nerveRootFocus, irritabilityAtStart, clinicId, ...row }: Read,
  isReviewed: boolean,
): TemplateRow {
  return {
    ...row,
    conditions: CONDITIONS.filter((condition) => row.conditions.includes(condition)),
    direction: directionalPreference,
    roots: NERVE_ROOTS.filter((root) => nerveRootFocus.includes(root)),
    irritability: irritabilityAtStart,
    isOwn: clinicId !== null,
    isReviewed,
    phases: phases.map((phase) => ({
      ...phase,
      stage: toStage(phase.stage),
      progressRule: phase.progressRule ?? {},
      items: phase.items.map(toItem),
    })),
  }
}

function toItem(item: Read['phases'][number]['items'][number]): TemplateItemPlan {
  const override = doseOverrideSchema.parse(item.doseOverride)
  const given = Object.fromEntries(Object.entries(override).filter(([, value]) => value !== undefined))
  const side = TEMPLATE_SIDES.find((known) => known === item.side) ?? null
  return { exerciseSlug: item.exercise.slug, doseOverride: given, side, note: item.note, why: item.why }
}

export function toStage(stage: string): PhaseStage {
  const known = PHASE_STAGES.find((candidate) => candidate === stage)
  if (!known) throw new Error('A phase has a stage that no rule knows')
  return known
}
