import { v7 as uuidv7 } from 'uuid'
import type { BuiltProgramme, CareOf } from '@/prisma/seed/builders/care'
import type { Db } from '@/prisma/seed/builders/people'

/** The next revision of a programme, not yet given to the patient: one phase, one item, a shorter variant and a goal. */
export async function buildDraftRevision(
  db: Db,
  { clinicId, patientId, memberId }: CareOf,
  programme: BuiltProgramme,
): Promise<void> {
  const own = { clinicId, patientId }
  const [revisionId, phaseId, itemId, variantId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()]
  const exercise = await db.exercise.findFirstOrThrow({
    where: { slug: 'prone-lying-rest', clinicId: null },
    select: { id: true },
  })
  await db.programmeRevision.create({
    data: { ...own, id: revisionId, programmeId: programme.programmeId, number: 2, createdById: memberId },
  })
  await db.programmePhase.create({
    data: {
      ...own,
      id: phaseId,
      revisionId,
      position: 1,
      name: 'Build',
      stage: 'sub_acute',
      weeks: 2,
      reviewEveryDays: 7,
      goal: 'Build up.',
      entryCriteria: [],
      progressCriteria: [],
      regressCriteria: [],
      progressRule: {},
    },
  })
  await db.programmeItem.create({
    data: {
      ...own,
      id: itemId,
      lineageId: uuidv7(),
      revisionId,
      phaseId,
      position: 1,
      exerciseId: exercise.id,
      mode: 'hold',
      sets: 2,
      reps: 8,
      holdSeconds: 5,
      restSeconds: 30,
      sessionsPerDay: 1,
      daysPerWeek: 7,
    },
  })
  await db.programmeVariant.create({ data: { ...own, id: variantId, revisionId, phasePosition: 1, kind: 'busy_day' } })
  await db.programmeVariantItem.create({ data: { ...own, id: uuidv7(), variantId, itemId, position: 1 } })
  const article = await db.article.findFirstOrThrow({ where: { clinicId: null }, select: { id: true } })
  await db.programmeArticle.create({ data: { ...own, id: uuidv7(), revisionId, articleId: article.id, fromPhase: 1 } })
  await db.programmeGoal.create({
    data: {
      ...own,
      id: uuidv7(),
      revisionId,
      position: 1,
      type: 'posture',
      title: 'Move often',
      targetValue: 4,
      targetUnit: 'per_day',
      frequency: 'daily',
      fromPhase: 1,
    },
  })
}
