'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { faultSentences } from '@/components/exercises/own/posing/fault-sentences'
import { readFaultWords } from '@/components/exercises/own/posing/posing-words'
import { poseExerciseSchema } from '@/lib/schemas/posing'
import { poseExercise as poseExerciseCommand } from '@/lib/server/exercises/own/pose-exercise'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, invalid, refused } from '@/lib/server/transport/outcome'

export const poseExercise = defineAction({
  name: 'exercises.pose',
  actor: 'therapist',
  permission: 'content.write',
  schema: poseExerciseSchema,
  run: async ({ actor, input: { slug, version, press, shown: _shown, ...posing } }) => {
    // Without JavaScript the picture is drawn from what comes back.
    if (press === 'show') return invalid({})
    const result = await poseExerciseCommand(actor.scope, actor.name, { slug, version, posing })
    if (result.ok) return done(`/therapist/library/${slug}`)
    if (result.reason === 'faults') {
      const words = readFaultWords(await getTranslations('posing'))
      return refused(`${words.title}. ${faultSentences(result.detail, words).join(' ')}`)
    }
    if (result.reason === 'conflict') refresh()
    const t = await getTranslations('content.refused')
    return refused(t(result.reason))
  },
})
