import 'server-only'

import type { ClinicId, MemberId, PatientId } from '@/lib/domain/shared/ids'
import { staffScope } from '@/lib/server/db/scope'
import { systemDb } from '@/lib/server/db/system-db'
import { clinicRules } from '@/lib/server/people/clinic-rules'
import { workOutStanding } from '@/lib/server/progress/follow-up/work-out-standing'
import type { JobKind } from '@/lib/server/queue/job-queue'

/** One patient. Whoever is not worked off is found again by the next look, so that it need not be tried often. */
export const FOLLOW_UP: JobKind = {
  name: 'follow_up',
  expireInSeconds: 90,
  retryDelay: 30,
  retryDelayMax: 300,
  retryLimit: 3,
}

/** Everything that time or a log brings about for a patient without anybody asking. May run twice: the second changes nothing. */
export async function followUp(patientId: string, nowMs: number): Promise<void> {
  const patient = await systemDb().patient.findFirst({
    where: { id: patientId, archivedAt: null },
    select: { clinicId: true, therapistId: true, clinic: { select: { timeZone: true } } },
  })
  if (!patient) return
  const scope = staffScope(patient.clinicId as ClinicId, patient.therapistId as MemberId)
  const { alerts: thresholds } = (await clinicRules(scope, nowMs)).rules
  const { timeZone } = patient.clinic
  await workOutStanding(scope, patientId as PatientId, { nowMs, timeZone, thresholds })
}
