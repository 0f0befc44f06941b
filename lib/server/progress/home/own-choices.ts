import 'server-only'

import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { type Scope, withScope } from '@/lib/server/db/scope'
import { patientOf } from '@/lib/server/sessions/halt-programme'

/** How patients want their own pages. Not audited: it is no part of the record, and about nobody but them. */
function keepChoice(
  scope: Scope,
  choice: { readonly hidesStreak: boolean } | { readonly missedPutAwayOn: Date },
): Promise<unknown> {
  const own = { clinicId: scope.clinicId, patientId: patientOf(scope) }
  return withScope(scope, (tx) =>
    tx.patientChoice.upsert({
      where: { clinicId_patientId: own },
      create: { ...own, ...choice },
      update: choice,
      select: { patientId: true },
    }),
  )
}

export async function chooseStreak(scope: Scope, hidesStreak: boolean): Promise<void> {
  await keepChoice(scope, { hidesStreak })
}

/** Days up to this one are not asked about again. */
export async function putMissedAway(scope: Scope, day: PlainDate): Promise<void> {
  await keepChoice(scope, { missedPutAwayOn: toDateColumn(day) })
}

export function hidesStreak(scope: Scope): Promise<boolean> {
  const own = { clinicId: scope.clinicId, patientId: patientOf(scope) }
  return withScope(scope, async (tx) => {
    const choice = await tx.patientChoice.findFirst({ where: own, select: { hidesStreak: true } })
    return choice?.hidesStreak ?? false
  })
}
