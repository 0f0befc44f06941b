import type { DossierZoom } from '@/lib/domain/progress/dossier'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'

/** Days of one screen; `all` has as many as there are. */
export const ZOOM_DAYS = { week: 7, six_weeks: 42 } as const

export type TimelineWindow = { readonly from: PlainDate; readonly to: PlainDate }
export type Paging = {
  /** Last day of the window before; null where nothing lies before. */
  readonly earlier: PlainDate | null
  /** Last day of the window after; null where this one ends today. */
  readonly later: PlainDate | null
}

/** The days that are shown: all of them, or as many as the zoom has, up to a day that is never after today. */
export function windowOf(
  zoom: DossierZoom,
  { asked, first, today }: { readonly asked: PlainDate | null; readonly first: PlainDate; readonly today: PlainDate },
): TimelineWindow {
  if (zoom === 'all') return { from: first, to: today }
  const to = asked === null || asked > today || asked < first ? today : asked
  return { from: addDays(to, 1 - ZOOM_DAYS[zoom]), to }
}

/** Where the links to earlier and later days lead; the last window always ends today. */
export function pagingOf(
  zoom: DossierZoom,
  { from, to }: TimelineWindow,
  { first, today }: { readonly first: PlainDate; readonly today: PlainDate },
): Paging {
  if (zoom === 'all') return { earlier: null, later: null }
  const after = addDays(to, ZOOM_DAYS[zoom])
  return {
    earlier: from > first ? addDays(from, -1) : null,
    later: to < today ? (after < today ? after : today) : null,
  }
}
