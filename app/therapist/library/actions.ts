'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { markExerciseSchema } from '@/lib/schemas/library'
import { markExercise as markExerciseCommand } from '@/lib/server/exercises/favourites'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, refused } from '@/lib/server/transport/outcome'

/** The star: marks an exercise as a favourite, or takes the mark away. The page stays where it is. */
export const markExercise = defineAction({
  name: 'exercises.mark',
  actor: 'therapist',
  permission: 'exercise.read',
  schema: markExerciseSchema,
  run: async ({ actor, input }) => {
    const result = await markExerciseCommand(actor.scope, input.mark)
    if (!result.ok) {
      const t = await getTranslations('library.favourite')
      return refused(t('notFound'))
    }
    refresh()
    return done()
  },
})
