import 'server-only'

import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'

/** Bytes that a clinic's files take, those of earlier versions and those put away too, and how many megabytes they may. */
export type ClinicSpace = { readonly used: number; readonly quotaMb: number }

export function getClinicSpace(scope: Scope): Promise<ClinicSpace> {
  return withScope(scope, (tx) => clinicSpaceIn(tx, scope))
}

export async function clinicSpaceIn(tx: ScopedTx, { clinicId }: Scope): Promise<ClinicSpace> {
  // Counted by the database for everybody alike: a patient who sends a picture sees hardly any of these rows.
  const [row] = await tx.$queryRaw<{ used: number }[]>`select app.clinic_file_bytes() as used`
  const { mediaQuotaMb } = await tx.clinic.findUniqueOrThrow({
    where: { id: clinicId },
    select: { mediaQuotaMb: true },
  })
  return { used: row?.used ?? 0, quotaMb: mediaQuotaMb }
}

/** Two files of a clinic at once are counted one after the other; its last megabyte is not given twice. */
export async function lockClinicSpace(tx: ScopedTx, { clinicId }: Scope): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended('media ' || ${clinicId}, 0))::text`
}
