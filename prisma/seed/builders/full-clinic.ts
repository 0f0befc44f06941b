import { v7 as uuidv7 } from 'uuid'
import type { ClinicId, MemberId, PatientId, SessionId } from '@/lib/domain/shared/ids'
import {
  type BuiltProgramme,
  buildConfirmation,
  buildEpisode,
  buildProgramme,
  type CareOf,
} from '@/prisma/seed/builders/care'
import { buildOwnExercise } from '@/prisma/seed/builders/content'
import { buildLibraryMarks } from '@/prisma/seed/builders/library-marks'
import { buildClinic, buildMember, buildPatient, type Db } from '@/prisma/seed/builders/people'

export type FullClinic = BuiltProgramme & {
  readonly clinicId: ClinicId
  readonly memberId: MemberId
  readonly patientId: PatientId
  /** A second patient of the clinic, with nothing but a name. */
  readonly otherPatientId: PatientId
  readonly sessionId: SessionId
}

/** A clinic with at least one row in every table that belongs to clinics, for tests that go through all of them. */
export async function buildFullClinic(db: Db): Promise<FullClinic> {
  const clinicId = await buildClinic(db)
  const { memberId } = await buildMember(db, clinicId)
  const patientId = await buildPatient(db, clinicId, memberId)
  const otherPatientId = await buildPatient(db, clinicId, memberId, { givenName: 'Bea', familyName: 'Other' })
  const care = { clinicId, patientId, memberId }
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId)
  const programme = await buildProgramme(db, care, episodeId)
  await buildDoors(db, care)
  await buildDraftRevision(db, care, programme)
  const sessionId = await buildSession(db, care, programme)
  await buildFollowUp(db, care, programme, sessionId)
  await buildOwnContent(db, clinicId, memberId)
  await buildLibraryMarks(db, care)
  return { clinicId, memberId, patientId, otherPatientId, sessionId, ...programme }
}

async function buildDoors(db: Db, { clinicId, patientId, memberId }: CareOf): Promise<void> {
  const soon = new Date(Date.now() + 86_400_000)
  const own = { clinicId, patientId }
  const bytes = () => Uint8Array.from(crypto.getRandomValues(new Uint8Array(32)))
  await db.patientCode.create({
    data: { ...own, id: uuidv7(), codeHash: bytes(), createdById: memberId, expiresAt: soon },
  })
  await db.doorLink.create({
    data: { ...own, id: uuidv7(), tokenHash: bytes(), createdById: memberId, expiresAt: soon },
  })
  const session = { clinicId, deviceLabel: 'Test browser', idleExpiresAt: soon }
  await db.authSession.create({ data: { ...session, id: uuidv7(), patientId, tokenHash: bytes() } })
  await db.authSession.create({ data: { ...session, id: uuidv7(), memberId, tokenHash: bytes() } })
}

async function buildDraftRevision(
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

async function buildSession(db: Db, { clinicId, patientId }: CareOf, programme: BuiltProgramme): Promise<SessionId> {
  const own = { clinicId, patientId }
  const [id, warningCheckId, now] = [uuidv7(), uuidv7(), new Date()]
  const localDay = new Date(now.toISOString().slice(0, 10))
  await db.warningCheck.create({
    data: {
      ...own,
      id: warningCheckId,
      answeredAt: now,
      bladderBowelSaddle: false,
      bothLegs: false,
      newWeakness: false,
      newNumbness: false,
      unwellFever: false,
      fallInjury: false,
      positive: false,
      backPainBefore: 2,
      kneePainBefore: 3,
      siteBefore: 4,
    },
  })
  await db.session.create({
    data: {
      ...own,
      id,
      warningCheckId,
      programmeId: programme.programmeId,
      revisionId: programme.revisionId,
      localDay,
      slot: 1,
      startedAt: now,
      finishedAt: now,
      setsPrescribed: 2,
      setsDone: 2,
      payloadHash: new Uint8Array(32),
    },
  })
  await db.sessionItem.create({
    data: { ...own, sessionId: id, position: 1, itemId: programme.itemIds[0] ?? '', setsPrescribed: 2, setsDone: 2 },
  })
  await db.checkIn.create({
    data: {
      ...own,
      sessionId: id,
      backPainBefore: 2,
      kneePainBefore: 3,
      siteBefore: 4,
      backPainMax: 2,
      kneePainMax: 3,
      siteAfter: 3,
      newWeakness: false,
      newNumbness: false,
      effort: 5,
      responseColour: 'green',
      responseReasons: [],
      responseProvisional: true,
    },
  })
  await db.patientDay.create({
    data: {
      ...own,
      localDay,
      sessionsFull: 1,
      setsPrescribed: 2,
      setsDone: 2,
      backPainMax: 2,
      kneePainMax: 3,
      furthestSite: 3,
      effortMax: 5,
      worstResponse: 1,
    },
  })
  return id as SessionId
}

async function buildFollowUp(
  db: Db,
  { clinicId, patientId, memberId }: CareOf,
  programme: BuiltProgramme,
  sessionId: SessionId,
): Promise<void> {
  const own = { clinicId, patientId }
  const day = new Date(Date.now() - 86_400_000)
  await db.missedReport.create({
    data: { ...own, id: uuidv7(), localDay: new Date(day.toISOString().slice(0, 10)), slot: 1, reason: 'time' },
  })
  await db.alert.create({ data: { ...own, id: uuidv7(), kind: 'over_doing', level: 'low', sessionId } })
  await db.proposal.create({
    data: { ...own, id: uuidv7(), programmeId: programme.programmeId, kind: 'step_up', evidence: {} },
  })
  await db.message.create({ data: { ...own, id: uuidv7(), memberId, body: 'Well done so far.' } })
  await db.auditEvent.create({
    data: {
      clinicId,
      id: uuidv7(),
      actorKind: 'staff',
      actorId: memberId,
      patientId,
      action: 'test.event',
      subjectKind: 'patient',
      subjectId: patientId,
    },
  })
}

async function buildOwnContent(db: Db, clinicId: ClinicId, memberId: MemberId): Promise<void> {
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
    data: { id: uuidv7(), clinicId, key: 'own', label: 'Own', rule: {}, contentVersion: '1' },
  })
  await db.template.create({
    data: {
      id: templateId,
      clinicId,
      slug: 'own',
      name: 'Own',
      summary: 'Own.',
      directionalPreference: 'any',
      evidenceNote: '',
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
