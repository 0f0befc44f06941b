'use server'

import { getTranslations } from 'next-intl/server'
import { letterLinkSchema } from '@/lib/schemas/letters'
import { openMailLink } from '@/lib/server/auth/mail-links'
import { confirmAddress } from '@/lib/server/messages/reminders/commands'
import { markOpened } from '@/lib/server/messages/reminders/plan-commands'
import { stopLetters } from '@/lib/server/messages/reminders/stop-letters'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, refused } from '@/lib/server/transport/outcome'

export const confirmByLetter = defineAction({
  name: 'letters.confirmAddress',
  actor: 'public',
  permission: null,
  schema: letterLinkSchema,
  run: async ({ input, nowMs, request }) => {
    const opened = await openMailLink(input.token, ['confirm_address'], { address: request.address, nowMs })
    const t = await getTranslations('reminders.page')
    if (!opened.ok) return refused(t(opened.reason === 'limited' ? 'limited' : 'closedText'))
    const confirmed = await confirmAddress(opened.value.scope, opened.value.subjectId, nowMs)
    return confirmed.ok ? done('/letters/done') : refused(t('closedText'))
  },
})

export const stopByLetter = defineAction({
  name: 'letters.stopMorning',
  actor: 'public',
  permission: null,
  schema: letterLinkSchema,
  run: async ({ input, nowMs, request }) => {
    const visit = { address: request.address, nowMs }
    const opened = await openMailLink(input.token, ['stop_letters', 'stop_session'], visit)
    if (opened.ok) await stopLetters(opened.value)
    else
      return refused((await getTranslations('reminders.page'))(opened.reason === 'limited' ? 'limited' : 'closedText'))
    return done('/letters/done')
  },
})

/** That a reminder was opened is known from this button alone; a mail scanner only looks at the page. */
export const openByLetter = defineAction({
  name: 'letters.openToday',
  actor: 'public',
  permission: null,
  schema: letterLinkSchema,
  run: async ({ input, nowMs, request }) => {
    const opened = await openMailLink(input.token, ['open_today'], { address: request.address, nowMs })
    if (opened.ok) await markOpened(opened.value.scope, { channel: 'email', subjectId: opened.value.subjectId }, nowMs)
    else
      return refused((await getTranslations('reminders.page'))(opened.reason === 'limited' ? 'limited' : 'closedText'))
    return done('/patient/today')
  },
})
