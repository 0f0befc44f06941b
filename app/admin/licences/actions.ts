'use server'

import { getTranslations } from 'next-intl/server'
import { recordLicenceSchema } from '@/lib/schemas/measures'
import { todayIn } from '@/lib/server/clock'
import { type LicenceRefusal, recordLicence as recordCommand } from '@/lib/server/measures/licences'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, invalid } from '@/lib/server/transport/outcome'

const FIELDS: Readonly<Record<LicenceRefusal, string>> = {
  needs_none: 'measure',
  expires_before_granted: 'expiresOn',
  granted_in_future: 'grantedOn',
}

export const recordLicence = defineAction({
  name: 'measures.recordLicence',
  actor: 'clinic_admin',
  permission: 'licence.write',
  schema: recordLicenceSchema,
  run: async ({ actor, input }) => {
    const answer = await recordCommand(actor.scope, input, todayIn(actor.clinic.timeZone))
    if (answer.ok) return done('/admin/licences')
    const t = await getTranslations('measures.licences.refusal')
    return invalid({ [FIELDS[answer.reason]]: [t(answer.reason)] })
  },
})
