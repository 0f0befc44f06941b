import 'server-only'

import { CONDITIONS, type Condition, NERVE_ROOTS, type NerveRoot } from '@/lib/domain/assessment/vocabulary'
import { PHASE_STAGES, type PhaseStage } from '@/lib/domain/exercises/exercise'
import { TEMPLATE_SIDES, type TemplateItemPlan, type TemplatePhasePlan } from '@/lib/domain/programmes/assign'
import type { Reporting } from '@/lib/domain/programmes/templates/cert'
import type { OwnTemplateFacts } from '@/lib/domain/programmes/templates/own-template'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { doseOverrideSchema } from '@/lib/schemas/exercises'
import { reportingSchema } from '@/lib/schemas/templates'
import type { Prisma } from '@/lib/server/db/generated/client'
import { toPlainDateOrNull } from '@/lib/server/db/plain-date-column'
import type { ScopedTx } from '@/lib/server/db/scope'
import { reviewedTemplateIds } from '@/lib/server/programmes/guidance/template-reviews'

export type TemplatePhaseRow = TemplatePhasePlan & {
  readonly stage: PhaseStage
  readonly position: number
  readonly name: string
  readonly weeks: number
  /** In words, as shipped content has it: "4-8". */
  readonly weeksRange: string | null
  readonly reviewEveryDays: number
  readonly goal: string
  readonly entryCriteria: readonly string[]
  readonly progressCriteria: readonly string[]
  readonly regressCriteria: readonly string[]
  readonly progressRule: Prisma.InputJsonValue
}
export type OwnTemplate = OwnTemplateFacts & { readonly id: string; readonly version: number }
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
  /** Of the clinic's own; null for what is shipped. */
  readonly own: OwnTemplate | null
  /** Which version of it, from 1. */
  readonly number: number
  readonly reviewBy: PlainDate | null
  readonly reporting: Reporting
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
  number: true,
  reviewBy: true,
  reporting: true,
  own: { select: { id: true, ownerId: true, isShared: true, archivedAt: true, version: true } },
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
        select: { doseOverride: true, side: true, note: true, why: true, exercise: { select: { slug: true } } },
      },
    },
  },
} as const satisfies Prisma.TemplateSelect

type Read = Prisma.TemplateGetPayload<{ select: typeof TEMPLATE_COLUMNS }>

/** Templates as they are given; `where` says which, all versions of all of them otherwise. */
export async function readTemplates(tx: ScopedTx, where: Prisma.TemplateWhereInput): Promise<readonly TemplateRow[]> {
  const rows = await tx.template.findMany({
    where,
    select: TEMPLATE_COLUMNS,
    orderBy: [{ slug: 'asc' }, { number: 'asc' }],
  })
  const reviewed = await reviewedTemplateIds(tx, where)
  return rows.map((row) => toTemplate(row, reviewed.has(row.id)))
}

function toTemplate(
  { phases, directionalPreference, nerveRootFocus, irritabilityAtStart, own, reviewBy, ...row }: Read,
  isReviewed: boolean,
): TemplateRow {
  return {
    ...row,
    conditions: CONDITIONS.filter((condition) => row.conditions.includes(condition)),
    direction: directionalPreference,
    roots: NERVE_ROOTS.filter((root) => nerveRootFocus.includes(root)),
    irritability: irritabilityAtStart,
    own: own && toOwn(own),
    reviewBy: toPlainDateOrNull(reviewBy),
    reporting: reportingSchema.parse(row.reporting),
    isReviewed,
    phases: phases.map((phase) => ({
      ...phase,
      stage: toStage(phase.stage),
      progressRule: phase.progressRule ?? {},
      items: phase.items.map(toItem),
    })),
  }
}

function toOwn({ archivedAt, ...own }: NonNullable<Read['own']>): OwnTemplate {
  return { ...own, isArchived: archivedAt !== null }
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
