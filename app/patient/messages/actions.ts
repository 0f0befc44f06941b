'use server'

import { revalidatePath } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { ownMessageForm } from '@/lib/schemas/messages'
import { writeToClinic } from '@/lib/server/messages/thread/say'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, invalid } from '@/lib/server/transport/outcome'

export const writeMessage = defineAction({
  name: 'messages.write',
  actor: 'patient',
  permission: 'message.write',
  schema: ownMessageForm,
  run: async ({ actor, input: { id, body }, nowMs }) => {
    const said = await writeToClinic(actor.scope, { id, body }, nowMs)
    revalidatePath('/patient/messages')
    if (said.ok) return done()
    const t = await getTranslations('threads.own')
    return invalid({ body: [t(said.reason === 'day_full' ? 'full' : 'otherWords')] })
  },
})
