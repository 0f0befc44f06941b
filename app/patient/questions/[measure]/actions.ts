'use server'

import { getTranslations } from 'next-intl/server'
import { answerMeasureSchema } from '@/lib/schemas/patient-measures'
import { answerMeasure as answerCommand } from '@/lib/server/measures/patient-commands'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, invalid } from '@/lib/server/transport/outcome'

export const answerMeasure = defineAction({
  name: 'measures.answer',
  actor: 'patient',
  permission: 'measure.answer',
  schema: answerMeasureSchema,
  run: async ({ actor, input, nowMs }) => {
    const answer = await answerCommand(actor.scope, input, { nowMs, timeZone: actor.clinic.timeZone })
    if (answer.ok) return done(answer.value.next ? `/patient/questions/${answer.value.next}` : '/patient/today')
    // What is not asked any more was answered already: the page says so.
    if (answer.reason === 'not_due') return done(`/patient/questions/${input.measure}`)
    // Only an activity that stands there twice gets through the form.
    const t = await getTranslations('measures.form.fault')
    return invalid(
      Object.fromEntries(answer.detail.map(({ at, code }) => [`activities.${at}.name`, [t(code)]] as const)),
    )
  },
})
