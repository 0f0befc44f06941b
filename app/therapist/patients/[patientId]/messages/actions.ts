'use server'

import { revalidatePath } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { readMessagesSchema } from '@/lib/schemas/messages'
import { readMessages } from '@/lib/server/messages/thread/thread'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, refused } from '@/lib/server/transport/outcome'

export const markRead = defineAction({
  name: 'messages.markRead',
  actor: 'therapist',
  permission: 'message.read',
  schema: readMessagesSchema,
  run: async ({ actor, input, nowMs }) => {
    const result = await readMessages(actor.scope, input, nowMs)
    if (!result.ok) return refused((await getTranslations('errors.gates'))('NOT_FOUND'))
    const path = `/therapist/patients/${input.patientId}/messages`
    revalidatePath(path)
    return done(path)
  },
})
