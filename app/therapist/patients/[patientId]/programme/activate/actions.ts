'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { activateSchema } from '@/lib/schemas/activation'
import { todayIn } from '@/lib/server/clock'
import { activateProgramme } from '@/lib/server/programmes/activate-programme'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, invalid, refused } from '@/lib/server/transport/outcome'

export const activate = defineAction({
  name: 'programmes.activate',
  actor: 'therapist',
  permission: 'programme.activate',
  schema: activateSchema,
  run: async ({ actor, input, nowMs }) => {
    const { patientId } = input
    const now = { today: todayIn(actor.clinic.timeZone), atMs: nowMs }
    const answer = await activateProgramme(actor.scope, input, now)
    if (answer.ok) return done(`/therapist/patients/${patientId}/card`)
    const t = await getTranslations('activation')
    if (answer.reason === 'teach_back_missing') {
      return invalid(Object.fromEntries(answer.lineageIds.map((id) => [`answers.${id}`, [t('unanswered')]])))
    }
    // The page would have nothing to show any more: it stays as it is, and says so.
    if (answer.reason === 'already_active') return refused(t('alreadyActive'))
    // The page learns what is there now; what was answered for the exercises that stay is kept.
    refresh()
    if (answer.reason === 'conflict') return refused(t('stale'))
    if (answer.reason === 'not_found') return refused((await getTranslations('programmes.refused'))('not_found'))
    return refused(t('notStarted', { count: answer.detail.length }))
  },
})
