'use server'

import { getTranslations } from 'next-intl/server'
import { invitationSchema } from '@/lib/schemas/access'
import { acceptInvitation } from '@/lib/server/auth/accounts/invitations'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, invalid, refused } from '@/lib/server/transport/outcome'

export const setPassword = defineAction({
  name: 'access.setPassword',
  actor: 'public',
  permission: null,
  schema: invitationSchema,
  limit: { max: 20, windowSeconds: 15 * 60 },
  run: async ({ input, nowMs }) => {
    const accepted = await acceptInvitation(input.token, input.password, nowMs)
    if (accepted.ok) return done('/sign-in?password=set')
    const t = await getTranslations('access.invitation')
    if (accepted.reason === 'used_up') return refused(`${t('usedTitle')}. ${t('usedText')}`)
    return invalid({ password: [t(`refused.${accepted.reason}`)] })
  },
})
