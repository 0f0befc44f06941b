import { z } from 'zod'
import { isDatabaseReady } from '@/lib/server/health/queries'
import { defineRoute } from '@/lib/server/transport/define-route'

/** live: the process answers; ready: the database does too. Says nothing else. */
export const GET = defineRoute({
  name: 'health',
  method: 'GET',
  actor: 'public',
  permission: null,
  limit: 'none',
  schema: z.object({}),
  run: async () => {
    const ready = await isDatabaseReady()
    return { status: ready ? 200 : 503, body: { live: true, ready } }
  },
})
