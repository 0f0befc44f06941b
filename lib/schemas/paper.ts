import { z } from 'zod'
import type { SentRow } from '@/lib/domain/sessions/paper/paper-changes'
import type { PaperPlace } from '@/lib/domain/sessions/paper/paper-response'
import type { PatientId } from '@/lib/domain/shared/ids'
import { type PlainDate, parsePlainDate } from '@/lib/domain/shared/plain-date'
import { idField, requiredDay } from '@/lib/schemas/primitives'

/** More than a sheet has; a longer list is an attack. */
const ROWS_MAX = 31

const cell = (pattern: RegExp, message: 'paper_ticks' | 'paper_pain' | 'paper_place' | 'paper_settled') =>
  z.string().trim().toLowerCase().regex(pattern, message).default('')

const PLACE: Readonly<Record<string, PaperPlace>> = { b: 'back', k: 'knee', f: 'foot' }
const SETTLED: Readonly<Record<string, boolean>> = { y: true, n: false }
const numberOrNull = (text: string) => (text === '' ? null : Number(text))

/** One row as it is typed: an empty cell is nothing written, never a zero. */
const row = z.strictObject({
  mark: z.union([z.literal(''), z.string().regex(/^[0-9a-f]{64}$/)], { error: 'invalid' }).default(''),
  ticks: z
    .record(z.uuid(), cell(/^\d{0,2}$/, 'paper_ticks').transform(Number))
    .default({})
    .refine((ticks) => Object.keys(ticks).length <= ROWS_MAX),
  back: cell(/^(\d|10)?$/, 'paper_pain').transform(numberOrNull),
  knee: cell(/^(\d|10)?$/, 'paper_pain').transform(numberOrNull),
  place: cell(/^[bkf]?$/, 'paper_place').transform((letter) => PLACE[letter] ?? null),
  settled: cell(/^[yn]?$/, 'paper_settled').transform((letter) => SETTLED[letter] ?? null),
})

const dayKey = z.string().refine((text) => parsePlainDate(text) !== null)

export const paperForm = z
  .strictObject({
    patientId: idField<PatientId>(),
    from: requiredDay(),
    rows: z
      .record(dayKey, row)
      .default({})
      .refine((rows) => Object.keys(rows).length <= ROWS_MAX),
  })
  .transform(({ rows, ...form }) => ({
    ...form,
    rows: Object.entries(rows).map(([day, { mark, back, knee, ...rest }]): SentRow => {
      return { ...rest, day: day as PlainDate, mark: mark || null, backPain: back, kneePain: knee }
    }),
  }))

const count = z
  .string()
  .regex(/^\d{1,2}$/)
  .transform(Number)
  .catch(0)

/** The first day shown, and what was just done; anything else in an address is nothing. */
export const paperSearchSchema = z.object({
  from: requiredDay().optional().catch(undefined),
  keyed: count,
  corrected: count,
  alerted: count,
  paused: count,
})
