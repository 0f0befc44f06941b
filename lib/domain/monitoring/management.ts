import { type LiveMode, type MonitoringEntry, standingEntries } from '@/lib/domain/monitoring/entry'
import { monthOf, type PlainMonth } from '@/lib/domain/monitoring/month'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** First 10 minutes or first 20 minutes: never both in one month. */
export type FirstCode = '98979' | '98980'

export type MinutesCodes = {
  readonly first: FirstCode | null
  /** How often 98981: each full twenty minutes beyond the first twenty. */
  readonly extra: number
}

const FIRST_SHORT_MINUTES = 10
const BLOCK_MINUTES = 20

/** Clinical.md 8: 98979 for the first 10 minutes of a month, 98980 for the first 20, 98981 for each further 20. */
export function minutesCodes(minutes: number): MinutesCodes {
  if (minutes >= BLOCK_MINUTES) return { first: '98980', extra: Math.floor(minutes / BLOCK_MINUTES) - 1 }
  return { first: minutes >= FIRST_SHORT_MINUTES ? '98979' : null, extra: 0 }
}

export type LiveContact = { readonly on: PlainDate; readonly mode: LiveMode }

/** What a calendar month holds of one patient. */
export type MonthEvidence = {
  readonly minutes: number
  readonly liveContacts: readonly LiveContact[]
  /** No code without at least one live contact in the month, however many minutes. */
  readonly codes: MinutesCodes
  readonly lacks: 'minutes' | 'live_contact' | null
}

/** Set-up and education are 98975's own time and no part of a month's management. */
export function managementEntries<Entry extends MonitoringEntry>(
  entries: readonly Entry[],
  month: PlainMonth,
): Entry[] {
  return standingEntries(entries).filter(({ activity, doneOn }) => activity !== 'set_up' && monthOf(doneOn) === month)
}

export function monthEvidence(entries: readonly MonitoringEntry[], month: PlainMonth): MonthEvidence {
  const ofMonth = managementEntries(entries, month)
  const minutes = ofMonth.reduce((sum, entry) => sum + entry.minutes, 0)
  const liveContacts = ofMonth
    .flatMap(({ doneOn, liveMode }) => (liveMode === null ? [] : [{ on: doneOn, mode: liveMode }]))
    .toSorted((one, other) => one.on.localeCompare(other.on))
  const reached = minutesCodes(minutes)
  if (reached.first === null) return { minutes, liveContacts, codes: reached, lacks: 'minutes' }
  if (liveContacts.length > 0) return { minutes, liveContacts, codes: reached, lacks: null }
  return { minutes, liveContacts, codes: { first: null, extra: 0 }, lacks: 'live_contact' }
}

/** Set-up and education (98975), once in a course of care: what was written down of it, earliest first. */
export function setUpEntries<Entry extends MonitoringEntry>(entries: readonly Entry[]): Entry[] {
  const setUps = standingEntries(entries).filter(({ activity }) => activity === 'set_up')
  return setUps.toSorted((one, other) => one.doneOn.localeCompare(other.doneOn))
}
