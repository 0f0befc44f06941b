import 'server-only'

import { createHash } from 'node:crypto'
import ical, { ICalCalendarMethod, ICalEventClass, ICalEventTransparency } from 'ical-generator'
import type { CalendarEvent } from '@/lib/domain/programmes/calendar/calendar-events'

/** Calendars are asked to come back twice a day; the limit of the address is far above that. */
const REFRESH_SECONDS = 12 * 3600

/**
 * The calendar as a file of RFC 5545, in instants, so that no time zone's rules need to travel with it. No description, no place, no
 * clinic: only the title that was chosen. Private, and free rather than busy, so that a shared calendar shows nothing either.
 */
export function calendarFile(
  events: readonly CalendarEvent[],
  about: { readonly owner: string; readonly title: string; readonly sequence: number; readonly nowMs: number },
): string {
  const calendar = ical({
    prodId: { company: 'Plumbline', product: 'Calendar', language: 'EN' },
    name: about.title,
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  })
  for (const { day, slot, startMs, endMs } of events) {
    calendar.createEvent({
      id: `${uidOf(about.owner, day, slot)}@plumbline`,
      sequence: about.sequence,
      stamp: new Date(about.nowMs),
      start: new Date(startMs),
      end: new Date(endMs),
      summary: about.title,
      class: ICalEventClass.PRIVATE,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return calendar.toString()
}

/** The same session of the same day is the same event for ever, and says nobody's id. */
function uidOf(owner: string, day: string, slot: number): string {
  return createHash('sha256').update(`calendar:${owner}:${day}:${slot}`).digest('hex').slice(0, 32)
}
