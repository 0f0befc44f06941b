import 'server-only'

import type { MemberId, PatientId } from '@/lib/domain/shared/ids'
import { type Scope, withScope } from '@/lib/server/db/scope'

export type CaseloadPatient = { readonly id: PatientId; readonly name: string }

/** The patients whom a member would leave behind, by name. Needs `people.manage`. */
export async function listCaseloadOf(scope: Scope, memberId: MemberId): Promise<CaseloadPatient[]> {
  const rows = await withScope(scope, (tx) =>
    tx.patient.findMany({
      where: { clinicId: scope.clinicId, therapistId: memberId, archivedAt: null },
      orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }, { id: 'asc' }],
      select: { id: true, givenName: true, familyName: true },
    }),
  )
  return rows.map((row) => ({ id: row.id as PatientId, name: `${row.familyName}, ${row.givenName}` }))
}
