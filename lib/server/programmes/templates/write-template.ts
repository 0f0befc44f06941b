import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import type { TemplateDetails } from '@/lib/domain/programmes/templates/own-template'
import type { Prisma } from '@/lib/server/db/generated/client'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'
import type { Library } from '@/lib/server/exercises/queries'
import type { TemplatePhaseRow } from '@/lib/server/programmes/rows/template-rows'
import type { NewGoal } from '@/lib/server/programmes/rows/write-revision'

export type NewVersion = {
  readonly ownId: string
  readonly slug: string
  readonly number: number
  readonly author: string
  /** Null, and when nothing is said: the clinic's own work, not for others. */
  readonly licence?: string | null
  readonly details: TemplateDetails
  readonly phases: readonly TemplatePhaseRow[]
  readonly goals: readonly NewGoal[]
}

/** One version of a clinic's own template with everything in it. Answers its id. */
export async function insertVersion(
  tx: ScopedTx,
  { clinicId }: Scope,
  { details, phases, goals, ...version }: NewVersion,
  library: Library,
): Promise<string> {
  const id = uuidv7()
  await tx.template.create({
    data: { ...version, ...columnsOf(details), id, clinicId, contentVersion: String(version.number) },
  })
  const stored = phases.map((phase) => ({ ...phase, id: uuidv7() }))
  await tx.templatePhase.createMany({
    data: stored.map(({ items: _items, ...phase }) => ({
      ...phase,
      clinicId,
      templateId: id,
      entryCriteria: [...phase.entryCriteria],
      progressCriteria: [...phase.progressCriteria],
      regressCriteria: [...phase.regressCriteria],
    })),
  })
  await tx.templateItem.createMany({
    data: stored.flatMap((phase) =>
      phase.items.map((item, index) => itemRow(item, { clinicId, phaseId: phase.id, index }, library)),
    ),
  })
  await tx.templateGoal.createMany({ data: goals.map((goal) => ({ ...goal, id: uuidv7(), clinicId, templateId: id })) })
  return id
}

function columnsOf({ direction, roots, irritability, reviewBy, reporting, ...texts }: TemplateDetails) {
  return {
    ...texts,
    conditions: [...texts.conditions],
    suitableWhen: [...texts.suitableWhen],
    notSuitableWhen: [...texts.notSuitableWhen],
    directionalPreference: direction,
    nerveRootFocus: [...roots],
    irritabilityAtStart: irritability,
    reviewBy: toDateColumn(reviewBy),
    reporting: { ...reporting },
  }
}

type Place = { readonly clinicId: string; readonly phaseId: string; readonly index: number }

function itemRow(
  { exerciseSlug, doseOverride, ...item }: TemplatePhaseRow['items'][number],
  place: Place,
  library: Library,
) {
  const exercise = library.bySlug.get(exerciseSlug)
  if (!exercise) throw new Error('A template is written with exercises of the library')
  const { index, ...at } = place
  return {
    ...item,
    ...at,
    id: uuidv7(),
    position: index + 1,
    exerciseId: exercise.id,
    doseOverride: doseOverride as Prisma.InputJsonObject,
  }
}
