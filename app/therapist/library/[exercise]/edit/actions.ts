'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { problemSentences } from '@/app/therapist/library/_parts/problem-sentences'
import { archiveExerciseSchema, editExerciseSchema, exerciseRefSchema } from '@/lib/schemas/own-exercise'
import {
  archiveExercise as archiveExerciseCommand,
  copyExercise as copyExerciseCommand,
  restoreExercise as restoreExerciseCommand,
} from '@/lib/server/exercises/own/own-exercise-moves'
import { editOwnExercise } from '@/lib/server/exercises/own/own-exercises'
import { defineAction } from '@/lib/server/transport/define-action'
import { type ActionOutcome, done, invalid, refused } from '@/lib/server/transport/outcome'

const gate = { actor: 'therapist', permission: 'content.write' } as const
const pageOf = (slug: string, what: string) => `/therapist/library/${slug}/edit?done=${what}`

export const editExercise = defineAction({
  ...gate,
  name: 'exercises.edit',
  schema: editExerciseSchema,
  run: async ({ actor, input }) => {
    const result = await editOwnExercise(actor.scope, actor.name, input)
    if (result.ok) return done(`${pageOf(input.slug, 'saved')}&version=${result.value.version}`)
    if (result.reason === 'problems') return invalid(await problemSentences(result.detail))
    return refusal(result.reason)
  },
})

export const copyExercise = defineAction({
  ...gate,
  name: 'exercises.copy',
  schema: exerciseRefSchema,
  run: async ({ actor, input }) => {
    const t = await getTranslations('content.edit')
    const nameOfCopy = (name: string, number: number) => t('nameOfCopy', { name, number })
    const result = await copyExerciseCommand(actor.scope, actor.name, { slug: input.slug, nameOfCopy })
    return result.ok ? done(pageOf(result.value.slug, 'copied')) : refusal(result.reason)
  },
})

export const archiveExercise = defineAction({
  ...gate,
  name: 'exercises.archive',
  schema: archiveExerciseSchema,
  run: async ({ actor, input, nowMs }) => {
    const result = await archiveExerciseCommand(actor.scope, input, nowMs)
    return result.ok ? done(pageOf(input.slug, 'archived')) : refusal(result.reason)
  },
})

export const restoreExercise = defineAction({
  ...gate,
  name: 'exercises.restore',
  schema: archiveExerciseSchema,
  run: async ({ actor, input }) => {
    const result = await restoreExerciseCommand(actor.scope, input)
    return result.ok ? done(pageOf(input.slug, 'restored')) : refusal(result.reason)
  },
})

async function refusal(reason: 'not_found' | 'conflict' | 'name_taken'): Promise<ActionOutcome> {
  // The page comes back with the version of now and what was typed, so that sending once more is a decision.
  if (reason === 'conflict') refresh()
  const t = await getTranslations('content.refused')
  return refused(t(reason))
}
