import { openedSchema } from '@/lib/schemas/push'
import { markOpened } from '@/lib/server/messages/reminders/plan-commands'
import { defineRoute } from '@/lib/server/transport/define-route'

/** A notification was tapped, on a device that is still signed in. */
export const POST = defineRoute({
  name: 'reminders.opened',
  method: 'POST',
  actor: 'patient',
  permission: 'letters.write',
  schema: openedSchema,
  run: async ({ actor, input, nowMs }) => {
    await markOpened(actor.scope, { channel: 'push', id: input.id }, nowMs)
    return { status: 200, body: {} }
  },
})
