'use server'

import { revalidatePath } from 'next/cache'
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
    // The page comes back with the version of now and what was typed, so that sending once more is a decision.
    revalidatePath('/admin/clinic')
    const t = await getTranslations('errors.gates')
    return refused(t('CONFLICT'))
  },
})
