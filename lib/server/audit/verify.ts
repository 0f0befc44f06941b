import 'server-only'

import type { ClinicId } from '@/lib/domain/shared/ids'
import { systemDb } from '@/lib/server/db/system-db'

export const CHAIN_PROBLEMS = ['missing_event', 'broken_link', 'edited_event', 'missing_tail', 'missing_head'] as const
export type ChainProblem = (typeof CHAIN_PROBLEMS)[number]

export type ChainState = { readonly events: number; readonly broken: { number: number; problem: ChainProblem } | null }

/**
 * Recomputes a clinic's hash chain and answers its first broken place. Goes through the system door because the chain's end
 * (audit_head) is closed to every scope; the clinic is the asking actor's own, never one from a form.
 */
export async function verifyAuditChain(clinicId: ClinicId): Promise<ChainState> {
  const rows = await systemDb().$queryRaw<{ events: number; number: number | null; problem: ChainProblem | null }[]>`
    select (select count(*)::int from audit_event where clinic_id = ${clinicId}::uuid) as events, v.number::int as number, v.problem
    from (select 1) as one left join app.verify_audit(${clinicId}::uuid) as v on true`
  const row = rows[0]
  if (!row || row.number === null || row.problem === null) return { events: row?.events ?? 0, broken: null }
  return { events: row.events, broken: { number: row.number, problem: row.problem } }
}

/** Every clinic of the installation, for the command line. */
export async function listClinicsToVerify(): Promise<{ id: ClinicId; name: string }[]> {
  const clinics = await systemDb().clinic.findMany({ orderBy: { name: 'asc' }, select: { id: true, name: true } })
  return clinics.map(({ id, name }) => ({ id: id as ClinicId, name }))
}
