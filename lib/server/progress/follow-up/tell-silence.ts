import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import { effectiveState } from '@/lib/domain/assessment/confirmation-state'
import { dueBetween } from '@/lib/domain/programmes/due-days'
import { judgedNextAt, silentLevel, silentStep } from '@/lib/domain/progress/alerts/silent-alert'
import type { AlertThresholds } from '@/lib/domain/progress/alerts/thresholds'
import type { PatientId } from '@/lib/domain/shared/ids'
import { addDays, type IsoWeekday, localDayAt } from '@/lib/domain/shared/plain-date'
import { toPlainDate, toPlainDateOrNull } from '@/lib/server/db/plain-date-column'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'
import { lockLog } from '@/lib/server/sessions/lock-log'

type Moment = { readonly nowMs: number; readonly timeZone: string }

/**
 * Raises, or makes louder, the one alert of a patient who logs nothing; answers when to judge again. Under the lock of the log: a session
 * that arrives now waits, or is seen. Only where a programme runs behind a confirmation in force.
 */
export async function tellSilence(
  tx: ScopedTx,
  scope: Scope,
  patientId: PatientId,
  { nowMs, timeZone, thresholds }: Moment & { readonly thresholds: AlertThresholds },
): Promise<number | null> {
  await lockLog(tx, patientId)
  const today = localDayAt(nowMs, timeZone)
  const programme = await findRunning(tx, scope, patientId)
  const [confirmation] = programme?.episode.confirmations ?? []
  if (!programme || !confirmation) return null
  if (effectiveState(confirmation.state, toPlainDate(confirmation.expiresOn), today) !== 'confirmed') return null
  const heardAtMs = await lastHeardAt(tx, scope, patientId, programme.stateChangedAt)
  const windows = programme.windows.map((row) => ({
    ...row,
    startsOn: toPlainDate(row.startsOn),
    endsOn: toPlainDateOrNull(row.endsOn),
    weekdays: row.weekdays as IsoWeekday[],
  }))
  const { due: dueSince } = dueBetween(windows, addDays(localDayAt(heardAtMs, timeZone), 1), addDays(today, -1))
  const level = silentLevel({ heardAtMs, nowMs, dueSince }, thresholds)
  const told = await findTold(tx, scope, patientId, heardAtMs)
  const step = silentStep(level, told && { level: told.level, isOpen: told.acknowledgedAt === null })
  if (step === 'raise' && level) {
    const own = { clinicId: scope.clinicId, patientId, kind: 'silent' }
    await tx.alert.create({ data: { ...own, id: uuidv7(), level, raisedAt: new Date(nowMs) } })
  }
  if (step === 'louder' && told) {
    const data = { level: 'high' as const, version: { increment: 1 } }
    await tx.alert.updateMany({ where: { id: told.id, acknowledgedAt: null }, data })
  }
  return judgedNextAt(heardAtMs, nowMs, thresholds)
}

function findRunning(tx: ScopedTx, scope: Scope, patientId: PatientId) {
  return tx.programme.findFirst({
    where: { clinicId: scope.clinicId, patientId, state: 'active' },
    select: {
      stateChangedAt: true,
      windows: { select: { kind: true, startsOn: true, endsOn: true, weekdays: true, sessionsPerDay: true } },
      episode: {
        select: {
          confirmations: { orderBy: { createdAt: 'desc' }, take: 1, select: { state: true, expiresOn: true } },
        },
      },
    },
  })
}

/** The alert of this silence, or one that is open still. */
function findTold(tx: ScopedTx, scope: Scope, patientId: PatientId, heardAtMs: number) {
  return tx.alert.findFirst({
    where: {
      clinicId: scope.clinicId,
      patientId,
      kind: 'silent',
      OR: [{ acknowledgedAt: null }, { raisedAt: { gte: new Date(heardAtMs) } }],
    },
    orderBy: { acknowledgedAt: { sort: 'desc', nulls: 'first' } },
    select: { id: true, level: true, acknowledgedAt: true },
  })
}

/** Anything that came from the patient, one step of an index each. */
async function lastHeardAt(tx: ScopedTx, scope: Scope, patientId: PatientId, began: Date): Promise<number> {
  const own = { clinicId: scope.clinicId, patientId }
  const session = await tx.session.findFirst({
    where: own,
    orderBy: [{ localDay: 'desc' }, { slot: 'desc' }],
    select: { finishedAt: true },
  })
  const missed = await tx.missedReport.findFirst({
    where: own,
    orderBy: [{ localDay: 'desc' }, { slot: 'desc' }],
    select: { reportedAt: true },
  })
  const message = await tx.message.findFirst({
    where: { ...own, memberId: null },
    orderBy: { sentAt: 'desc' },
    select: { sentAt: true },
  })
  const heard = [began, session?.finishedAt, missed?.reportedAt, message?.sentAt]
  return Math.max(...heard.map((at) => at?.getTime() ?? 0))
}
