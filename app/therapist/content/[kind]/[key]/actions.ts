'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { reviewGuidanceSchema } from '@/lib/schemas/content-register'
import { todayIn } from '@/lib/server/clock'
import { reviewGuidance as reviewGuidanceCommand } from '@/lib/server/programmes/guidance/review-guidance'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, invalid, refused } from '@/lib/server/transport/outcome'

export const reviewGuidance = defineAction({
  name: 'programmes.reviewGuidance',
  actor: 'therapist',
  permission: 'content.review',
  schema: reviewGuidanceSchema,
  run: async ({ actor, input }) => {
    const result = await reviewGuidanceCommand(actor.scope, input, todayIn(actor.clinic.timeZone))
    if (result.ok) return done(`/therapist/content/${input.kind}/${input.key}?done=reviewed`)
    const [t, tg] = await Promise.all([getTranslations('content.refused'), getTranslations('content.guidance')])
    if (result.reason === 'review_by') return invalid({ reviewBy: [t('review_by')] })
    if (result.reason === 'not_found') return refused(tg('gone'))
    if (result.reason !== 'conflict') return refused(t(result.reason))
    refresh()
    return refused(tg('conflict'))
  },
})
