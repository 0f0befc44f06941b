'use server'

import { unlockSchema } from '@/lib/schemas/access'
import { AppError } from '@/lib/server/transport/app-error'
import { defineAction } from '@/lib/server/transport/define-action'
import { done } from '@/lib/server/transport/outcome'

/** The gate itself has unlocked the session, with the password that the form carried; this only leads back. */
export const unlock = defineAction({
  name: 'access.unlock',
  actor: 'public',
  permission: null,
  schema: unlockSchema,
  run: async ({ actor, input }) => {
    if (actor?.kind !== 'staff') throw new AppError('LOCKED')
    return done(input.to)
  },
})
