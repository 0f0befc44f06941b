import { BAND_COLOURS, type Dose } from '@/lib/domain/exercises/dose'
import type { ItemSide } from '@/lib/domain/programmes/item'
import type { IsoWeekday } from '@/lib/domain/shared/plain-date'

type Said = Partial<Dose> & { readonly side?: ItemSide }

const SIDES: Readonly<Record<string, ItemSide>> = {
  '/side': 'both',
  '/both': 'both',
  '/alt': 'alternate',
  '/left': 'left',
  '/l': 'left',
  '/right': 'right',
  '/r': 'right',
}
export const DAY_WORDS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const SECONDS = /^(\d{1,4})(s|sec|m|min)$/

type Reader = readonly [pattern: RegExp, said: (groups: readonly string[]) => Said]

/** Longest first where one could be read as another. */
const READERS: readonly Reader[] = [
  [/^(\d{1,3})x(\d{1,4})$/, ([sets, reps]) => ({ sets: Number(sets), reps: Number(reps) })],
  [/^(\d{1,3})x(\d{1,4}(?:s|sec|m|min))$/, ([sets, time]) => ({ sets: Number(sets), durationSeconds: seconds(time) })],
  [/^x(\d{1,4})$/, ([reps]) => ({ reps: Number(reps) })],
  [/^(\d{1,4}(?:s|sec|m|min))$/, ([time]) => ({ durationSeconds: seconds(time) })],
  [/^h(\d{1,4})s?$/, ([hold]) => ({ holdSeconds: Number(hold) })],
  [/^r(\d{1,4})s?$/, ([rest]) => ({ restSeconds: Number(rest) })],
  [/^r(\d{1,4}(?:m|min))$/, ([rest]) => ({ restSeconds: seconds(rest) })],
  [/^(\d{1,2}-\d{1,2}-\d{1,2})$/, ([tempo]) => ({ tempo: tempo ?? null })],
  [/^(\d{1,3})\/(?:day|d)$/, ([times]) => ({ sessionsPerDay: Number(times) })],
  [/^(\d{1,3})\/(?:wk|week|w)$/, ([days]) => ({ daysPerWeek: Number(days) })],
  [/^(\d{1,3}(?:[.,]\d{1,2})?)kg$/, ([kg = '']) => ({ weightKg: Number(kg.replace(',', '.')) })],
]

/** What one word of a typed dose says; null when it says nothing. Lower case. */
export function readToken(token: string): Said | null {
  for (const [pattern, said] of READERS) {
    const match = pattern.exec(token)
    if (match) return said(match.slice(1))
  }
  const band = BAND_COLOURS.find((colour) => colour === token)
  if (band) return { band }
  const side = SIDES[token]
  return side ? { side } : readDays(token)
}

/** "mon,wed,fri"; "daily" is every day. */
function readDays(token: string): Said | null {
  if (token === 'daily') return { daysPerWeek: 7, weekdays: null }
  const days = token.split(',').map((word) => (DAY_WORDS as readonly string[]).indexOf(word) + 1)
  if (days.some((day) => day === 0)) return null
  const weekdays = [...new Set(days)].toSorted((a, b) => a - b) as IsoWeekday[]
  return { weekdays, daysPerWeek: weekdays.length }
}

function seconds(time = ''): number {
  const [, amount, unit = ''] = SECONDS.exec(time) ?? []
  return Number(amount) * (unit.startsWith('m') ? 60 : 1)
}
