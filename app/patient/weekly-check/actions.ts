'use server'

import { weeklyScreenForm } from '@/lib/schemas/sessions'
import { recordWeeklyScreen } from '@/lib/server/sessions/weekly-screen'
import { defineAction } from '@/lib/server/transport/define-action'
import { done } from '@/lib/server/transport/outcome'

export const answerWeekly = defineAction({
  name: 'sessions.answerWeekly',
  actor: 'patient',
  permission: 'warning_check.record',
  schema: weeklyScreenForm,
  run: async ({ actor, input, nowMs }) => {
    const decision = await recordWeeklyScreen(actor.scope, input, { nowMs, timeZone: actor.clinic.timeZone })
    return decision.kind === 'stop' ? done('/patient/stop') : done()
  },
})
