'use server'

import { getTranslations } from 'next-intl/server'
import { saveProgrammeAsTemplateSchema } from '@/lib/schemas/templates'
import { todayIn } from '@/lib/server/clock'
import { saveTemplate } from '@/lib/server/programmes/templates/save-template'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, invalid, refused } from '@/lib/server/transport/outcome'

export const keepAsTemplate = defineAction({
  name: 'templates.keepProgramme',
  actor: 'therapist',
  permission: 'content.write',
  schema: saveProgrammeAsTemplateSchema,
  run: async ({ actor, input, nowMs }) => {
    const { patientId, revisionId, version, words, target, whose, ...details } = input
    const source = { kind: 'programme', patientId, revisionId, version, words } as const
    const now = { today: todayIn(actor.clinic.timeZone), atMs: nowMs }
    const save = { source, target, details, isShared: whose === 'clinic' }
    const result = await saveTemplate(actor.scope, actor.name, save, now)
    if (result.ok) return done(`/therapist/templates/${result.value.slug}?done=saved`)
    const t = await getTranslations('templates.refused')
    return result.reason === 'review_by' ? invalid({ reviewBy: [t('review_by')] }) : refused(t(result.reason))
  },
})
