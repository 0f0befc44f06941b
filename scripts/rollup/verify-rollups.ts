import type { ClinicId } from '@/lib/domain/shared/ids'
import { systemDb } from '@/lib/server/db/system-db'
import { type ClinicRollup, verifyRollup } from '@/lib/server/progress/rollup/verify-rollup'

/** What `npm run rollup:verify` says, and its exit code: every clinic's patient-days, counted anew. */
export async function verifyRollups(): Promise<{ lines: string[]; exitCode: number }> {
  const clinics = await systemDb().clinic.findMany({ orderBy: { name: 'asc' }, select: { id: true } })
  if (clinics.length === 0) return { lines: ['There is no clinic here.'], exitCode: 0 }
  const lines: string[] = []
  let isBroken = false
  for (const { id } of clinics) {
    const found = await verifyRollup(id as ClinicId)
    lines.push(...rollupLines(found))
    isBroken ||= found.differing.length > 0
  }
  return { lines, exitCode: isBroken ? 1 : 0 }
}

/** One line where all holds, else one for each day that differs: which patient by id, and which day, and nothing of what stands there. */
export function rollupLines({ name, patients, days, openThrough, differing }: ClinicRollup): string[] {
  if (differing.length > 0) {
    return [
      ...differing.map(({ patientId, day }) => `${name}: DIFFERS for patient ${patientId} on ${day}.`),
      `${name}: ${differing.length} of ${days} patient-days are not what the record says.`,
    ]
  }
  const open = openThrough === null ? 'no day is open yet' : `open up to ${openThrough}`
  return [
    `${name}: ${patients} ${patients === 1 ? 'patient' : 'patients'}, ${days} patient-days, all as the record says, ${open}.`,
  ]
}
