import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import type { PatientId } from '@/lib/domain/shared/ids'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'
import { audit } from '@/lib/server/audit/audit'
import { toDateColumn, toPlainDate } from '@/lib/server/db/plain-date-column'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'

type OtherRed = {
  readonly sessionId: string
  readonly day: PlainDate
  /** A nerve change stops by itself, and is never told as the second of two. */
  readonly isNerve: boolean
}
type OtherReds = { readonly earlier: readonly OtherRed[]; readonly later: readonly OtherRed[] }

/** The patient's other red sessions within so many days on either side, the day itself counted, by when they began. */
export async function otherReds(
  tx: ScopedTx,
  scope: Scope,
  asked: {
    readonly patientId: PatientId
    readonly day: PlainDate
    readonly session: { readonly id: string; readonly startedAtMs: number }
    readonly withinDays: number
  },
): Promise<OtherReds> {
  const { patientId, day, session, withinDays } = asked
  const rows = await tx.session.findMany({
    where: {
      clinicId: scope.clinicId,
      patientId,
      id: { not: session.id },
      localDay: { gte: toDateColumn(addDays(day, 1 - withinDays)), lte: toDateColumn(addDays(day, withinDays - 1)) },
      checkIn: { responseColour: { in: ['red', 'red_flag'] } },
    },
    select: {
      id: true,
      localDay: true,
      startedAt: true,
      checkIn: { select: { newWeakness: true, newNumbness: true } },
    },
  })
  const order = (row: { readonly id: string; readonly startedAt: Date }) =>
    row.startedAt.getTime() - session.startedAtMs || (row.id < session.id ? -1 : 1)
  const redOf = ({ id, localDay, checkIn }: (typeof rows)[number]): OtherRed => ({
    sessionId: id,
    day: toPlainDate(localDay),
    isNerve: checkIn?.newWeakness === true || checkIn?.newNumbness === true,
  })
  return {
    earlier: rows.filter((row) => order(row) < 0).map(redOf),
    later: rows.filter((row) => order(row) > 0).map(redOf),
  }
}

/**
 * A red that arrives after a later one makes that the second of two, as it would have been in their order: what was told of it as a red
 * alone, and that nobody has acknowledged yet, is told as that.
 */
export async function tellSecondReds(
  tx: ScopedTx,
  scope: Scope,
  { patientId, later }: { readonly patientId: PatientId; readonly later: readonly OtherRed[] },
): Promise<void> {
  for (const { sessionId, isNerve } of later) {
    const where = { clinicId: scope.clinicId, patientId, sessionId }
    if (isNerve || (await tx.alert.count({ where: { ...where, kind: 'two_reds' } })) > 0) continue
    const { count } = await tx.alert.updateMany({
      where: { ...where, kind: 'red_pain', acknowledgedAt: null },
      data: { kind: 'two_reds', version: { increment: 1 } },
    })
    if (count === 0) await tx.alert.create({ data: { ...where, id: uuidv7(), kind: 'two_reds', level: 'high' } })
    await audit(tx, scope, { action: 'alert.second_red', subjectKind: 'session', subjectId: sessionId, patientId })
  }
}

/** Of a session that is in the log: when it began. */
export async function beginOf(tx: ScopedTx, scope: Scope, id: string) {
  const { startedAt } = await tx.session.findFirstOrThrow({
    where: { clinicId: scope.clinicId, id },
    select: { startedAt: true },
  })
  return { id, startedAtMs: startedAt.getTime() }
}
