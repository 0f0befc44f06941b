'use server'

import { getTranslations } from 'next-intl/server'
import { clinicSchema } from '@/lib/schemas/admin'
import { updateClinic as updateClinicCommand } from '@/lib/server/people/clinic-facts'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, refused } from '@/lib/server/transport/outcome'

export const updateClinic = defineAction({
  name: 'people.updateClinic',
  actor: 'clinic_admin',
  permission: 'clinic.manage',
  schema: clinicSchema,
  run: async ({ actor, input }) => {
    const result = await updateClinicCommand(actor.scope, input)
    if (result.ok) return done('/admin/clinic?done=saved')
    const t = await getTranslations('errors.gates')
    return refused(t('CONFLICT'))
  },
})
