import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'

/** Names of what was done; the detail holds names of fields, counts and states, never what somebody wrote or felt. */
export type AuditEntry = {
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly patientId?: string | null
  readonly detail?: Readonly<Record<string, string | number | boolean | readonly string[]>>
}

/** Appends to the clinic's chain in the transaction of the write; call it last, it holds the chain's end until the commit. */
export async function audit(tx: ScopedTx, scope: Scope, entry: AuditEntry): Promise<void> {
  await tx.$executeRaw`
    insert into audit_event (id, clinic_id, actor_kind, actor_id, patient_id, action, subject_kind, subject_id, detail)
    values (${uuidv7()}::uuid, ${scope.clinicId}::uuid, ${scope.actorKind}, ${scope.actorId}::uuid,
      ${entry.patientId ?? scope.patientId}::uuid, ${entry.action}, ${entry.subjectKind}, ${entry.subjectId}::uuid,
      ${JSON.stringify(entry.detail ?? {})}::jsonb)`
}
