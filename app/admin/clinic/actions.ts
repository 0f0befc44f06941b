'use server'

import { revalidatePath } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { judgeColour } from '@/lib/domain/people/branding/brand-colour'
import { clinicSchema } from '@/lib/schemas/admin'
import { removeLogo } from '@/lib/server/people/branding/logo'
import { updateClinic as updateClinicCommand } from '@/lib/server/people/clinic-facts'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, invalid, refused } from '@/lib/server/transport/outcome'

export const removeClinicLogo = defineAction({
  name: 'people.removeLogo',
  actor: 'clinic_admin',
  permission: 'clinic.manage',
  schema: z.strictObject({}),
  run: async ({ actor }) => {
    await removeLogo(actor.scope)
    return done('/admin/clinic?done=logo_removed')
  },
})

export const updateClinic = defineAction({
  name: 'people.updateClinic',
  actor: 'clinic_admin',
  permission: 'clinic.manage',
  schema: clinicSchema,
  run: async ({ actor, input }) => {
    const colour = judgeColour(input.brandColour)
    if (colour.kind === 'too_light') {
      const t = await getTranslations('admin.clinic.fields')
      return invalid({ brandColour: [t('brandContrast', { ratio: colour.ratio })] })
    }
    const result = await updateClinicCommand(actor.scope, input)
    if (result.ok) return done('/admin/clinic?done=saved')
    // The page comes back with the version of now and what was typed, so that sending once more is a decision.
    revalidatePath('/admin/clinic')
    const t = await getTranslations('errors.gates')
    return refused(t('CONFLICT'))
  },
})
