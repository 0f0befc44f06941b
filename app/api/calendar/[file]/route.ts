import { getTranslations } from 'next-intl/server'
import { calendarAddressSchema, calendarFileSchema } from '@/lib/schemas/calendar'
import { openCalendar } from '@/lib/server/auth/calendar-address'
import { calendarFile } from '@/lib/server/programmes/calendar/calendar-file'
import { getCalendarFeed } from '@/lib/server/programmes/calendar/queries'
import { AppError } from '@/lib/server/transport/app-error'
import { defineRoute } from '@/lib/server/transport/define-route'

/** A patient's private calendar, for whoever holds its address. Wrong, ended and never made are one answer. */
export const GET = defineRoute({
  name: 'programmes.readCalendar',
  method: 'GET',
  actor: 'public',
  permission: null,
  // Counted where it is known whether an address is one.
  limit: 'none',
  schema: calendarFileSchema,
  run: async ({ input, nowMs, request }) => {
    const token = calendarAddressSchema.safeParse(input.file)
    const opened = await openCalendar(token.success ? token.data : null, request.address)
    if (!opened.ok) throw new AppError(opened.reason === 'limited' ? 'RATE_LIMITED' : 'NOT_FOUND')
    const owner = opened.value
    const [t, { events, saysExercise, sequence }] = await Promise.all([
      getTranslations('calendar.event'),
      getCalendarFeed(owner, nowMs),
    ])
    const title = saysExercise ? t('exercises') : t('neutral')
    const text = calendarFile(events, { owner: owner.patientId, title, sequence, nowMs })
    return {
      status: 200,
      file: new Blob([text]).stream(),
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'inline; filename="calendar.ics"',
        'x-robots-tag': 'noindex',
      },
    }
  },
})
