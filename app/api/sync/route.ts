import { syncBatch as batchSchema } from '@/lib/schemas/sync'
import { syncBatch } from '@/lib/server/sessions/sync/sync-batch'
import { defineRoute } from '@/lib/server/transport/define-route'

/** The one door for what a device did without a signal: a batch, answered event by event (ADR 19). */
export const POST = defineRoute({
  name: 'sessions.sync',
  method: 'POST',
  actor: 'patient',
  permission: 'session.record',
  schema: batchSchema,
  run: async ({ actor, input, nowMs }) => {
    const answered = await syncBatch(actor.scope, input, { nowMs, timeZone: actor.clinic.timeZone })
    if (!answered.ok) return { status: 409, body: { error: 'CONFLICT', reason: answered.reason } }
    return { status: 200, body: answered.value }
  },
})
