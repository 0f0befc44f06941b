import { pushSubscriptionSchema } from '@/lib/schemas/push'
import { subscribeDevice } from '@/lib/server/messages/reminders/push-devices'
import { defineRoute } from '@/lib/server/transport/define-route'

/** This browser takes notifications from now on. */
export const POST = defineRoute({
  name: 'reminders.subscribe',
  method: 'POST',
  actor: 'patient',
  permission: 'letters.write',
  schema: pushSubscriptionSchema,
  run: async ({ actor, input, nowMs }) => {
    const subscribed = await subscribeDevice(actor.scope, actor, input, nowMs)
    return subscribed.ok ? { status: 200, body: {} } : { status: 422, body: { error: subscribed.reason } }
  },
})
