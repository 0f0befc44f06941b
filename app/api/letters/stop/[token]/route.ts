import { letterLinkSchema } from '@/lib/schemas/letters'
import { openMailLink } from '@/lib/server/auth/mail-links'
import { stopLetters } from '@/lib/server/messages/reminders/stop-letters'
import { AppError } from '@/lib/server/transport/app-error'
import { defineRoute } from '@/lib/server/transport/define-route'

/** The mailbox's own button (RFC 8058): its server sends a form from anywhere, without a cookie, and expects no page. */
export const POST = defineRoute({
  name: 'letters.stopMorningByMailbox',
  method: 'POST',
  actor: 'public',
  permission: null,
  isLook: true,
  isOpenToAll: true,
  body: 'form',
  schema: letterLinkSchema,
  run: async ({ input, nowMs, request }) => {
    const opened = await openMailLink(input.token, ['stop_letters', 'stop_session'], {
      address: request.address,
      nowMs,
    })
    if (!opened.ok) throw new AppError(opened.reason === 'limited' ? 'RATE_LIMITED' : 'NOT_FOUND')
    await stopLetters(opened.value)
    return { status: 200, body: {} }
  },
})
