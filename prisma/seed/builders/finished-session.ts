import { v7 as uuidv7 } from 'uuid'
import type { SessionId } from '@/lib/domain/shared/ids'
import type { BuiltProgramme, CareOf } from '@/prisma/seed/builders/care'
import type { Db } from '@/prisma/seed/builders/people'

/** A green session of today, from the warning-signs check to the roll-up of the day. */
export async function buildFinishedSession(
  db: Db,
  { clinicId, patientId }: CareOf,
  programme: BuiltProgramme,
): Promise<SessionId> {
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
  const logged = {
    ...{ sessionsFull: 1, sessionsApp: 1, setsPrescribed: 2, setsDone: 2 },
    ...{ backPainMax: 2, kneePainMax: 3, furthestSite: 3, effortMax: 5, worstResponse: 1 },
  }
  // The day may be open already, with what is due.
  await db.patientDay.upsert({
    where: { clinicId_patientId_localDay: { ...own, localDay } },
    create: { ...own, localDay, ...logged },
    update: logged,
  })
  return id as SessionId
}
