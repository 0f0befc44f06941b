'use server'

import { revalidatePath } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { acknowledgeAlertSchema } from '@/lib/schemas/progress'
import { acknowledgeAlert as acknowledgeAlertCommand } from '@/lib/server/progress/alert-commands'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, refused } from '@/lib/server/transport/outcome'

export const acknowledgeAlert = defineAction({
  name: 'progress.acknowledgeAlert',
  actor: 'therapist',
  permission: 'alert.acknowledge',
  schema: acknowledgeAlertSchema,
  run: async ({ actor, input, nowMs }) => {
    const result = await acknowledgeAlertCommand(actor.scope, input, nowMs)
    if (result.ok) {
      // To the router a new fragment of the same page is no new page: without this the alert would stand there still open.
      revalidatePath(`/therapist/patients/${input.patientId}`)
      return done(`/therapist/patients/${input.patientId}#alerts`)
    }
    const t = await getTranslations('progress.dossier.alerts')
    return refused(t(result.reason))
  },
})
