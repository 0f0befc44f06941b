'use server'

import { getTranslations } from 'next-intl/server'
import { signInSchema } from '@/lib/schemas/access'
import { ownPlace } from '@/lib/server/auth/accounts/own-place'
import { signInStaff } from '@/lib/server/auth/accounts/sign-in-staff'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, refused } from '@/lib/server/transport/outcome'

export const signIn = defineAction({
  name: 'access.signIn',
  actor: 'public',
  permission: null,
  schema: signInSchema,
  run: async ({ input, nowMs }) => {
    const signedIn = await signInStaff(input, nowMs)
    if (signedIn.ok) return done(ownPlace(signedIn.value))
    const t = await getTranslations('access.signIn')
    return refused(t(signedIn.reason))
  },
})
