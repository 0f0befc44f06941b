import 'server-only'

import type { DayRange } from '@/lib/domain/progress/adherence-period'
import { audit } from '@/lib/server/audit/audit'
import { type Scope, withScope } from '@/lib/server/db/scope'

/** Before the file leaves: numbers of a clinic are in somebody's hands from now on. */
export async function recordAdherenceExport(
  scope: Scope,
  { sheet, range }: { readonly sheet: string; readonly range: DayRange },
): Promise<void> {
  await withScope(scope, (tx) =>
    audit(tx, scope, {
      action: 'adherence.export',
      subjectKind: 'clinic',
      subjectId: scope.clinicId,
      detail: { sheet, from: range.from, to: range.to },
    }),
  )
}
