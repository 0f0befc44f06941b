'use server'

import { revalidatePath } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { patientCardSchema, patientDeviceSchema } from '@/lib/schemas/access'
import { makeCard, replaceCard } from '@/lib/server/people/card'
import { revokeDevice } from '@/lib/server/people/devices'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, refused } from '@/lib/server/transport/outcome'

const pathOf = (patientId: string) => `/therapist/patients/${patientId}/card`

export const makePatientCard = defineAction({
  name: 'people.makeCard',
  actor: 'staff',
  permission: 'card.make',
  schema: patientCardSchema,
  run: async ({ actor, input, nowMs }) => {
    const made = await makeCard(actor.scope, input.patientId, nowMs)
    return made.ok ? done(pathOf(input.patientId)) : refused((await getTranslations('access.card'))('notFound'))
  },
})

export const replacePatientCard = defineAction({
  name: 'people.replaceCard',
  actor: 'staff',
  permission: 'card.make',
  schema: patientCardSchema,
  run: async ({ actor, input, nowMs }) => {
    const made = await replaceCard(actor.scope, input.patientId, nowMs)
    return made.ok ? done(pathOf(input.patientId)) : refused((await getTranslations('access.card'))('notFound'))
  },
})

export const revokePatientDevice = defineAction({
  name: 'people.revokeDevice',
  actor: 'staff',
  permission: 'device.revoke',
  schema: patientDeviceSchema,
  run: async ({ actor, input, nowMs }) => {
    const revoked = await revokeDevice(actor.scope, input, nowMs)
    revalidatePath(pathOf(input.patientId))
    return revoked.ok ? done(pathOf(input.patientId)) : refused((await getTranslations('access.devices'))('revoked'))
  },
})
