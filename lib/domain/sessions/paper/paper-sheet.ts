import type { PaperItem } from '@/lib/domain/sessions/paper/paper-boxes'
import type { PaperAnswers } from '@/lib/domain/sessions/paper/paper-response'
import type { PaperTicks } from '@/lib/domain/sessions/paper/paper-sittings'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** One row as it is keyed in. */
export type PaperRow = PaperAnswers & { readonly ticks: PaperTicks }

/** An exercise on the sheet. The same exercise in two revisions is one column. */
export type SheetItem = PaperItem & { readonly column: string; readonly name: string }
export type SheetColumn = { readonly key: string; readonly name: string }

/** What stands in the record for a day, with who keyed it in and when; `mark` changes with every correction. */
export type KeyedRow = PaperRow & { readonly mark: string; readonly on: PlainDate; readonly by: string | null }

/**
 * A day of the sheet. `app`: it was logged in the app, which no paper overwrites; `rest` and `paused`: nothing was asked for; `none`: no
 * programme ran; `future`: it has not come yet.
 */
export type SheetDay = {
  readonly day: PlainDate
  readonly state: 'open' | 'app' | 'rest' | 'paused' | 'none' | 'future'
  readonly programmeId: string | null
  readonly revisionId: string | null
  /** In the order of the sheet; only those of the revision that was in force. */
  readonly items: readonly SheetItem[]
  readonly keyed: KeyedRow | null
}
export type PaperSheet = { readonly columns: readonly SheetColumn[]; readonly days: readonly SheetDay[] }

/** Is there anything on the row? */
export function isBlank({ ticks, backPain, kneePain, place, settled }: PaperRow): boolean {
  const answers = [backPain, kneePain, place, settled]
  return answers.every((answer) => answer === null) && Object.values(ticks).every((count) => count === 0)
}

/** Columns in the order in which they first stand on a day. */
export function columnsOf(days: readonly Pick<SheetDay, 'items'>[]): SheetColumn[] {
  const names = new Map<string, string>()
  for (const { items } of days) for (const { column, name } of items) names.set(column, name)
  return [...names].map(([key, name]) => ({ key, name }))
}
