import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import type { ClinicId, MemberId, PatientId } from '@/lib/domain/shared/ids'
import type { PrismaClient } from '@/lib/server/db/generated/client'

type Of = { readonly clinicId: ClinicId; readonly patientId: PatientId; readonly memberId: MemberId }

/** A request that was decided, for a patient whose alerts were seen and whose other requests are answered. */
export async function agreedErasure(
  db: PrismaClient,
  { clinicId, patientId, memberId }: Of,
): Promise<{ readonly requestId: string; readonly version: number }> {
  const at = new Date()
  await db.alert.updateMany({
    where: { clinicId, patientId, acknowledgedAt: null },
    data: { acknowledgedAt: at, acknowledgedById: memberId, outcome: 'Spoke on the phone.', outcomeKind: 'spoke' },
  })
  await db.dataRequest.updateMany({
    where: { clinicId, patientId, state: 'open' },
    data: { state: 'declined', closedAt: at, reason: 'Had one last week.' },
  })
  const decided = { decidedById: memberId, decidedAt: at, ground: 'consent_withdrawn' }
  const { id, version } = await db.dataRequest.create({
    data: {
      ...{ id: uuidv7(), clinicId, patientId, kind: 'erasure', state: 'agreed', ...decided },
      ...{ receivedOn: at, identity: 'in_person', openedById: memberId, openedAt: at },
    },
  })
  return { requestId: id, version }
}
