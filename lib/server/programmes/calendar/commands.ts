import 'server-only'

import type { PatientId } from '@/lib/domain/shared/ids'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { env } from '@/lib/env'
import { audit } from '@/lib/server/audit/audit'
import { hashToken, newToken } from '@/lib/server/auth/token'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { findPatientHeading } from '@/lib/server/people/queries'

type Changed<Value> = Promise<Result<Value, 'not_found'>>

/** Makes the address, or another one in its place: the old one is dead at once. It is shown this once, its hash is kept. */
export function makeCalendarAddress(
  scope: Scope,
  patientId: PatientId,
  nowMs: number,
): Changed<{ readonly address: string }> {
  const token = newToken()
  return changeCalendar(scope, patientId, 'calendar.make', async (tx, own) => {
    const data = { tokenHash: hashToken(token), madeAt: new Date(nowMs) }
    await upsertCalendar(tx, own, data)
    return { address: new URL(`/api/calendar/${token}.ics`, env().APP_URL).href }
  })
}

export function revokeCalendarAddress(scope: Scope, patientId: PatientId): Changed<true> {
  return changeCalendar(scope, patientId, 'calendar.revoke', async (tx, own) => {
    await tx.patientCalendar.updateMany({ where: own, data: { tokenHash: null, madeAt: null } })
    return true as const
  })
}

export type PlanWords = { readonly cue: string | null; readonly place: string | null }
export type CalendarWishes = {
  /** Minutes since midnight, from the first session of a day on; null for none. */
  readonly times: readonly (number | null)[]
  /** After what and where, for each time. Undefined leaves them as they are: they are the patient's own words. */
  readonly words?: readonly PlanWords[]
  /** Undefined leaves it as it is: only the patient has this wish, and the database takes it from nobody else. */
  readonly saysExercise?: boolean
}

export function chooseSessionTimes(
  scope: Scope,
  patientId: PatientId,
  { times, words, saysExercise }: CalendarWishes,
): Changed<true> {
  return changeCalendar(scope, patientId, 'calendar.choose_times', async (tx, own) => {
    const before = await tx.sessionTime.findMany({ where: own, select: { slot: true, cue: true, place: true } })
    await tx.sessionTime.deleteMany({ where: own })
    const chosen = times.flatMap((minuteOfDay, at) => {
      if (minuteOfDay === null) return []
      const { cue = null, place = null } = words?.[at] ?? before.find(({ slot }) => slot === at + 1) ?? {}
      return [{ ...own, slot: at + 1, minuteOfDay, cue, place }]
    })
    await tx.sessionTime.createMany({ data: chosen })
    await upsertCalendar(tx, own, saysExercise === undefined ? {} : { saysExercise })
    return true as const
  })
}

type Own = { readonly clinicId: string; readonly patientId: string }

async function upsertCalendar(
  tx: ScopedTx,
  own: Own,
  data: { readonly tokenHash?: Uint8Array<ArrayBuffer>; readonly madeAt?: Date; readonly saysExercise?: boolean },
): Promise<void> {
  await tx.patientCalendar.upsert({
    where: { clinicId_patientId: own },
    create: { ...own, ...data },
    update: { ...data, sequence: { increment: 1 } },
    select: { patientId: true },
  })
}

function changeCalendar<Value>(
  scope: Scope,
  patientId: PatientId,
  action: string,
  change: (tx: ScopedTx, own: Own) => Promise<Value>,
): Changed<Value> {
  return withScope(scope, async (tx) => {
    if (!(await findPatientHeading(tx, scope, patientId))) return refuse('not_found')
    const value = await change(tx, { clinicId: scope.clinicId, patientId })
    await audit(tx, scope, { action, subjectKind: 'patient_calendar', subjectId: patientId, patientId })
    return ok(value)
  })
}
