'use server'

import { getTranslations } from 'next-intl/server'
import { morningAnswerSchema } from '@/lib/schemas/letters'
import { openMailLink } from '@/lib/server/auth/mail-links'
import { findMorningQuestion } from '@/lib/server/messages/reminders/morning-question'
import { answerNextMorning } from '@/lib/server/sessions/next-morning-commands'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, refused } from '@/lib/server/transport/outcome'

/** The same answer as on today's page, by whoever has the letter. */
export const answerByLetter = defineAction({
  name: 'sessions.answerNextMorningByLetter',
  actor: 'public',
  permission: null,
  schema: morningAnswerSchema,
  run: async ({ input, nowMs, request }) => {
    const t = await getTranslations('reminders.page')
    const opened = await openMailLink(input.token, ['answer_morning'], { address: request.address, nowMs })
    if (!opened.ok) return refused(t(opened.reason === 'limited' ? 'limited' : 'closedText'))
    const { scope, subjectId, timeZone } = opened.value
    if (!(await findMorningQuestion(opened.value, nowMs))) return refused(t('closedText'))
    const answer = { sessionId: subjectId, settled: input.settled }
    const answered = await answerNextMorning(scope, answer, { nowMs, timeZone })
    return answered.ok ? done('/morning/thanks') : refused(t('closedText'))
  },
})
