'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { giveTemplateSchema } from '@/lib/schemas/template-giving'
import { todayIn } from '@/lib/server/clock'
import { giveTemplate as giveTemplateCommand } from '@/lib/server/programmes/templates/bulk/give-template'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, refused } from '@/lib/server/transport/outcome'

export const giveTemplate = defineAction({
  name: 'templates.give',
  actor: 'therapist',
  permission: 'programme.write',
  limit: { max: 30, windowSeconds: 3600 },
  schema: giveTemplateSchema,
  run: async ({ actor, input }) => {
    const result = await giveTemplateCommand(actor.scope, input, todayIn(actor.clinic.timeZone))
    if (result.ok) return done(`/therapist/templates/given/${result.value.givingId}`)
    if (result.reason === 'conflict') refresh()
    const t = await getTranslations('templates.give.refused')
    return refused(t(result.reason))
  },
})
