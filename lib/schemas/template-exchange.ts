import { z } from 'zod'
import { PROGRESS_NUMBERS, type ProgressNumber } from '@/lib/domain/programmes/template-text'
import { REPORTED_ITEMS, type ReportedItem } from '@/lib/domain/programmes/templates/cert'
import {
  EXCHANGE_FORMAT,
  EXCHANGE_VERSION,
  type ExchangeFile,
} from '@/lib/domain/programmes/templates/exchange/exchange-file'
import { type PlainDate, parsePlainDate } from '@/lib/domain/shared/plain-date'
import { idField } from '@/lib/schemas/primitives'

/** Nothing below converts: what was signed is what was sent, to the letter. */
const text = (maximum: number) =>
  z
    .string()
    .max(maximum)
    .refine((value) => !/[^\P{Cc}\n\r\t]/u.test(value))
const words = text(1000)
const maybe = words.nullable()
const lines = z.array(text(400)).max(24)
const word = text(60)
const number = z.number().min(-1_000_000).max(1_000_000)
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80)

const dose = z.strictObject({
  mode: word,
  sets: number,
  reps: number.nullable(),
  holdSeconds: number.nullable(),
  durationSeconds: number.nullable(),
  restSeconds: number,
  sessionsPerDay: number,
  daysPerWeek: number,
  weekdays: z.array(number).max(7).nullable(),
  tempo: word.nullable(),
  weightKg: number.nullable(),
  band: word.nullable(),
})
const item = z.strictObject({
  exercise: slug,
  dose,
  side: word.nullable(),
  note: text(500).nullable(),
  why: text(500).nullable(),
})
const phase = z.strictObject({
  name: text(120).min(1),
  stage: word,
  weeks: z.int().min(1).max(104),
  weeksRange: word.nullable(),
  reviewEveryDays: z.int().min(1).max(366),
  goal: words,
  entryCriteria: lines,
  progressCriteria: lines,
  regressCriteria: lines,
  rule: z
    .strictObject(
      Object.fromEntries(PROGRESS_NUMBERS.map((name) => [name, number])) as Record<ProgressNumber, typeof number>,
    )
    .nullable(),
  items: z.array(item).max(12),
})
const goal = z.strictObject({
  type: word,
  title: text(200),
  targetValue: number,
  targetUnit: word,
  frequency: text(120),
  fromPhase: z.int().min(1).max(12),
  note: maybe,
})
const exercise = z.strictObject({
  slug,
  name: text(200),
  isOwn: z.boolean(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
})
const template = z.strictObject({
  name: text(120).min(1),
  summary: words,
  author: text(240),
  licence: text(120).nullable(),
  number: z.int().min(1).max(9999),
  conditions: z.array(word).max(12),
  direction: word,
  roots: z.array(word).max(12),
  irritability: word.nullable(),
  suitableWhen: lines,
  notSuitableWhen: lines,
  evidenceNote: text(4000),
  reporting: z.strictObject(
    Object.fromEntries(REPORTED_ITEMS.map((key) => [key, text(300).exactOptional()])) as Record<
      ReportedItem,
      z.ZodExactOptional<ReturnType<typeof text>>
    >,
  ),
  exercises: z.array(exercise).max(144),
  phases: z.array(phase).min(1).max(12),
  goals: z.array(goal).max(24),
})

/** Whether it is such a file at all, and of which version, before anything else is asked. */
export const exchangeHeadSchema = z.object({ format: z.literal(EXCHANGE_FORMAT), formatVersion: z.int() })

export const exchangeFileSchema = z.strictObject({
  format: z.literal(EXCHANGE_FORMAT),
  formatVersion: z.literal(EXCHANGE_VERSION),
  exportedOn: z.custom<PlainDate>((value) => typeof value === 'string' && parsePlainDate(value) !== null),
  clinic: text(120).min(1),
  key: z.base64url().length(43),
  template,
  signature: z.base64url().length(86),
}) satisfies z.ZodType<ExchangeFile>

export const importRefSchema = z.strictObject({ importId: idField<string>() })
/** `trusts`: ticked where the signing clinic was not known before. */
export const takeImportSchema = z.strictObject({ importId: idField<string>(), trusts: z.literal('yes').optional() })
export const importSearchSchema = z.object({
  refused: z.string().max(20).optional().catch(undefined),
  done: z.literal('discarded').optional().catch(undefined),
})
