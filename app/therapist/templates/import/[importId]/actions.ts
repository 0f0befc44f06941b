'use server'

import { getTranslations } from 'next-intl/server'
import { importRefSchema, takeImportSchema } from '@/lib/schemas/template-exchange'
import { todayIn } from '@/lib/server/clock'
import { discardImport as discardImportCommand } from '@/lib/server/programmes/templates/exchange/keep-import'
import { takeImport as takeImportCommand } from '@/lib/server/programmes/templates/exchange/take-import'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, invalid, refused } from '@/lib/server/transport/outcome'

export const takeImport = defineAction({
  name: 'templates.takeImport',
  actor: 'therapist',
  permission: 'content.write',
  schema: takeImportSchema,
  run: async ({ actor, input: { importId, trusts }, nowMs }) => {
    const now = { today: todayIn(actor.clinic.timeZone), atMs: nowMs }
    const result = await takeImportCommand(actor.scope, { importId, trusts: trusts === 'yes' }, now)
    if (result.ok) return done(`/therapist/templates/${result.value.slug}?done=imported`)
    const t = await getTranslations('templates.exchange.refused')
    return result.reason === 'not_trusted' ? invalid({ trusts: [t('not_trusted')] }) : refused(t(result.reason))
  },
})

export const discardImport = defineAction({
  name: 'templates.discardImport',
  actor: 'therapist',
  permission: 'content.write',
  schema: importRefSchema,
  run: async ({ actor, input, nowMs }) => {
    const result = await discardImportCommand(actor.scope, input.importId, nowMs)
    if (result.ok) return done('/therapist/templates/import?done=discarded')
    const t = await getTranslations('templates.exchange.refused')
    return refused(t(result.reason))
  },
})
