import 'server-only'

import { systemDb } from '@/lib/server/db/system-db'
import { DEMO_PASSWORD, DEMO_PATIENT_DOORS, DEMO_STAFF } from '@/prisma/seed/demo-accounts'

export type Installation = {
  /** Named on the doors only where it is the only one: nobody learns who else works here. */
  readonly clinic: { readonly name: string; readonly phone: string | null } | null
  readonly hasDemo: boolean
}

/** What a visitor who is not signed in may know. */
export async function getInstallation(): Promise<Installation> {
  const [clinics, demo] = await Promise.all([
    systemDb().clinic.findMany({ take: 2, select: { name: true, phone: true } }),
    systemDb().clinic.findFirst({ where: { isDemo: true }, select: { id: true } }),
  ])
  const only = clinics.length === 1 ? clinics[0] : undefined
  return { clinic: only ?? null, hasDemo: demo !== null }
}

/** The demo's ways in; empty where the installation holds no demo clinic. */
export function demoWays(installation: Installation) {
  if (!installation.hasDemo) return { password: '', staff: [], patients: [] }
  return { password: DEMO_PASSWORD, staff: DEMO_STAFF, patients: DEMO_PATIENT_DOORS }
}
