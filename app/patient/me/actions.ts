'use server'

import { revalidatePath } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { ownDeviceSchema } from '@/lib/schemas/access'
import { ownLookSchema } from '@/lib/schemas/figure-look'
import { ownStreakSchema } from '@/lib/schemas/progress'
import { revokeDevice } from '@/lib/server/people/devices'
import { chooseOwnLook } from '@/lib/server/people/own-look'
import { chooseStreak } from '@/lib/server/progress/home/own-choices'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, refused } from '@/lib/server/transport/outcome'

export const revokeOwnDevice = defineAction({
  name: 'people.revokeOwnDevice',
  actor: 'patient',
  permission: 'device.revoke',
  schema: ownDeviceSchema,
  run: async ({ actor, input, nowMs }) => {
    const revoked = await revokeDevice(actor.scope, { patientId: actor.patientId, deviceId: input.deviceId }, nowMs)
    revalidatePath('/patient/me')
    return revoked.ok ? done('/patient/me') : refused((await getTranslations('access.devices'))('revoked'))
  },
})

export const chooseStreakShown = defineAction({
  name: 'progress.chooseStreak',
  actor: 'patient',
  permission: 'own_page.choose',
  schema: ownStreakSchema,
  run: async ({ actor, input }) => {
    await chooseStreak(actor.scope, !input.shows)
    revalidatePath('/patient', 'layout')
    return done('/patient/me?done=streak#streak')
  },
})

export const chooseLook = defineAction({
  name: 'people.chooseLook',
  actor: 'patient',
  permission: 'own_figure.choose',
  schema: ownLookSchema,
  run: async ({ actor, input }) => {
    await chooseOwnLook(actor.scope, input.figureLook)
    revalidatePath('/patient', 'layout')
    return done('/patient/me?done=look#look')
  },
})
