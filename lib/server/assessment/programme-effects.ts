import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'
import { toDateColumn, toPlainDate } from '@/lib/server/db/plain-date-column'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'

/** A programme that stands on a confirmation: while there is one of these, adherence counts its windows. */
export const LIVE_PROGRAMME_STATES = ['active', 'paused', 'suspended'] as const

export async function findLiveProgramme(tx: ScopedTx, scope: Scope, episodeId: string) {
  return tx.programme.findFirst({
    where: { clinicId: scope.clinicId, episodeId, state: { in: [...LIVE_PROGRAMME_STATES] } },
    select: { id: true, state: true, stateChangedAt: true, version: true },
  })
}

/** Ends what is due from today on. A day that has begun is excused: nobody is asked for a session that they may not do. */
export async function closeWindows(tx: ScopedTx, scope: Scope, programmeId: string, today: PlainDate): Promise<void> {
  const windows = await tx.programmeWindow.findMany({
    where: { clinicId: scope.clinicId, programmeId, OR: [{ endsOn: null }, { endsOn: { gte: toDateColumn(today) } }] },
    select: { id: true, startsOn: true },
  })
  for (const window of windows) {
    const startsOn = toPlainDate(window.startsOn)
    const data =
      startsOn < today
        ? { endsOn: toDateColumn(addDays(today, -1)) }
        : { kind: 'paused' as const, endsOn: toDateColumn(startsOn) }
    await tx.programmeWindow.updateMany({ where: { clinicId: scope.clinicId, id: window.id }, data })
  }
}

/** Sessions are due again from today on: the open pause ends yesterday, or becomes active when it began today. */
export async function reopenWindow(tx: ScopedTx, scope: Scope, programmeId: string, today: PlainDate): Promise<void> {
  const pause = await tx.programmeWindow.findFirst({
    where: { clinicId: scope.clinicId, programmeId, kind: 'paused', endsOn: null },
    select: { id: true, patientId: true, revisionId: true, startsOn: true, weekdays: true, sessionsPerDay: true },
  })
  if (!pause) return
  const where = { clinicId: scope.clinicId, id: pause.id }
  if (toPlainDate(pause.startsOn) >= today) {
    await tx.programmeWindow.updateMany({ where, data: { kind: 'active' } })
    return
  }
  await tx.programmeWindow.updateMany({ where, data: { endsOn: toDateColumn(addDays(today, -1)) } })
  const { patientId, revisionId, weekdays, sessionsPerDay } = pause
  await tx.programmeWindow.create({
    data: {
      id: uuidv7(),
      clinicId: scope.clinicId,
      patientId,
      programmeId,
      revisionId,
      kind: 'active',
      startsOn: toDateColumn(today),
      weekdays,
      sessionsPerDay,
    },
    select: { id: true },
  })
}
