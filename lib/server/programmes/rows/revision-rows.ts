import 'server-only'

import type { RightDose } from '@/lib/domain/exercises/dose'
import type { PhaseStage } from '@/lib/domain/exercises/exercise'
import type { ChosenVariant } from '@/lib/domain/programmes/builder/draft-plan'
import type { DraftLine } from '@/lib/domain/programmes/edit-draft'
import type { RevisionItem } from '@/lib/domain/programmes/revision-diff'
import type { IsoWeekday, PlainDate } from '@/lib/domain/shared/plain-date'
import { rightDoseSchema } from '@/lib/schemas/exercises'
import type { Prisma } from '@/lib/server/db/generated/client'
import { toPlainDateOrNull } from '@/lib/server/db/plain-date-column'
import { toStage } from '@/lib/server/programmes/rows/template-rows'

export type RevisionPhase = {
  readonly id: string
  readonly position: number
  readonly name: string
  readonly stage: PhaseStage
  readonly weeks: number
  readonly reviewEveryDays: number
  readonly goal: string
  readonly entryCriteria: readonly string[]
  readonly progressCriteria: readonly string[]
  readonly regressCriteria: readonly string[]
  readonly progressRule: Prisma.InputJsonValue
}
/** A revision as stored: its phases, and all its lines in phase order. */
export type Revision = {
  readonly id: string
  readonly number: number
  readonly version: number
  readonly currentPhase: number
  readonly phaseStartedOn: PlainDate | null
  readonly weekdays: readonly IsoWeekday[]
  readonly sessionsPerDay: number
  /** How long a busy day's session may take. */
  readonly busyDayMinutes: number
  readonly changeNote: string | null
  readonly createdAt: Date
  /** Null: written by the rules after a red session. */
  readonly createdById: string | null
  /** Who saved it last, as a draft. */
  readonly savedBy: { readonly id: string; readonly name: string } | null
  readonly activatedAt: Date | null
  readonly effectiveFrom: PlainDate | null
  readonly phases: readonly RevisionPhase[]
  readonly lines: readonly DraftLine[]
  /** The versions of a session whose items a therapist chose; the others are proposed. */
  readonly variants: readonly ChosenVariant[]
  /** What each line's exercise was called in the version that it gives, by the line's id. */
  readonly givenNames: ReadonlyMap<string, string>
}

const ITEM_COLUMNS = {
  id: true,
  lineageId: true,
  side: true,
  mode: true,
  sets: true,
  reps: true,
  holdSeconds: true,
  durationSeconds: true,
  restSeconds: true,
  sessionsPerDay: true,
  daysPerWeek: true,
  weekdays: true,
  tempo: true,
  weightKg: true,
  band: true,
  rightDose: true,
  note: true,
  why: true,
  overrideReason: true,
  exerciseVersion: true,
  given: { select: { slug: true, name: true } },
} satisfies Prisma.ProgrammeItemSelect

export const REVISION_COLUMNS = {
  id: true,
  number: true,
  version: true,
  currentPhase: true,
  phaseStartedOn: true,
  weekdays: true,
  sessionsPerDay: true,
  busyDayMinutes: true,
  changeNote: true,
  createdAt: true,
  createdById: true,
  savedBy: { select: { id: true, name: true } },
  activatedAt: true,
  effectiveFrom: true,
  phases: {
    orderBy: { position: 'asc' },
    select: {
      id: true,
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
      items: { orderBy: { position: 'asc' }, select: ITEM_COLUMNS },
    },
  },
  variants: {
    where: { isEdited: true },
    select: { phasePosition: true, kind: true, items: { orderBy: { position: 'asc' }, select: { itemId: true } } },
  },
} satisfies Prisma.ProgrammeRevisionSelect

type Read = Prisma.ProgrammeRevisionGetPayload<{ select: typeof REVISION_COLUMNS }>
type ReadItem = Read['phases'][number]['items'][number]

export function toRevision({ phases, phaseStartedOn, effectiveFrom, weekdays, variants, ...row }: Read): Revision {
  return {
    ...row,
    phaseStartedOn: toPlainDateOrNull(phaseStartedOn),
    effectiveFrom: toPlainDateOrNull(effectiveFrom),
    weekdays: weekdays as IsoWeekday[],
    phases: phases.map(({ items: _items, stage, progressRule, ...phase }) => ({
      ...phase,
      stage: toStage(stage),
      progressRule: progressRule ?? {},
    })),
    lines: phases.flatMap((phase) => phase.items.map((item) => toLine(item, phase.position))),
    variants: variants.map(({ phasePosition, kind, items }) => ({
      phase: phasePosition,
      kind,
      itemIds: items.map(({ itemId }) => itemId),
    })),
    givenNames: new Map(phases.flatMap(({ items }) => items.map(({ id, given }) => [id, given.name]))),
  }
}

function toRightDose(stored: Prisma.JsonValue): RightDose | null {
  return stored === null ? null : rightDoseSchema.parse(stored)
}

function toLine({ given, ...item }: ReadItem, phase: number): DraftLine {
  const { id, lineageId, exerciseVersion, side, note, why, overrideReason, weekdays, rightDose, ...plain } = item
  const dose = {
    ...plain,
    weekdays: weekdays.length > 0 ? (weekdays as IsoWeekday[]) : null,
    right: toRightDose(rightDose),
  }
  return { id, lineageId, phase, exerciseSlug: given.slug, exerciseVersion, side, note, why, overrideReason, dose }
}

/** As `diffRevisions` compares them; a line without lineage is new wherever it stands. */
export function toDiffItems({ lines }: Pick<Revision, 'lines'>): RevisionItem[] {
  return lines.map(({ id, lineageId, phase, exerciseSlug, exerciseVersion, side, dose, note, why }) => ({
    lineageId: lineageId ?? id,
    phase,
    exerciseSlug,
    exerciseVersion,
    side,
    dose,
    note,
    why,
  }))
}
