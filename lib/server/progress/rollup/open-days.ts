import 'server-only'

import { addDays, daysInRange, localDayAt } from '@/lib/domain/shared/plain-date'
import { toDateColumn, toPlainDateOrNull } from '@/lib/server/db/plain-date-column'
import { systemDb } from '@/lib/server/db/system-db'

/** Clinics whose own calendar is ahead of their roll-up: their midnight has passed, or the job was away for days. */
export async function clinicsBehind(nowMs: number): Promise<string[]> {
  const clinics = await systemDb().clinic.findMany({
    select: { id: true, timeZone: true, rollupMark: { select: { throughDay: true } } },
  })
  return clinics
    .filter(({ timeZone, rollupMark }) => {
      const through = toPlainDateOrNull(rollupMark?.throughDay ?? null)
      return through === null || through < localDayAt(nowMs, timeZone)
    })
    .map(({ id }) => id)
}

/**
 * Opens every day of a clinic up to its today: what is due and excused on each, for patients of whom nothing comes too. A day a
 * transaction, so that nobody who changes a plan waits for a month that was missed. Running it again, or twice at once, changes nothing.
 */
export async function openDays(clinicId: string, nowMs: number): Promise<void> {
  const clinic = await systemDb().clinic.findUnique({
    where: { id: clinicId },
    select: { timeZone: true, rollupMark: { select: { throughDay: true } } },
  })
  if (!clinic) return
  const today = localDayAt(nowMs, clinic.timeZone)
  const through = toPlainDateOrNull(clinic.rollupMark?.throughDay ?? null)
  // The first time there is no day to begin with: the database knows the first window.
  const days = through === null ? [today] : daysInRange(addDays(through, 1), today)
  for (const day of days) {
    await systemDb().$queryRaw`select app.open_days(${clinicId}::uuid, ${toDateColumn(day)}::date)::text`
  }
}
