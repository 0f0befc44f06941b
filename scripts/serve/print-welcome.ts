import { withClient } from '@/lib/server/db/embedded/create-database'
import { DEMO_PASSWORD, DEMO_PATIENT_DOORS, DEMO_STAFF } from '@/prisma/seed/demo-accounts'
import { say } from '@/scripts/console/steps'

/** The address and, where the database holds a demo clinic, its accounts. */
export async function printWelcome(appUrl: string, databaseUrl: string): Promise<void> {
  say(`\nPlumbline is at ${appUrl}`)
  const demo = await withClient(databaseUrl, (client) =>
    client.query('select 1 from public.clinic where is_demo limit 1'),
  )
  if (demo.rowCount !== 0) printDemoAccounts()
  say('\nCtrl-C stops it.')
}

function printDemoAccounts(): void {
  say(`\nDemo accounts (sign in at /sign-in, password ${DEMO_PASSWORD})`)
  for (const staff of DEMO_STAFF) say(`  ${staff.role.replace('_', ' ').padEnd(14)} ${staff.email}`)
  say('Demo patients (at /door)')
  for (const patient of DEMO_PATIENT_DOORS) {
    say(`  ${patient.name.padEnd(20)} code ${patient.code}, born ${patient.yearOfBirth}`)
  }
}
