import 'server-only'

import { checkErasing, type EraseGround, type ErasureFault } from '@/lib/domain/people/requests/erasure'
import { countGoing, type PartCount } from '@/lib/domain/people/requests/erasure-rules'
import type { PatientId } from '@/lib/domain/shared/ids'
import { type Scope, withScope } from '@/lib/server/db/scope'
import { whatWaits } from '@/lib/server/people/requests/erasure-commands'

export type SecondLook = {
  readonly requestId: string
  readonly version: number
  readonly patientName: string
  readonly ground: EraseGround
  readonly decidedBy: string
  readonly going: readonly PartCount[]
  /** Past days that go on being counted. */
  readonly daysStaying: number
  /** What has to be done first; null when it can be erased now. */
  readonly waitsFor: ErasureFault | null
}

/** What goes and what stays, before it is done. Null unless it was agreed. Needs `data_request.manage`. */
export function getSecondLook(scope: Scope, requestId: string): Promise<SecondLook | null> {
  return withScope(scope, async (tx) => {
    const row = await tx.dataRequest.findFirst({
      where: { clinicId: scope.clinicId, id: requestId, kind: 'erasure', state: 'agreed' },
      select: {
        ...{ version: true, patientId: true, ground: true, decidedBy: { select: { name: true } } },
        patient: { select: { givenName: true, familyName: true } },
      },
    })
    if (!row) return null
    const [counted] = await tx.$queryRaw<{ counts: Record<string, number> | null }[]>`
      select app.erasure_counts(${requestId}::uuid) as counts`
    if (!counted?.counts) return null
    const checked = checkErasing(await whatWaits(tx, scope, row.patientId as PatientId))
    return {
      ...{ requestId, version: row.version },
      patientName: `${row.patient.givenName} ${row.patient.familyName}`,
      // The database holds the same list (check).
      ground: row.ground as EraseGround,
      decidedBy: row.decidedBy?.name ?? '',
      going: countGoing(counted.counts),
      daysStaying: counted.counts.patient_day ?? 0,
      waitsFor: checked.ok ? null : checked.reason,
    }
  })
}
