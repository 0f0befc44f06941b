import { withClient } from '@/lib/server/db/embedded/create-database'

/** Seeds the demo clinic into a database without any clinic. Returns whether it did. */
export async function seedWhenEmpty(databaseUrl: string, appSecret: string): Promise<boolean> {
  if (!(await isEmpty(databaseUrl))) return false
  Object.assign(process.env, { DATABASE_URL: databaseUrl, APP_SECRET: appSecret })
  // Imported only here: an ordinary start needs neither the demo nor the client.
  const { seedDemo } = await import('@/prisma/seed/seed-demo')
  const { createClient } = await import('@/lib/server/db/client')
  const client = createClient(databaseUrl, 2)
  await seedDemo(client)
  await client.$disconnect()
  return true
}

async function isEmpty(databaseUrl: string): Promise<boolean> {
  const found = await withClient(databaseUrl, (client) => client.query('select 1 from public.clinic limit 1'))
  return found.rowCount === 0
}
