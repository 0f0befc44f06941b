'use server'

import { getTranslations } from 'next-intl/server'
import { startFromLastSchema, startFromNothingSchema } from '@/lib/schemas/templates'
import { todayIn } from '@/lib/server/clock'
import {
  startFromLast as startFromLastCommand,
  startFromNothing as startFromNothingCommand,
} from '@/lib/server/programmes/templates/start-from'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, refused } from '@/lib/server/transport/outcome'

const pageOf = (patientId: string) => `/therapist/patients/${patientId}/programme`

export const startFromLast = defineAction({
  name: 'programmes.startFromLast',
  actor: 'therapist',
  permission: 'programme.write',
  schema: startFromLastSchema,
  run: async ({ actor, input }) => {
    const result = await startFromLastCommand(actor.scope, input, todayIn(actor.clinic.timeZone))
    if (result.ok) return done(pageOf(input.patientId))
    const [t, tr] = await Promise.all([getTranslations('templates.start'), getTranslations('programmes.refused')])
    return refused(result.reason === 'last_gone' ? t('lastGone') : tr(result.reason))
  },
})

export const startFromNothing = defineAction({
  name: 'programmes.startFromNothing',
  actor: 'therapist',
  permission: 'programme.write',
  schema: startFromNothingSchema,
  run: async ({ actor, input }) => {
    const t = await getTranslations('templates.start.blank')
    const words = { title: t('title'), phase: t('phase'), goal: t('goal') }
    const result = await startFromNothingCommand(actor.scope, { ...input, words }, todayIn(actor.clinic.timeZone))
    if (result.ok) return done(pageOf(input.patientId))
    const tr = await getTranslations('programmes.refused')
    return refused(tr(result.reason))
  },
})
