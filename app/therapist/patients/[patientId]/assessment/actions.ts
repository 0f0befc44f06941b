'use server'

import { refresh, revalidatePath } from 'next/cache'
import { getFormatter, getTranslations } from 'next-intl/server'
import { assessmentDraftSchema } from '@/lib/schemas/assessment'
import { saveAssessmentDraft } from '@/lib/server/assessment/commands'
import { todayIn } from '@/lib/server/clock'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, doneWith, invalid, refused } from '@/lib/server/transport/outcome'

export const saveAssessment = defineAction({
  name: 'assessment.save',
  actor: 'therapist',
  permission: 'assessment.write',
  schema: assessmentDraftSchema,
  run: async ({ actor, input, nowMs }) => {
    const { timeZone } = actor.clinic
    const result = await saveAssessmentDraft(actor.scope, input, todayIn(timeZone))
    const path = `/therapist/patients/${input.patientId}`
    if (result.ok) {
      if (input.after === 'confirm') return done(`${path}/confirmation`)
      revalidatePath(`${path}/assessment`)
      if (input.after !== 'autosave') return done()
      const [t, format] = await Promise.all([getTranslations('assessment.autosave'), getFormatter()])
      return doneWith(t('saved', { time: format.dateTime(nowMs, { hour: '2-digit', minute: '2-digit', timeZone }) }))
    }
    if (result.reason === 'dates_in_future') {
      const t = await getTranslations('errors.fields')
      return invalid(Object.fromEntries(result.detail.map((field) => [field, [t('date_future')]])))
    }
    // The page learns the newer version and keeps what was typed, so that sending it again is a choice.
    if (result.reason === 'conflict') refresh()
    const t = await getTranslations('errors.gates')
    return refused(t(result.reason === 'conflict' ? 'CONFLICT' : 'NOT_FOUND'))
  },
})
