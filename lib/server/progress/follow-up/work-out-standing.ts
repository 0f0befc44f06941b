import 'server-only'

import type { AlertThresholds } from '@/lib/domain/progress/alerts/thresholds'
import { readyStep } from '@/lib/domain/progress/caseload/ready-step'
import type { PatientId } from '@/lib/domain/shared/ids'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { type Scope, type ScopeOptions, withScope } from '@/lib/server/db/scope'
import { tellSilence } from '@/lib/server/progress/follow-up/tell-silence'
import { proposalsIn } from '@/lib/server/progress/proposals/queries'

type Moment = { readonly nowMs: number; readonly timeZone: string; readonly thresholds: AlertThresholds }

/**
 * Works out what the rules suggest for a patient, and keeps the first of it for the queue. Read as the patient's therapist would read it;
 * a decision works it out anew all the same (hazard H10). Silence is judged in the same step.
 */
export function workOutStanding(
  scope: Scope,
  patientId: PatientId,
  { nowMs, timeZone, thresholds }: Moment,
  options: ScopeOptions = {},
): Promise<void> {
  return withScope(
    scope,
    async (tx) => {
      const today = localDayAt(nowMs, timeZone)
      const key = { clinicId: scope.clinicId, patientId }
      const care = await proposalsIn(tx, scope, patientId, { today, timeZone })
      const step = readyStep(care?.proposals ?? [])
      const judgeAtMs = await tellSilence(tx, scope, patientId, { nowMs, timeZone, thresholds })
      const before = await tx.patientStanding.findUnique({
        where: { clinicId_patientId: key },
        select: { step: true, name: true, since: true },
      })
      const isSame = before !== null && step !== null && before.step === step.kind && before.name === step.name
      const values = {
        step: step?.kind ?? null,
        name: step?.name ?? null,
        waitsForNeuro: step?.waitsForNeuro ?? false,
        steps: step?.count ?? 0,
        since: step === null ? null : isSame ? before.since : new Date(nowMs),
        workedOn: toDateColumn(today),
        workedAt: new Date(nowMs),
        judgeAt: judgeAtMs === null ? null : new Date(judgeAtMs),
      }
      await tx.patientStanding.upsert({
        where: { clinicId_patientId: key },
        create: { ...key, ...values },
        update: values,
        select: { patientId: true },
      })
    },
    options,
  )
}
