import 'server-only'

import type { ProgrammeState } from '@/lib/domain/programmes/programme-state'
import type { Prisma } from '@/lib/server/db/generated/client'
import type { ScopedTx } from '@/lib/server/db/scope'
import { reviewedTemplateIds } from '@/lib/server/programmes/guidance/template-reviews'
import { type ItemPause, PAUSE_COLUMNS, toPause, withResumeReason } from '@/lib/server/programmes/item-pauses'
import { REVISION_COLUMNS, type Revision, toRevision } from '@/lib/server/programmes/rows/revision-rows'

export type ProgrammeRow = {
  readonly id: string
  readonly patientId: string
  readonly title: string
  readonly templateId: string | null
  /** The patient's earlier programme that this one began as a copy of. */
  readonly copiedFromId: string | null
  /** True without a template too: then only the exercises count. */
  readonly templateIsReviewed: boolean
  readonly state: ProgrammeState
  readonly stateReason: string | null
  readonly currentRevision: number | null
  readonly version: number
  readonly revisions: readonly Revision[]
  readonly pauses: readonly ItemPause[]
}

const PROGRAMME_COLUMNS = {
  id: true,
  patientId: true,
  title: true,
  templateId: true,
  copiedFromId: true,
  state: true,
  stateReason: true,
  currentRevision: true,
  version: true,
  revisions: { orderBy: { number: 'asc' }, select: REVISION_COLUMNS },
  pauses: PAUSE_COLUMNS,
} satisfies Prisma.ProgrammeSelect

/** The episode's unfinished programme with all its revisions; null when there is none. */
export async function readProgramme(tx: ScopedTx, episodeId: string): Promise<ProgrammeRow | null> {
  const row = await tx.programme.findFirst({
    where: { episodeId, state: { notIn: ['stopped', 'completed'] } },
    // A live one before a draft: "draft" is the enum's first word.
    orderBy: { state: 'desc' },
    select: PROGRAMME_COLUMNS,
  })
  return row && toProgramme(tx, row)
}

/** What the patient was given last, or is to be given: finished or not. */
export async function readLastProgramme(tx: ScopedTx, patientId: string): Promise<ProgrammeRow | null> {
  const row = await tx.programme.findFirst({
    where: { patientId },
    orderBy: { createdAt: 'desc' },
    select: PROGRAMME_COLUMNS,
  })
  return row && toProgramme(tx, row)
}

type Read = Prisma.ProgrammeGetPayload<{ select: typeof PROGRAMME_COLUMNS }>

async function toProgramme(tx: ScopedTx, row: Read): Promise<ProgrammeRow> {
  const pauses = row.pauses.map(toPause)
  return {
    ...row,
    templateIsReviewed:
      row.templateId === null || (await reviewedTemplateIds(tx, { id: row.templateId })).has(row.templateId),
    pauses,
    revisions: row.revisions.map(toRevision).map((revision) => asGivenNow(revision, row.currentRevision, pauses)),
  }
}

/** The revision in force with the reasons that were typed since, so that a copy of it has them too. */
function asGivenNow(revision: Revision, inForce: number | null, pauses: readonly ItemPause[]): Revision {
  if (revision.number !== inForce) return revision
  return { ...revision, lines: revision.lines.map((line) => withResumeReason(line, pauses)) }
}

export function draftOf(programme: ProgrammeRow): Revision | null {
  return programme.revisions.find((revision) => revision.activatedAt === null) ?? null
}

export function inForceOf(programme: ProgrammeRow): Revision | null {
  return programme.revisions.find((revision) => revision.number === programme.currentRevision) ?? null
}
