'use server'

import { warningSignsForm } from '@/lib/schemas/sessions'
import { recordWarningCheck } from '@/lib/server/sessions/warning-commands'
import { defineAction } from '@/lib/server/transport/define-action'
import { done } from '@/lib/server/transport/outcome'

export const checkWarningSigns = defineAction({
  name: 'sessions.checkWarningSigns',
  actor: 'patient',
  permission: 'warning_check.record',
  schema: warningSignsForm,
  run: async ({ actor, input, nowMs }) => {
    const { decision } = await recordWarningCheck(actor.scope, input, { nowMs, timeZone: actor.clinic.timeZone })
    return decision.kind === 'stop' ? done('/patient/stop') : done()
  },
})
