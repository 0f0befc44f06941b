'use server'

import { revalidatePath } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { patientCardSchema } from '@/lib/schemas/access'
import { patientTimesSchema } from '@/lib/schemas/calendar'
import {
  chooseSessionTimes,
  makeCalendarAddress,
  revokeCalendarAddress,
} from '@/lib/server/programmes/calendar/commands'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, doneWith, refused } from '@/lib/server/transport/outcome'

const pathOf = (patientId: string) => `/therapist/patients/${patientId}/calendar`
const gone = async () => refused((await getTranslations('errors.gates'))('NOT_FOUND'))

export const choosePatientTimes = defineAction({
  name: 'programmes.chooseTimes',
  actor: 'therapist',
  permission: 'calendar.write',
  schema: patientTimesSchema,
  run: async ({ actor, input: { patientId, times } }) => {
    const chosen = await chooseSessionTimes(actor.scope, patientId, { times })
    revalidatePath(pathOf(patientId))
    return chosen.ok ? done(`${pathOf(patientId)}?done=times#times`) : gone()
  },
})

export const makePatientCalendar = defineAction({
  name: 'programmes.makeCalendar',
  actor: 'therapist',
  permission: 'calendar.write',
  schema: patientCardSchema,
  run: async ({ actor, input: { patientId }, nowMs }) => {
    const made = await makeCalendarAddress(actor.scope, patientId, nowMs)
    revalidatePath(pathOf(patientId))
    return made.ok ? doneWith(made.value.address) : gone()
  },
})

export const endPatientCalendar = defineAction({
  name: 'programmes.endCalendar',
  actor: 'therapist',
  permission: 'calendar.write',
  schema: patientCardSchema,
  run: async ({ actor, input: { patientId } }) => {
    const ended = await revokeCalendarAddress(actor.scope, patientId)
    revalidatePath(pathOf(patientId))
    return ended.ok ? done(`${pathOf(patientId)}?done=ended#address`) : gone()
  },
})
