'use server'

import { beforeSessionForm } from '@/lib/schemas/sessions'
import { recordWarningCheck } from '@/lib/server/sessions/warning-commands'
import { defineAction } from '@/lib/server/transport/define-action'
import { done } from '@/lib/server/transport/outcome'

export const checkBeforeSession = defineAction({
  name: 'sessions.checkBeforeSession',
  actor: 'patient',
  permission: 'warning_check.record',
  schema: beforeSessionForm,
  run: async ({ actor, input: { variant, ...check }, nowMs }) => {
    const facts = { nowMs, timeZone: actor.clinic.timeZone }
    const { warningCheckId, decision } = await recordWarningCheck(actor.scope, check, facts)
    if (decision.kind === 'stop') return done('/patient/stop')
    return done(`/patient/session/${warningCheckId}?variant=${variant}`)
  },
})
