'use server'

import { getTranslations } from 'next-intl/server'
import { saveTemplateAsTemplateSchema } from '@/lib/schemas/templates'
import { todayIn } from '@/lib/server/clock'
import { saveTemplate as saveTemplateCommand } from '@/lib/server/programmes/templates/save-template'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, invalid, refused } from '@/lib/server/transport/outcome'

export const saveTemplate = defineAction({
  name: 'templates.save',
  actor: 'therapist',
  permission: 'content.write',
  schema: saveTemplateAsTemplateSchema,
  run: async ({ actor, input, nowMs }) => {
    const { slug, number, words, target, whose, ...details } = input
    const source = { kind: 'template', slug, number, words } as const
    const now = { today: todayIn(actor.clinic.timeZone), atMs: nowMs }
    const save = { source, target, details, isShared: whose === 'clinic' }
    const result = await saveTemplateCommand(actor.scope, actor.name, save, now)
    if (result.ok) return done(`/therapist/templates/${result.value.slug}?done=saved`)
    const t = await getTranslations('templates.refused')
    return result.reason === 'review_by' ? invalid({ reviewBy: [t('review_by')] }) : refused(t(result.reason))
  },
})
