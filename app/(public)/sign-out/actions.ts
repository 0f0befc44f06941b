'use server'

import { signOutSchema } from '@/lib/schemas/access'
import { endSession } from '@/lib/server/auth/accounts/browser'
import { defineAction } from '@/lib/server/transport/define-action'
import { done } from '@/lib/server/transport/outcome'

/** For everyone who is signed in; a session that has ended already is the same answer. */
export const signOut = defineAction({
  name: 'access.signOut',
  actor: 'public',
  permission: null,
  schema: signOutSchema,
  run: async ({ actor }) => {
    await endSession()
    return done(actor?.kind === 'patient' ? '/door' : '/sign-in?signed=out')
  },
})
