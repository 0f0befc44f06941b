import { todayIn } from '@/lib/server/clock'
import { withClient } from '@/lib/server/db/embedded/create-database'

export async function holdsNoClinic(databaseUrl: string): Promise<boolean> {
  const found = await withClient(databaseUrl, (client) => client.query('select 1 from public.clinic limit 1'))
  return found.rowCount === 0
}

/** The shipped content and the demo clinic. */
export async function seedDemoClinic(databaseUrl: string, appSecret: string): Promise<void> {
  Object.assign(process.env, { DATABASE_URL: databaseUrl, APP_SECRET: appSecret })
  // Imported only here: an ordinary start needs neither the demo nor the client.
  const { seedDemo } = await import('@/prisma/seed/seed-demo')
  const { DEMO_CLINIC } = await import('@/prisma/seed/demo/clinic')
  const { createClient } = await import('@/lib/server/db/client')
  const client = createClient(databaseUrl, 2)
  await seedDemo(todayIn(DEMO_CLINIC.timeZone), client)
  await client.$disconnect()
}
