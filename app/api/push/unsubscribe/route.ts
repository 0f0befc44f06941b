import { nothingMoreSchema } from '@/lib/schemas/letters'
import { unsubscribeDevice } from '@/lib/server/messages/reminders/push-devices'
import { defineRoute } from '@/lib/server/transport/define-route'

/** This browser takes none any more. */
export const POST = defineRoute({
  name: 'reminders.unsubscribe',
  method: 'POST',
  actor: 'patient',
  permission: 'letters.write',
  schema: nothingMoreSchema,
  run: async ({ actor }) => {
    await unsubscribeDevice(actor.scope, actor)
    return { status: 200, body: {} }
  },
})
