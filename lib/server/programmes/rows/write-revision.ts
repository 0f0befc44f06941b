import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import type { ChosenVariant } from '@/lib/domain/programmes/builder/draft-plan'
import type { DraftLine } from '@/lib/domain/programmes/edit-draft'
import type { StoredGoal } from '@/lib/domain/programmes/goals'
import { BUSY_DAY_MINUTES, proposeVariants } from '@/lib/domain/programmes/variants'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { doseColumns } from '@/lib/server/db/dose-columns'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'
import type { Library } from '@/lib/server/exercises/queries'
import type { RevisionPhase } from '@/lib/server/programmes/rows/revision-rows'

export type NewRevision = {
  readonly programmeId: string
  readonly number: number
  readonly currentPhase: number
  readonly phaseStartedOn: PlainDate | null
  readonly weekdays: readonly number[]
  readonly sessionsPerDay: number
  readonly busyDayMinutes?: number
  readonly changeNote?: string | null
  readonly phases: readonly Omit<RevisionPhase, 'id'>[]
  readonly lines: readonly DraftLine[]
  /** Of the lines as they are given here. */
  readonly variants?: readonly ChosenVariant[]
  readonly goals: readonly NewGoal[]
  readonly articles?: readonly NewArticle[]
}
export type NewArticle = { readonly articleId: string; readonly fromPhase: number }
export type NewGoal = StoredGoal & { readonly position: number }
type Owner = { readonly clinicId: string; readonly patientId: string }

/** A draft revision with everything in it. Its lines get ids of their own: an item belongs to one revision. */
export async function insertRevision(
  tx: ScopedTx,
  scope: Scope,
  patientId: PatientId,
  revision: NewRevision,
  library: Library,
): Promise<string> {
  const owner: Owner = { clinicId: scope.clinicId, patientId }
  const id = uuidv7()
  const { phases, lines, variants = [], goals, articles = [], weekdays, phaseStartedOn, ...columns } = revision
  await tx.programmeRevision.create({
    data: {
      ...columns,
      ...owner,
      id,
      weekdays: [...weekdays],
      phaseStartedOn: phaseStartedOn === null ? null : toDateColumn(phaseStartedOn),
      createdById: scope.actorId,
    },
  })
  const stored = phases.map((phase) => ({ ...phase, id: uuidv7() }))
  await tx.programmePhase.createMany({
    data: stored.map((phase) => ({
      ...phase,
      ...owner,
      revisionId: id,
      entryCriteria: [...phase.entryCriteria],
      progressCriteria: [...phase.progressCriteria],
      regressCriteria: [...phase.regressCriteria],
    })),
  })
  await tx.programmeGoal.createMany({
    data: goals.map((goal) => ({ ...goal, ...owner, id: uuidv7(), revisionId: id })),
  })
  await tx.programmeArticle.createMany({
    data: articles.map((article) => ({ ...article, ...owner, id: uuidv7(), revisionId: id })),
  })
  const ids = new Map(lines.map((line) => [line.id, uuidv7()]))
  const idOf = (line: string) => ids.get(line) ?? line
  await insertLines(
    tx,
    owner,
    { id, phases: stored },
    {
      lines: lines.map((line) => ({ ...line, id: idOf(line.id) })),
      variants: variants.map((variant) => ({ ...variant, itemIds: variant.itemIds.map(idOf) })),
      busyDayMinutes: revision.busyDayMinutes ?? BUSY_DAY_MINUTES,
      library,
    },
  )
  return id
}

type StoredPhases = { readonly id: string; readonly phases: readonly Pick<RevisionPhase, 'id' | 'position'>[] }
export type PlanToWrite = {
  readonly lines: readonly DraftLine[]
  readonly variants: readonly ChosenVariant[]
  readonly busyDayMinutes: number
  readonly library: Library
}

/** A draft's lines as a whole: what is not among them any more is gone, and what nobody chose is proposed anew. */
export async function replaceLines(
  tx: ScopedTx,
  owner: Owner,
  revision: StoredPhases,
  plan: PlanToWrite,
): Promise<void> {
  await tx.programmeVariant.deleteMany({ where: { revisionId: revision.id } })
  await tx.programmeItem.deleteMany({ where: { revisionId: revision.id } })
  await insertLines(tx, owner, revision, plan)
}

async function insertLines(tx: ScopedTx, owner: Owner, revision: StoredPhases, plan: PlanToWrite): Promise<void> {
  const { lines, library } = plan
  const items = revision.phases.flatMap((phase) =>
    lines
      .filter((line) => line.phase === phase.position)
      .map(({ phase: _phase, exerciseSlug, exerciseVersion, lineageId, dose, ...line }, index) => ({
        ...line,
        ...doseColumns(dose),
        ...owner,
        lineageId: lineageId ?? uuidv7(),
        revisionId: revision.id,
        phaseId: phase.id,
        position: index + 1,
        exerciseId: exerciseIn(library, exerciseSlug).id,
        // 0: the database writes the version of now.
        exerciseVersion: exerciseVersion ?? 0,
      })),
  )
  await tx.programmeItem.createMany({ data: items })
  await insertVariants(tx, owner, revision, plan)
}

/** Good-day, busy-day and flare-up versions of every phase; a therapist approves them by activating. An empty one is none. */
async function insertVariants(tx: ScopedTx, owner: Owner, revision: StoredPhases, plan: PlanToWrite): Promise<void> {
  const variants = revision.phases.flatMap(({ position }) =>
    variantsIn(position, plan).map((variant) => ({ ...variant, id: uuidv7(), phasePosition: position })),
  )
  await tx.programmeVariant.createMany({
    data: variants.map(({ id, kind, phasePosition, isEdited }) => ({
      ...owner,
      id,
      kind,
      phasePosition,
      isEdited,
      revisionId: revision.id,
    })),
  })
  await tx.programmeVariantItem.createMany({
    data: variants.flatMap(({ id, itemIds }) =>
      itemIds.map((itemId, index) => ({ ...owner, id: uuidv7(), variantId: id, itemId, position: index + 1 })),
    ),
  })
}

/** A chosen version keeps the order of the plan, and only what is still in its phase. */
export function variantsIn(phase: number, { lines, variants, busyDayMinutes, library }: PlanToWrite) {
  const own = lines.filter((line) => line.phase === phase)
  return variantsOf(own, library, busyDayMinutes)
    .map(({ kind, itemIds }) => {
      const chosen = variants.find((variant) => variant.phase === phase && variant.kind === kind)
      const ids = chosen ? own.map(({ id }) => id).filter((id) => chosen.itemIds.includes(id)) : itemIds
      return { kind, itemIds: ids, isEdited: chosen !== undefined }
    })
    .filter(({ itemIds }) => itemIds.length > 0)
}

/** What the rules would offer for one phase's lines. */
function variantsOf(
  lines: readonly DraftLine[],
  library: Library,
  busyDayMinutes: number,
): ReturnType<typeof proposeVariants> {
  const candidates = lines.map((line) => {
    const { category, load, position } = exerciseIn(library, line.exerciseSlug).facts
    return { id: line.id, exerciseSlug: line.exerciseSlug, dose: line.dose, side: line.side, category, load, position }
  })
  return proposeVariants(candidates, busyDayMinutes)
}

function exerciseIn(library: Library, slug: string) {
  const exercise = library.bySlug.get(slug)
  if (!exercise) throw new Error('A programme uses an exercise that the library lacks')
  return exercise
}
