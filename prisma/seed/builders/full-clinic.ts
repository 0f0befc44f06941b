import { v7 as uuidv7 } from 'uuid'
import type { ClinicId, MemberId, PatientId, SessionId } from '@/lib/domain/shared/ids'
import { buildAttachment } from '@/prisma/seed/builders/attachment'
import {
  type BuiltProgramme,
  buildConfirmation,
  buildEpisode,
  buildProgramme,
  type CareOf,
} from '@/prisma/seed/builders/care'
import { buildOwnContent } from '@/prisma/seed/builders/content'
import { buildDraftRevision } from '@/prisma/seed/builders/draft-revision'
import { buildFinishedSession } from '@/prisma/seed/builders/finished-session'
import { buildLibraryMarks } from '@/prisma/seed/builders/library-marks'
import { buildMeasures } from '@/prisma/seed/builders/measures'
import { buildClinic, buildMember, buildPatient, type Db } from '@/prisma/seed/builders/people'
import { buildTemplateGiving } from '@/prisma/seed/builders/template-giving'

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
  const sessionId = await buildFinishedSession(db, care, programme)
  await buildFollowUp(db, care, programme, sessionId)
  await buildOwnContent(db, clinicId, memberId)
  await buildLibraryMarks(db, care)
  await buildMeasures(db, care, episodeId)
  await buildAttachment(db, care, episodeId)
  await buildTemplateGiving(db, care)
  await buildErased(db, care)
  return { clinicId, memberId, patientId, otherPatientId, sessionId, ...programme }
}

/** The clinic of the tests goes through everything that its programme holds, so that nothing of it stays paused. */
const PAUSE_ENDED = { ending: 'allowed', endedAt: new Date() } as const

/** Somebody who was here once: a number without a name. */
async function buildErased(db: Db, { clinicId, memberId }: CareOf): Promise<void> {
  const erasedAt = new Date()
  const patientId = await buildPatient(db, clinicId, memberId, { givenName: '–', familyName: '–' })
  await db.erasure.create({ data: { clinicId, patientId, requestId: uuidv7(), erasedAt } })
  await db.patient.update({ where: { id: patientId }, data: { archivedAt: erasedAt, erasedAt } })
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
  await db.patientCalendar.create({ data: { ...own, tokenHash: bytes(), madeAt: new Date() } })
  await db.sessionTime.create({ data: { ...own, slot: 1, minuteOfDay: 450, cue: 'breakfast' } })
  await db.patientChoice.create({ data: { ...own, hidesStreak: false } })
  await db.syncedEvent.create({
    data: { ...own, id: uuidv7(), kind: 'missed', payloadHash: bytes(), happenedAt: new Date() },
  })
  await buildLetters(db, own, bytes())
  const session = { clinicId, deviceLabel: 'Test browser', idleExpiresAt: soon }
  const authSessionId = uuidv7()
  await db.authSession.create({ data: { ...session, id: authSessionId, patientId, tokenHash: bytes() } })
  await db.pushSubscription.create({
    data: {
      ...{
        ...own,
        id: uuidv7(),
        authSessionId,
        endpoint: `https://push.example/${authSessionId}`,
        addedAt: new Date(),
      },
      ...{ p256dh: new Uint8Array(65), auth: new Uint8Array(16) },
    },
  })
  await db.authSession.create({ data: { ...session, id: uuidv7(), memberId, tokenHash: bytes() } })
}

async function buildLetters(
  db: Db,
  own: { readonly clinicId: ClinicId; readonly patientId: PatientId },
  tokenHash: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const [subjectId, at] = [uuidv7(), new Date()]
  await db.patientEmail.create({ data: { ...own, id: subjectId, address: 'pat@patient.example', addedAt: at } })
  await db.reminderWish.create({ data: own })
  await db.reminderDelivery.create({
    data: {
      ...{ ...own, id: uuidv7(), kind: 'confirm_address', channel: 'email', subjectId },
      ...{ state: 'sent', queuedAt: at, sentAt: at, endedAt: at, giveUpAt: at },
    },
  })
  await db.mailLink.create({ data: { ...own, tokenHash, purpose: 'confirm_address', subjectId, expiresAt: at } })
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
  await db.weeklyScreen.create({
    data: { ...own, id: uuidv7(), answeredAt: day, positives: [], settingsNumber: 1 },
  })
  await db.proposal.create({
    data: { ...own, id: uuidv7(), programmeId: programme.programmeId, kind: 'progress', evidence: {} },
  })
  await db.patientStanding.create({ data: { ...own, workedOn: day, workedAt: day } })
  await db.queueMark.create({ data: { ...own, changedById: memberId, changedAt: day } })
  const { lineageId, exerciseId } = await db.programmeItem.findFirstOrThrow({
    where: { revisionId: programme.revisionId },
    orderBy: { position: 'asc' },
  })
  await db.stepDown.create({ data: { ...own, sessionId, revisionId: programme.revisionId } })
  await db.itemPause.create({
    data: {
      ...own,
      id: uuidv7(),
      programmeId: programme.programmeId,
      lineageId,
      exerciseId,
      reasons: [],
      ...PAUSE_ENDED,
      endedById: memberId,
    },
  })
  const { revisionId } = programme
  await db.teachBack.create({ data: { ...own, id: uuidv7(), revisionId, lineageId, shown: true, askedById: memberId } })
  await db.newsSeen.create({ data: { ...own, revisionId } })
  const article = await db.article.findFirstOrThrow({ where: { clinicId: null } })
  await db.articleRead.create({ data: { ...own, articleId: article.id, readAt: day } })
  await db.accessDay.create({ data: { ...own, localDay: new Date(day.toISOString().slice(0, 10)), firstAt: day } })
  await db.dataRequest.create({
    data: { ...own, id: uuidv7(), receivedOn: day, identity: 'in_person', openedById: memberId, openedAt: day },
  })
  await db.monitoringEntry.create({
    data: { ...own, id: uuidv7(), authorId: memberId, doneOn: day, activity: 'data_review', minutes: 10 },
  })
  await db.message.create({ data: { ...own, id: uuidv7(), memberId, body: 'Well done so far.' } })
  await db.messageTemplate.create({
    data: { clinicId, id: uuidv7(), ownerId: memberId, isShared: true, title: 'Thanks', body: 'Thank you, {name}.' },
  })
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
  const unsigned = { hash: new Uint8Array(32), signature: new Uint8Array(64) }
  await db.auditCheckpoint.create({ data: { clinicId, number: 1, sealedAt: new Date(), ...unsigned } })
}
