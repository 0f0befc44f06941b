'use server'

import { revalidatePath } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ownTimesSchema } from '@/lib/schemas/calendar'
import {
  chooseSessionTimes,
  makeCalendarAddress,
  revokeCalendarAddress,
} from '@/lib/server/programmes/calendar/commands'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, doneWith, refused } from '@/lib/server/transport/outcome'

const PAGE = '/patient/me/calendar'
const gone = async () => refused((await getTranslations('errors.gates'))('NOT_FOUND'))

export const chooseOwnTimes = defineAction({
  name: 'programmes.chooseOwnTimes',
  actor: 'patient',
  permission: 'calendar.write',
  schema: ownTimesSchema,
  run: async ({ actor, input }) => {
    const chosen = await chooseSessionTimes(actor.scope, actor.patientId, input)
    revalidatePath(PAGE)
    return chosen.ok ? done(`${PAGE}?done=times#times`) : gone()
  },
})

export const makeOwnCalendar = defineAction({
  name: 'programmes.makeOwnCalendar',
  actor: 'patient',
  permission: 'calendar.write',
  schema: z.strictObject({}),
  run: async ({ actor, nowMs }) => {
    const made = await makeCalendarAddress(actor.scope, actor.patientId, nowMs)
    revalidatePath(PAGE)
    return made.ok ? doneWith(made.value.address) : gone()
  },
})

export const endOwnCalendar = defineAction({
  name: 'programmes.endOwnCalendar',
  actor: 'patient',
  permission: 'calendar.write',
  schema: z.strictObject({}),
  run: async ({ actor }) => {
    const ended = await revokeCalendarAddress(actor.scope, actor.patientId)
    revalidatePath(PAGE)
    return ended.ok ? done(`${PAGE}?done=ended#address`) : gone()
  },
})
