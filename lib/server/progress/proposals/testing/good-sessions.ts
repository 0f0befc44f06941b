import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import { confirmableFindings } from '@/lib/domain/assessment/confirmable.fixture'
import type { ClinicId, MemberId, PatientId } from '@/lib/domain/shared/ids'
import { addDays, localDayAt } from '@/lib/domain/shared/plain-date'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { type BuiltProgramme, buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildPatient, type Db } from '@/prisma/seed/builders/people'

export const ZONE = 'Europe/London'
const DAY_MS = 86_400_000

export type Logged = { readonly colour?: 'green' | 'amber' | 'red'; readonly settled24h?: boolean | null }
type Own = { readonly clinicId: ClinicId; readonly patientId: PatientId }
type Planned = Logged & { readonly programme: BuiltProgramme; readonly daysAgo: number; readonly atMs: number }

/** For tests: a patient with a brace for ten days, and three sessions that went well. */
export async function buildGoodSessions(
  db: Db,
  { clinicId, memberId }: { readonly clinicId: ClinicId; readonly memberId: MemberId },
  atMs: number,
): Promise<{ readonly patientId: PatientId; readonly programme: BuiltProgramme }> {
  const patientId = await buildPatient(db, clinicId, memberId)
  const care = { clinicId, patientId, memberId }
  const episodeId = await buildEpisode(db, care, 'right')
  await buildConfirmation(db, care, episodeId, { findings: confirmableFindings() })
  const programme = await buildProgramme(db, care, episodeId, { slugs: ['abdominal-brace-supine'], daysAgo: 10 })
  for (const daysAgo of [4, 3, 2]) await logSession(db, care, { programme, daysAgo, atMs })
  return { patientId, programme }
}

/** For tests: one session in full, with its check-in and its day in the roll-up. */
export async function logSession(
  db: Db,
  { clinicId, patientId }: Own,
  { programme, daysAgo, atMs, colour = 'green', settled24h = true }: Planned,
): Promise<void> {
  const [id, own] = [uuidv7(), { clinicId, patientId }]
  const { sets } = await db.programmeItem.findFirstOrThrow({ where: { revisionId: programme.revisionId } })
  const localDay = toDateColumn(addDays(localDayAt(atMs, ZONE), -daysAgo))
  const finishedAt = new Date(atMs - daysAgo * DAY_MS)
  const counted = { setsPrescribed: sets, setsDone: sets }
  await db.session.create({
    data: {
      ...own,
      ...counted,
      id,
      programmeId: programme.programmeId,
      revisionId: programme.revisionId,
      localDay,
      slot: 1,
      startedAt: finishedAt,
      finishedAt,
      payloadHash: new Uint8Array(32),
    },
  })
  await db.sessionItem.create({
    data: { ...own, ...counted, sessionId: id, position: 1, itemId: programme.itemIds[0] ?? '', difficulty: 'right' },
  })
  await db.checkIn.create({
    data: {
      ...own,
      sessionId: id,
      backPainBefore: 1,
      kneePainBefore: 1,
      siteBefore: 4,
      backPainMax: 2,
      kneePainMax: 2,
      siteAfter: 4,
      newWeakness: false,
      newNumbness: false,
      effort: 4,
      settled24h,
      responseColour: colour,
      responseReasons: [],
      responseProvisional: settled24h === null,
    },
  })
  await db.patientDay.create({ data: { ...own, localDay, sessionsFull: 1 } })
}
