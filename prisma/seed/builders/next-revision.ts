import { v7 as uuidv7 } from 'uuid'
import type { News } from '@/lib/domain/programmes/changes/patient-news'
import type { RevisionId } from '@/lib/domain/shared/ids'
import type { Prisma } from '@/lib/server/db/generated/client'
import type { BuiltProgramme, CareOf } from '@/prisma/seed/builders/care'
import type { Db } from '@/prisma/seed/builders/people'

export type NextItem = {
  readonly slug: string
  /** The place in revision 1 of the item that this one continues; a new one has none. */
  readonly continues?: number
  readonly reps?: number
  readonly note?: string
}
type Options = {
  readonly number?: number
  readonly items: readonly NextItem[]
  readonly weekdays?: readonly number[]
  readonly changeNote?: string
  /** What the patient reads of it. */
  readonly news?: readonly News[]
  /** Written after a red session, by nobody. */
  readonly isByRules?: boolean
  readonly isDraft?: boolean
  readonly daysAgo?: number
}

const DAY_MS = 86_400_000

/** A later revision of a programme that `buildProgramme` made, in force unless it stays a draft. */
export async function buildNextRevision(
  db: Db,
  { clinicId, patientId, memberId }: CareOf,
  { programmeId, revisionId: firstId }: BuiltProgramme,
  options: Options,
): Promise<RevisionId> {
  const { number = 2, isByRules = false, isDraft = false, changeNote = null, news } = options
  const own = { clinicId, patientId }
  const [revisionId, phaseId] = [uuidv7(), uuidv7()]
  const first = await db.programmePhase.findFirstOrThrow({
    where: { revisionId: firstId, position: 1 },
    include: { items: { orderBy: { position: 'asc' } } },
  })
  const { items: firstItems, id: _phase, progressRule, ...phase } = first
  const revision = {
    ...own,
    id: revisionId,
    programmeId,
    number,
    changeNote,
    ...(news ? { patientNews: news as unknown as Prisma.InputJsonArray } : {}),
    weekdays: [...(options.weekdays ?? [1, 2, 3, 4, 5, 6, 7])],
  }
  await db.programmeRevision.create({ data: { ...revision, createdById: isByRules ? null : memberId } })
  await db.programmePhase.create({ data: { ...phase, id: phaseId, revisionId, progressRule: progressRule ?? {} } })
  for (const [index, { slug, continues, reps = 8, note = null }] of options.items.entries()) {
    const exercise = await db.exercise.findFirstOrThrow({ where: { slug, clinicId: null } })
    const before = continues === undefined ? undefined : firstItems[continues]
    await db.programmeItem.create({
      data: {
        ...own,
        ...{ id: uuidv7(), revisionId, phaseId, position: index + 1, exerciseId: exercise.id, reps, note },
        ...{ mode: 'hold', sets: 2, holdSeconds: 5, restSeconds: 30, sessionsPerDay: 1, daysPerWeek: 7 },
        lineageId: before?.lineageId ?? uuidv7(),
        side: exercise.unilateral ? 'left' : null,
      },
    })
  }
  if (!isDraft) {
    const at = new Date(Date.now() - (options.daysAgo ?? 0) * DAY_MS)
    const effectiveFrom = new Date(at.toISOString().slice(0, 10))
    await db.programmeRevision.update({ where: { id: revisionId }, data: { activatedAt: at, effectiveFrom } })
    await db.programme.update({ where: { id: programmeId }, data: { currentRevision: number } })
  }
  return revisionId as RevisionId
}
