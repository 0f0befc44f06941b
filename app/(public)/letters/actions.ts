'use server'

import { getTranslations } from 'next-intl/server'
import { letterLinkSchema } from '@/lib/schemas/letters'
import { openMailLink } from '@/lib/server/auth/mail-links'
import { confirmAddress, wishMorningLetter } from '@/lib/server/messages/reminders/commands'
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
    const opened = await openMailLink(input.token, ['stop_letters'], { address: request.address, nowMs })
    if (opened.ok) await wishMorningLetter(opened.value.scope, null)
    else
      return refused((await getTranslations('reminders.page'))(opened.reason === 'limited' ? 'limited' : 'closedText'))
    return done('/letters/done')
  },
})
