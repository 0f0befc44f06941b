import { sessionBody } from '@/lib/schemas/sessions'
import { recordSession } from '@/lib/server/sessions/commands'
import { defineRoute } from '@/lib/server/transport/define-route'

/** The same command as the form's, for a device that sends when the signal is back. A repeat is a success. */
export const POST = defineRoute({
  name: 'sessions.recordSession',
  method: 'POST',
  actor: 'patient',
  permission: 'session.record',
  schema: sessionBody,
  run: async ({ actor, input, nowMs }) => {
    const recorded = await recordSession(actor.scope, input, { nowMs, timeZone: actor.clinic.timeZone })
    if (!recorded.ok) return { status: 409, body: { error: recorded.reason } }
    const { sessionId, isRepeat, response, halted } = recorded.value
    return {
      status: 200,
      body: {
        status: isRepeat ? 'duplicate' : 'recorded',
        sessionId,
        response: { colour: response.colour, reasons: response.reasons, provisional: response.provisional },
        programme: halted,
      },
    }
  },
})
