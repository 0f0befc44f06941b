import { isBlank, type PaperRow, type SheetDay } from '@/lib/domain/sessions/paper/paper-sheet'
import { tooManyTicks } from '@/lib/domain/sessions/paper/paper-sittings'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** A row as it was sent; `mark` is that of the row which the page showed, null where it showed none. */
export type SentRow = PaperRow & { readonly day: PlainDate; readonly mark: string | null }
export type RowProblem =
  /** Nothing can be keyed in for this day, or not any more. */
  | { readonly day: PlainDate; readonly kind: 'closed' }
  /** Somebody else keyed this row in, or corrected it, meanwhile. */
  | { readonly day: PlainDate; readonly kind: 'changed' }
  | { readonly day: PlainDate; readonly kind: 'ticks'; readonly itemId: string }
export type RowChange = { readonly sheet: SheetDay; readonly row: PaperRow; readonly isCorrection: boolean }

/**
 * Which rows are to be written, in the order of their days, and what stands against it. A row that says what the record says is left
 * alone, so that the same sheet keyed in twice is keyed in once; so is an empty one that nothing was keyed in for.
 */
export function changesOf(
  days: readonly SheetDay[],
  sent: readonly SentRow[],
): { readonly changes: readonly RowChange[]; readonly problems: readonly RowProblem[] } {
  const [changes, problems]: [RowChange[], RowProblem[]] = [[], []]
  for (const { day, mark, ...row } of sent.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    const sheet = days.find((candidate) => candidate.day === day)
    const keyed = sheet?.keyed ?? null
    if (keyed ? isSameRow(keyed, row) : isBlank(row)) continue
    if (sheet?.state !== 'open' || hasForeignTicks(sheet, row)) problems.push({ day, kind: 'closed' })
    else if ((keyed?.mark ?? null) !== mark) problems.push({ day, kind: 'changed' })
    else {
      const over = tooManyTicks(sheet.items, day, row.ticks)
      problems.push(...over.map(({ id }) => ({ day, kind: 'ticks' as const, itemId: id })))
      if (over.length === 0) changes.push({ sheet, row, isCorrection: keyed !== null })
    }
  }
  return { changes, problems }
}

export function isSameRow(one: PaperRow, other: PaperRow): boolean {
  const items = [...new Set([...Object.keys(one.ticks), ...Object.keys(other.ticks)])]
  return (
    items.every((item) => (one.ticks[item] ?? 0) === (other.ticks[item] ?? 0)) &&
    one.backPain === other.backPain &&
    one.kneePain === other.kneePain &&
    one.place === other.place &&
    one.settled === other.settled
  )
}

/** Ticks of exercises that this day does not have: the plan changed under the page. */
function hasForeignTicks({ items }: SheetDay, { ticks }: PaperRow): boolean {
  return Object.entries(ticks).some(([itemId, count]) => count > 0 && !items.some(({ id }) => id === itemId))
}
