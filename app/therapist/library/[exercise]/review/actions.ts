'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { reviewExerciseSchema } from '@/lib/schemas/own-exercise'
import { todayIn } from '@/lib/server/clock'
import { reviewExercise as reviewExerciseCommand } from '@/lib/server/exercises/own/review-exercise'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, invalid, refused } from '@/lib/server/transport/outcome'

export const reviewExercise = defineAction({
  name: 'exercises.review',
  actor: 'therapist',
  permission: 'content.review',
  schema: reviewExerciseSchema,
  run: async ({ actor, input }) => {
    const result = await reviewExerciseCommand(actor.scope, input, todayIn(actor.clinic.timeZone))
    if (result.ok) return done(`/therapist/library/${input.slug}/review?done=reviewed`)
    const t = await getTranslations('content.refused')
    if (result.reason === 'review_by') return invalid({ reviewBy: [t('review_by')] })
    if (result.reason === 'conflict') refresh()
    return refused(t(result.reason))
  },
})
