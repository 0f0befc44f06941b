'use server'

import { revalidatePath } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { clinicRulesForm } from '@/lib/schemas/clinic-rules'
import { changeClinicRules } from '@/lib/server/people/clinic-rules'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, invalid, refused } from '@/lib/server/transport/outcome'

export const changeRules = defineAction({
  name: 'people.changeRules',
  actor: 'clinic_admin',
  permission: 'clinic.manage',
  schema: clinicRulesForm,
  run: async ({ actor, input }) => {
    const result = await changeClinicRules(actor.scope, input)
    if (result.ok) return done('/admin/rules?done=saved')
    if (result.reason === 'lead_gone') {
      const rules = await getTranslations('admin.rules')
      return invalid({ leadId: [rules('leadGone')] })
    }
    // The page comes back with the version of now and what was typed, so that sending once more is a decision.
    revalidatePath('/admin/rules')
    const t = await getTranslations('errors.gates')
    return refused(t('CONFLICT'))
  },
})
