import { v7 as uuidv7 } from 'uuid'
import type { PatientId } from '@/lib/domain/shared/ids'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import { instantAtWall } from '@/lib/domain/shared/wall-clock'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { patientScope, type Scope } from '@/lib/server/db/scope'
import { type BuiltProgramme, buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildFinishedSession } from '@/prisma/seed/builders/finished-session'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

/** No letter, job row or log line may hold it. */
export const PLANTED = 'Quillonby'

export type LettersCase = {
  readonly patientId: PatientId
  readonly clinicId: string
  readonly scope: Scope
  readonly address: string
  readonly programme: BuiltProgramme
  readonly sessionId: string
  readonly finishedAtMs: number
}

/** A patient whose last session ended an hour before this day began: its question is due from midnight on, all day long. */
export async function buildLettersCase(
  db: PrismaClient,
  nowMs: number,
  timeZone = 'Europe/London',
): Promise<LettersCase> {
  const clinicId = await buildClinic(db, { name: `${PLANTED} Clinic`, timeZone })
  const { memberId } = await buildMember(db, clinicId, { name: `Thea ${PLANTED}` })
  const patientId = await buildPatient(db, clinicId, memberId, { givenName: 'Pia', familyName: PLANTED })
  const care = { clinicId, patientId, memberId }
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId)
  const programme = await buildProgramme(db, care, episodeId)
  const sessionId = await buildFinishedSession(db, care, programme)
  const finishedAtMs = instantAtWall(localDayAt(nowMs, timeZone), 0, timeZone) - 3_600_000
  const at = new Date(finishedAtMs)
  await db.session.update({ where: { id: sessionId }, data: { startedAt: at, finishedAt: at } })
  const address = `${uuidv7()}@patient.example`
  return { patientId, clinicId, scope: patientScope(clinicId, patientId), address, programme, sessionId, finishedAtMs }
}

/** As if the address had been confirmed and letters wished, from midnight on. */
export async function wishLetters(db: PrismaClient, { clinicId, patientId, address }: LettersCase): Promise<void> {
  const own = { clinicId, patientId }
  const at = new Date()
  await db.patientEmail.create({ data: { ...own, address, addedAt: at, confirmedAt: at } })
  await db.reminderWish.create({ data: { ...own, morningEmail: true, morningMinute: 0 } })
}

/** As if the address had been confirmed and reminders wished, since yesterday and from midnight on; nothing is done yet today. */
export async function wishReminders(db: PrismaClient, one: LettersCase): Promise<void> {
  const { clinicId, patientId, address } = one
  const own = { clinicId, patientId }
  const at = new Date()
  await db.patientEmail.create({ data: { ...own, address, addedAt: at, confirmedAt: at } })
  const today = localDayAt(at.getTime(), 'Europe/London')
  const day = { ...own, localDay: new Date(today) }
  const planned = { sessionsDue: 1, sessionsApp: 0, sessionsFull: 0 }
  await db.patientDay.upsert({
    where: { clinicId_patientId_localDay: day },
    create: { ...day, ...planned },
    update: planned,
  })
  const plannedAt = new Date(at.getTime() - 86_400_000)
  await db.reminderWish.create({ data: { ...own, sessionEmail: true, sessionMinutes: [0], plannedAt } })
}
