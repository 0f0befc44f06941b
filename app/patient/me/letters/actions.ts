'use server'

import { revalidatePath } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { morningWishSchema, nothingMoreSchema, ownAddressSchema } from '@/lib/schemas/letters'
import { giveAddress, removeAddress, wishMorningLetter } from '@/lib/server/messages/reminders/commands'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, refused } from '@/lib/server/transport/outcome'

const PAGE = '/patient/me/letters'

export const giveOwnAddress = defineAction({
  name: 'letters.giveAddress',
  actor: 'patient',
  permission: 'letters.write',
  schema: ownAddressSchema,
  run: async ({ actor, input, nowMs }) => {
    const given = await giveAddress(actor.scope, input.address, nowMs)
    revalidatePath(PAGE)
    if (given.ok) return done(`${PAGE}?done=given#address`)
    const t = await getTranslations('reminders.address')
    return refused(t(given.reason === 'no_mail' ? 'noMail' : 'tooOften'))
  },
})

export const removeOwnAddress = defineAction({
  name: 'letters.removeAddress',
  actor: 'patient',
  permission: 'letters.write',
  schema: nothingMoreSchema,
  run: async ({ actor }) => {
    await removeAddress(actor.scope)
    revalidatePath(PAGE)
    return done(`${PAGE}?done=removed#address`)
  },
})

export const wishOwnMorning = defineAction({
  name: 'letters.wishMorning',
  actor: 'patient',
  permission: 'letters.write',
  schema: morningWishSchema,
  run: async ({ actor, input }) => {
    const wished = await wishMorningLetter(actor.scope, input.minute)
    revalidatePath(PAGE)
    if (wished.ok) return done(`${PAGE}?done=wished#morning`)
    return refused((await getTranslations('reminders.morning'))('notConfirmed'))
  },
})

export const stopOwnMorning = defineAction({
  name: 'letters.stopOwnMorning',
  actor: 'patient',
  permission: 'letters.write',
  schema: nothingMoreSchema,
  run: async ({ actor }) => {
    await wishMorningLetter(actor.scope, null)
    revalidatePath(PAGE)
    return done(`${PAGE}?done=stopped#morning`)
  },
})
