'use server'

import { getTranslations } from 'next-intl/server'
import { doorLinkSchema, doorSchema } from '@/lib/schemas/access'
import { heldToken, keepPatientSession } from '@/lib/server/auth/accounts/browser'
import { openDoorWithCode, openDoorWithLink } from '@/lib/server/auth/patient-door'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, refused } from '@/lib/server/transport/outcome'

export const openWithCode = defineAction({
  name: 'access.openWithCode',
  actor: 'public',
  permission: null,
  schema: doorSchema,
  run: async ({ input, nowMs, request }) => {
    const opened = await openDoorWithCode(input, { ...request, nowMs, replaces: await heldToken() })
    if (!opened.ok) return refused((await getTranslations('access.door'))(opened.reason))
    await keepPatientSession(opened.value.token)
    return done('/patient/today')
  },
})

export const openWithLink = defineAction({
  name: 'access.openWithLink',
  actor: 'public',
  permission: null,
  schema: doorLinkSchema,
  run: async ({ input, nowMs, request }) => {
    const opened = await openDoorWithLink(input.token, { ...request, nowMs, replaces: await heldToken() })
    if (!opened.ok) {
      const t = await getTranslations('access.door')
      return refused(t(opened.reason === 'wrong' ? 'linkWrong' : opened.reason))
    }
    await keepPatientSession(opened.value.token)
    return done('/patient/today')
  },
})
