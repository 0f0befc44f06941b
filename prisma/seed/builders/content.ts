import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { ClinicId, MemberId } from '@/lib/domain/shared/ids'
import type { Db } from '@/prisma/seed/builders/people'
import { buildTemplateImport } from '@/prisma/seed/builders/template-import'

export type BuiltExercise = { readonly exerciseId: string; readonly slug: string; readonly name: string }

/** A clinic's own exercise, in the words of a shipped one (shipped content must be imported). */
export async function buildOwnExercise(
  db: Db,
  clinicId: ClinicId,
  { slug, name, author = 'A member' }: { readonly slug: string; readonly name: string; readonly author?: string },
): Promise<BuiltExercise> {
  const shipped = await db.exercise.findFirstOrThrow({ where: { slug: 'abdominal-brace-supine', clinicId: null } })
  const exerciseId = uuidv7()
  await db.exercise.create({
    data: {
      ...shipped,
      id: exerciseId,
      clinicId,
      slug,
      name,
      author,
      licence: null,
      defaultDose: shipped.defaultDose ?? {},
      pose: shipped.pose ?? {},
      figureOf: shipped.slug,
    },
  })
  return { exerciseId, slug, name }
}

const OWN_ARTICLE = { slug: 'own', title: 'Own', summary: 'Own.', outline: ['Own.'], tryThis: 'Try.' }

/** One of each kind of content that a clinic can have of its own. */
export async function buildOwnContent(db: Db, clinicId: ClinicId, memberId: MemberId): Promise<void> {
  const shipped = await db.exercise.findFirstOrThrow({ where: { slug: 'abdominal-brace-supine', clinicId: null } })
  const { exerciseId } = await buildOwnExercise(db, clinicId, { slug: 'own-brace', name: 'Our brace' })
  const [ladderId, templateId, phaseId] = [uuidv7(), uuidv7(), uuidv7()]
  await db.exerciseMedia.create({
    data: {
      id: uuidv7(),
      clinicId,
      exerciseId,
      kind: 'photo',
      mediaType: 'image/webp',
      bytes: 1,
      width: 1,
      height: 1,
      alt: 'A person on a mat.',
      storageKey: Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('hex'),
      createdById: memberId,
    },
  })
  const review = { clinicId, reviewerId: memberId, reviewedBy: 'A member', reviewedOn: new Date('2026-11-01') }
  await db.exerciseReview.create({ data: { ...review, id: uuidv7(), exerciseId: shipped.id, version: 1 } })
  await db.ladder.create({ data: { id: ladderId, clinicId, slug: 'own', name: 'Own', category: 'core' } })
  await db.ladderRung.create({ data: { id: uuidv7(), clinicId, ladderId, exerciseId, position: 1 } })
  await db.modifier.create({
    data: { id: uuidv7(), clinicId, key: 'own', label: 'Own', rule: {}, contentVersion: '1', author: 'A member' },
  })
  const modifier = await db.modifier.findFirstOrThrow({ where: { clinicId: null } })
  await db.guidanceReview.create({
    data: { ...review, modifierId: modifier.id, digest: '0'.repeat(64), reviewBy: new Date('2027-11-01') },
  })
  const ownId = uuidv7()
  await db.ownTemplate.create({ data: { id: ownId, clinicId, slug: 'own', ownerId: memberId } })
  await db.article.create({
    data: { ...OWN_ARTICLE, id: uuidv7(), clinicId, author: 'A member', contentVersion: '1' },
  })
  await buildTemplateImport(db, clinicId, memberId)
  await db.templateSigner.create({
    data: { clinicId, key: randomBytes(32).toString('base64url'), name: 'Another clinic', trustedById: memberId },
  })
  await db.template.create({
    data: {
      id: templateId,
      clinicId,
      ownId,
      slug: 'own',
      name: 'Own',
      summary: 'Own.',
      directionalPreference: 'any',
      evidenceNote: '',
      author: 'A member',
      contentVersion: '1',
    },
  })
  await db.templatePhase.create({
    data: {
      id: phaseId,
      clinicId,
      templateId,
      position: 1,
      name: 'One',
      stage: 'sub_acute',
      weeks: 2,
      reviewEveryDays: 7,
      goal: 'Go.',
      progressRule: {},
    },
  })
  await db.templateItem.create({ data: { id: uuidv7(), clinicId, phaseId, position: 1, exerciseId, doseOverride: {} } })
  await db.templateGoal.create({
    data: {
      id: uuidv7(),
      clinicId,
      templateId,
      position: 1,
      type: 'posture',
      title: 'Own',
      targetValue: 1,
      targetUnit: 'per_day',
      frequency: 'daily',
      fromPhase: 1,
    },
  })
}
