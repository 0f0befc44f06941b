'use server'

import { revalidatePath } from 'next/cache'
import { getFormatter, getTranslations } from 'next-intl/server'
import { assignThreadSchema, readMessagesSchema, replyForm } from '@/lib/schemas/messages'
import { type AnsweredMeanwhile, replyToPatient } from '@/lib/server/messages/thread/say'
import { readMessages } from '@/lib/server/messages/thread/thread'
import { assignPatient } from '@/lib/server/people/caseload/mark-commands'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, refused } from '@/lib/server/transport/outcome'

const pageOf = (patientId: string) => `/therapist/patients/${patientId}/messages`

export const markRead = defineAction({
  name: 'messages.markRead',
  actor: 'therapist',
  permission: 'message.read',
  schema: readMessagesSchema,
  run: async ({ actor, input, nowMs }) => {
    const result = await readMessages(actor.scope, input, nowMs)
    if (!result.ok) return refused((await getTranslations('errors.gates'))('NOT_FOUND'))
    // The count in the navigation too.
    revalidatePath('/therapist', 'layout')
    return done(pageOf(input.patientId))
  },
})

export const reply = defineAction({
  name: 'messages.reply',
  actor: 'therapist',
  permission: 'message.write',
  schema: replyForm,
  run: async ({ actor, input, nowMs }) => {
    const said = await replyToPatient(actor.scope, input, nowMs)
    revalidatePath('/therapist', 'layout')
    if (said.ok) return done(`${pageOf(input.patientId)}?done=sent`)
    // The page comes back as it is now, with what was typed: sending once more is a decision.
    if (said.reason === 'answered_meanwhile') return refused(await tellMeanwhile(said.detail, actor.clinic.timeZone))
    const gates = await getTranslations('errors.gates')
    return refused(gates(said.reason === 'not_found' ? 'NOT_FOUND' : 'CONFLICT'))
  },
})

async function tellMeanwhile({ by, atMs }: AnsweredMeanwhile, timeZone: string): Promise<string> {
  const [t, thread, format] = await Promise.all([
    getTranslations('threads.staff'),
    getTranslations('messages.thread'),
    getFormatter(),
  ])
  return t('meanwhile', { name: by || thread('someone'), at: format.dateTime(atMs, 'dayTime', { timeZone }) })
}

export const assignThread = defineAction({
  name: 'messages.assign',
  actor: 'therapist',
  permission: 'queue.mark',
  schema: assignThreadSchema,
  run: async ({ actor, input, nowMs }) => {
    const result = await assignPatient(actor.scope, input, { nowMs })
    revalidatePath('/therapist', 'layout')
    if (result.ok) return done(`${pageOf(input.patientId)}?done=assigned`)
    const gates = await getTranslations('errors.gates')
    if (result.reason === 'conflict') return refused(gates('CONFLICT'))
    if (result.reason === 'not_found') return refused(gates('NOT_FOUND'))
    return refused((await getTranslations('people.panel'))('refused.member_gone'))
  },
})
