/** What rests on what: a session on its check, a morning on its session. All others rest on nothing. */
const RANKS = {
  warning_check: 0,
  session: 1,
  next_morning: 2,
  missed: 3,
  weekly_screen: 4,
  measure: 5,
  article_read: 6,
  message: 7,
} as const
type Sortable = { readonly id: string; readonly kind: keyof typeof RANKS; readonly happenedAtMs: number }

/** The order in which the events of a batch are worked through: what others rest on first, then by time. */
export function inSyncOrder<Event extends Sortable>(events: readonly Event[]): Event[] {
  return events.toSorted(
    (a, b) => RANKS[a.kind] - RANKS[b.kind] || a.happenedAtMs - b.happenedAtMs || (a.id < b.id ? -1 : 1),
  )
}
