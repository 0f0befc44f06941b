'use server'

import { notFound } from 'next/navigation'
import { articleReadForm } from '@/lib/schemas/learn'
import { markRead as markReadCommand } from '@/lib/server/learn/mark-read'
import { defineAction } from '@/lib/server/transport/define-action'
import { done } from '@/lib/server/transport/outcome'

export const markRead = defineAction({
  name: 'learn.markRead',
  actor: 'patient',
  permission: 'session.record',
  schema: articleReadForm,
  run: async ({ actor, input, nowMs }) => {
    if (!(await markReadCommand(actor.scope, input.key, nowMs))) notFound()
    return done(`/patient/learn/${input.key}`)
  },
})
