'use server'

import { mistakeForm } from '@/lib/schemas/sessions'
import { noteMistake } from '@/lib/server/sessions/warning-commands'
import { defineAction } from '@/lib/server/transport/define-action'
import { done } from '@/lib/server/transport/outcome'

export const pressedByMistake = defineAction({
  name: 'sessions.noteMistake',
  actor: 'patient',
  permission: 'warning_check.record',
  schema: mistakeForm,
  run: async ({ actor, input, nowMs }) => {
    // Nothing to note is no mistake of the patient's: the page then says what holds.
    await noteMistake(actor.scope, input.warningCheckId, nowMs)
    return done('/patient/stop')
  },
})
