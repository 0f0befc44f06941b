import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** A revision as one chooses it from a list. */
export type RevisionEntry = {
  readonly number: number
  readonly author: string | null
  /** Written by the rules after a red session. */
  readonly isByRules: boolean
  readonly isDraft: boolean
  /** From when it was given; of a draft the day on which it was begun. */
  readonly day: PlainDate
  readonly changeNote: string | null
  /** With the minutes of a whole session. */
  readonly phases: readonly { readonly position: number; readonly name: string; readonly minutes: number }[]
}
