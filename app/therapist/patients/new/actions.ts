'use server'

import { getTranslations } from 'next-intl/server'
import { addPatientSchema } from '@/lib/schemas/people'
import { todayIn } from '@/lib/server/clock'
import { addPatient as addPatientCommand } from '@/lib/server/people/commands'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, invalid } from '@/lib/server/transport/outcome'

export const addPatient = defineAction({
  name: 'people.addPatient',
  actor: 'therapist',
  permission: 'patient.write',
  schema: addPatientSchema,
  run: async ({ actor, input }) => {
    const result = await addPatientCommand(actor.scope, input, todayIn(actor.clinic.timeZone))
    if (result.ok) return done(`/therapist/patients/${result.value}/assessment`)
    if (result.reason === 'born_in_future') {
      const t = await getTranslations('errors.fields')
      return invalid({ dateOfBirth: [t('date_future')] })
    }
    const t = await getTranslations('people.add')
    return invalid({ therapistId: [t('therapistUnknown')] })
  },
})
