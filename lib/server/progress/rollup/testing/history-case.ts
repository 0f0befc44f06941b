import 'server-only'

import { addDays, daysBetween, localDayAt, type PlainDate } from '@/lib/domain/shared/plain-date'
import { instantAtWall } from '@/lib/domain/shared/wall-clock'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { patientScope, type Scope, staffScope } from '@/lib/server/db/scope'
import {
  type BuiltProgramme,
  buildConfirmation,
  buildEpisode,
  buildProgramme,
  type CareOf,
} from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

export const HOME_ZONE = 'Europe/London'
const HOUR = 3_600_000
/** Days that a programme has run before its history begins. */
const RUN_BEFORE = 4

export type HistoryCase = CareOf & {
  readonly programme: BuiltProgramme
  readonly own: Scope
  readonly staff: Scope
  /** Noon, two days before the last day on which the clinic's clocks changed. */
  readonly beginsAtMs: number
}

/** A patient whose programme runs over a day of 23 or 25 hours. */
export async function buildHistoryCase(db: PrismaClient): Promise<HistoryCase> {
  const clinicId = await buildClinic(db, { timeZone: HOME_ZONE })
  const { memberId } = await buildMember(db, clinicId)
  const care = { clinicId, memberId, patientId: await buildPatient(db, clinicId, memberId) }
  const today = localDayAt(Date.now(), HOME_ZONE)
  const begin = addDays(lastClockChange(today), -2)
  const daysAgo = daysBetween(begin, today) + RUN_BEFORE
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId)
  const programme = await buildProgramme(db, care, episodeId, { daysAgo })
  const since = new Date(Date.now() - daysAgo * 24 * HOUR)
  await db.programmeStateChange.updateMany({ where: { patientId: care.patientId }, data: { since } })
  return {
    ...care,
    programme,
    own: patientScope(clinicId, care.patientId),
    staff: staffScope(clinicId, memberId),
    beginsAtMs: instantAtWall(begin, 12 * 60, HOME_ZONE),
  }
}

function lastClockChange(today: PlainDate): PlainDate {
  for (let day = addDays(today, -20); ; day = addDays(day, -1)) {
    const hours = (instantAtWall(day, 1440, HOME_ZONE) - instantAtWall(day, 0, HOME_ZONE)) / HOUR
    if (hours !== 24) return day
  }
}
