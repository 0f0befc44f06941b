import { lockLookSchema } from '@/lib/schemas/access'
import { describeLock } from '@/lib/server/auth/sessions/describe-lock'
import { defineRoute } from '@/lib/server/transport/define-route'

const gate = { actor: 'public', permission: null, limit: 'none', schema: lockLookSchema } as const

/** Whether an open page may go on showing what it shows. */
export const GET = defineRoute({
  ...gate,
  name: 'access.lock.look',
  method: 'GET',
  isLook: true,
  run: async ({ nowMs }) => ({ status: 200, body: await describeLock(nowMs) }),
})

/** Somebody is using the page without sending anything: that puts the lock off, as any request does. */
export const POST = defineRoute({
  ...gate,
  name: 'access.lock.stay',
  method: 'POST',
  run: async ({ nowMs }) => ({ status: 200, body: await describeLock(nowMs) }),
})
