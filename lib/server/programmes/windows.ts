import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'
import { toDateColumn, toPlainDate } from '@/lib/server/db/plain-date-column'
import type { ScopedTx } from '@/lib/server/db/scope'

export type Schedule = {
  readonly revisionId: string
  readonly weekdays: readonly number[]
  readonly sessionsPerDay: number
}
export type WindowChange = {
  readonly clinicId: string
  readonly patientId: string
  readonly programmeId: string
  readonly kind: 'active' | 'paused'
  readonly from: PlainDate
  readonly schedule: Schedule
}

/**
 * From a day on another schedule holds. The window before ends the day before; one that would then have no day at all
 * becomes the new one, because windows of a programme never overlap (exclusion constraint; the same as app.halt_programme).
 */
export async function changeWindow(tx: ScopedTx, change: WindowChange): Promise<void> {
  const { clinicId, patientId, programmeId, kind, from } = change
  const schedule = { ...change.schedule, weekdays: [...change.schedule.weekdays] }
  const open = await openWindow(tx, programmeId)
  if (open && open.startsOn >= from) {
    await tx.programmeWindow.update({ where: { id: open.id }, data: { kind, ...schedule } })
    return
  }
  if (open) await endWindow(tx, open.id, addDays(from, -1))
  await tx.programmeWindow.create({
    data: { id: uuidv7(), clinicId, patientId, programmeId, kind, startsOn: toDateColumn(from), ...schedule },
  })
}

/** Nothing is due from a day on. A window that began no earlier is kept for that one day as excused: rows are never deleted. */
export async function closeWindow(tx: ScopedTx, programmeId: string, from: PlainDate): Promise<void> {
  const open = await openWindow(tx, programmeId)
  if (!open) return
  if (open.startsOn < from) return endWindow(tx, open.id, addDays(from, -1))
  await tx.programmeWindow.update({
    where: { id: open.id },
    data: { kind: 'paused', endsOn: toDateColumn(open.startsOn) },
  })
}

/** The first day that a change today can govern: a session already logged today keeps today as it was. */
export async function firstOpenDay(tx: ScopedTx, patientId: string, today: PlainDate): Promise<PlainDate> {
  const logged = await tx.session.count({ where: { patientId, localDay: toDateColumn(today) } })
  return logged > 0 ? addDays(today, 1) : today
}

async function openWindow(tx: ScopedTx, programmeId: string): Promise<{ id: string; startsOn: PlainDate } | null> {
  const row = await tx.programmeWindow.findFirst({
    where: { programmeId, endsOn: null },
    select: { id: true, startsOn: true },
  })
  return row && { id: row.id, startsOn: toPlainDate(row.startsOn) }
}

async function endWindow(tx: ScopedTx, id: string, day: PlainDate): Promise<void> {
  await tx.programmeWindow.update({ where: { id }, data: { endsOn: toDateColumn(day) } })
}
