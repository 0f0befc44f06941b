'use server'

import { problemSentences } from '@/app/therapist/library/_parts/problem-sentences'
import { newExerciseSchema } from '@/lib/schemas/own-exercise'
import { addOwnExercise } from '@/lib/server/exercises/own/own-exercises'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, invalid } from '@/lib/server/transport/outcome'

export const addExercise = defineAction({
  name: 'exercises.add',
  actor: 'therapist',
  permission: 'content.write',
  schema: newExerciseSchema,
  run: async ({ actor, input }) => {
    const result = await addOwnExercise(actor.scope, actor.name, input)
    if (!result.ok) return invalid(await problemSentences(result.detail))
    return done(`/therapist/library/${result.value.slug}/edit?done=added`)
  },
})
