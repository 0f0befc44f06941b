'use server'

import { getTranslations } from 'next-intl/server'
import { removeMediaSchema } from '@/lib/schemas/exercise-media'
import { removeMedia as removeMediaCommand } from '@/lib/server/exercises/media/commands'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, refused } from '@/lib/server/transport/outcome'

export const removeMedia = defineAction({
  name: 'exercises.removeMedia',
  actor: 'therapist',
  permission: 'content.write',
  schema: removeMediaSchema,
  run: async ({ actor, input }) => {
    const result = await removeMediaCommand(actor.scope, input)
    if (result.ok) return done(`/therapist/library/${input.slug}/media?done=removed`)
    const t = await getTranslations('content.refused')
    return refused(t(result.reason))
  },
})
