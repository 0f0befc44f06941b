'use server'

import { revalidatePath } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { archiveTemplateSchema, saveTemplateSchema } from '@/lib/schemas/messages'
import { archiveTemplate, saveTemplate } from '@/lib/server/messages/templates/templates'
import { defineAction } from '@/lib/server/transport/define-action'
import { type ActionOutcome, done, refused } from '@/lib/server/transport/outcome'

const PAGE = '/therapist/messages/templates'

export const save = defineAction({
  name: 'messages.saveTemplate',
  actor: 'therapist',
  permission: 'message.write',
  schema: saveTemplateSchema,
  run: async ({ actor, input }) => {
    const saved = await saveTemplate(actor.scope, input)
    return saved.ok ? done(`${PAGE}?done=saved`) : refusal(saved.reason)
  },
})

export const putAway = defineAction({
  name: 'messages.archiveTemplate',
  actor: 'therapist',
  permission: 'message.write',
  schema: archiveTemplateSchema,
  run: async ({ actor, input, nowMs }) => {
    const archived = await archiveTemplate(actor.scope, input, nowMs)
    return archived.ok ? done(`${PAGE}?done=archived`) : refusal(archived.reason)
  },
})

async function refusal(reason: 'not_found' | 'conflict'): Promise<ActionOutcome> {
  revalidatePath(PAGE)
  if (reason === 'conflict') return refused((await getTranslations('errors.gates'))('CONFLICT'))
  return refused((await getTranslations('threads.templates'))('gone'))
}
