'use server'

import { refresh, revalidatePath } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { revokeConfirmationSchema, signConfirmationSchema } from '@/lib/schemas/assessment'
import { revokeConfirmation as revokeCommand } from '@/lib/server/assessment/revoke-confirmation'
import { type SignRefusal, signConfirmation as signCommand } from '@/lib/server/assessment/sign-confirmation'
import { verifyOwnPassword } from '@/lib/server/auth/verify-own-password'
import { todayIn } from '@/lib/server/clock'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, invalid, refused } from '@/lib/server/transport/outcome'

/** Guessing a password here must not be easier than at the door. */
const SIGN_LIMIT = { max: 10, windowSeconds: 300 }

async function sentenceFor(reason: SignRefusal): Promise<string> {
  const [t, gates] = await Promise.all([getTranslations('assessment.confirm'), getTranslations('errors.gates')])
  switch (reason) {
    case 'not_found':
      return gates('NOT_FOUND')
    case 'conflict':
      // Signed is only what was read: the page shows the findings as they are now.
      refresh()
      return gates('CONFLICT')
    case 'no_capability':
    case 'registration_missing':
      return t(`cannotSign.${reason}`)
    case 'registration_expired':
      return t('cannotSign.registration_over')
    default:
      return t(`refusals.${reason}`)
  }
}

export const signConfirmation = defineAction({
  name: 'assessment.signConfirmation',
  actor: 'therapist',
  permission: 'confirmation.sign',
  schema: signConfirmationSchema,
  limit: SIGN_LIMIT,
  run: async ({ actor, input, nowMs }) => {
    if (!(await verifyOwnPassword(actor.userId, input.password))) {
      const t = await getTranslations('assessment.confirm.refusals')
      return invalid({ password: [t('wrong_password')] })
    }
    const moment = { nowMs, today: todayIn(actor.clinic.timeZone) }
    const result = await signCommand(actor.scope, input, moment)
    if (!result.ok) return refused(await sentenceFor(result.reason))
    return done(`/therapist/patients/${input.patientId}/confirmation`)
  },
})

export const revokeConfirmation = defineAction({
  name: 'assessment.revokeConfirmation',
  actor: 'therapist',
  permission: 'confirmation.sign',
  schema: revokeConfirmationSchema,
  run: async ({ actor, input, nowMs }) => {
    const moment = { nowMs, today: todayIn(actor.clinic.timeZone) }
    const result = await revokeCommand(actor.scope, input, moment)
    if (!result.ok) return refused(await sentenceFor(result.reason))
    revalidatePath(`/therapist/patients/${input.patientId}/confirmation`)
    return done(`/therapist/patients/${input.patientId}/confirmation`)
  },
})
