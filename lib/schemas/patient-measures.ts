import { z } from 'zod'
import { PATIENT_MEASURES } from '@/lib/domain/measures/due'
import { NPRS_MOMENTS, NPRS_SITES, type NprsMoment, type NprsSite } from '@/lib/domain/measures/measure'
import { type MeasureAnswers, PSFS_ACTIVITIES, RMDQ_ITEMS } from '@/lib/domain/measures/score'
import { optionalText } from '@/lib/schemas/primitives'

/** A radio group of numbers: nothing is chosen beforehand, so that what is missing is missing, and is named. */
function chosen(min: number, max: number, message: string) {
  return z
    .string({ error: message })
    .regex(/^-?\d{1,2}$/, message)
    .transform(Number)
    .refine((value) => value >= min && value <= max, message)
}

function objectOf<Key extends string, Schema extends z.ZodType>(keys: readonly Key[], schemaOf: (key: Key) => Schema) {
  return Object.fromEntries(keys.map((key) => [key, schemaOf(key)])) as Record<Key, Schema>
}

const momentsOf = (site: NprsSite) =>
  z.strictObject(objectOf(NPRS_MOMENTS, (moment: NprsMoment) => chosen(0, 10, `nprs_${site}_${moment}`)))
const nprs = z.strictObject({ measure: z.literal('nprs'), pain: z.strictObject(objectOf(NPRS_SITES, momentsOf)) })

/** The first three are needed; of the others, a name without a number and a number without a name are not. */
const psfs = z.strictObject({
  measure: z.literal('psfs'),
  activities: z
    .array(z.strictObject({ name: optionalText(80), score: chosen(0, 10, 'pain').optional() }))
    .max(PSFS_ACTIVITIES.max)
    .superRefine((rows, context) => {
      for (const [index, { name, score }] of rows.entries()) {
        const isNeeded = index < PSFS_ACTIVITIES.min || name !== null || score !== undefined
        if (isNeeded && name === null) context.addIssue({ code: 'custom', path: [index, 'name'], message: 'activity' })
        if (isNeeded && score === undefined)
          context.addIssue({ code: 'custom', path: [index, 'score'], message: 'pain' })
      }
    })
    .transform((rows) => rows.flatMap(({ name, score }) => (name === null ? [] : [{ name, score: score ?? null }]))),
})

export const STATEMENT_NAMES: readonly string[] = Array.from({ length: RMDQ_ITEMS }, (_, index) => `s${index + 1}`)
const yesNo = z.enum(['yes', 'no'], { error: 'answer' })
const rmdq = z
  .strictObject({ measure: z.literal('rmdq'), ...objectOf(STATEMENT_NAMES, () => yesNo) })
  .transform(({ measure, ...answers }) => ({
    measure,
    ticked: STATEMENT_NAMES.flatMap((name, index) => (Reflect.get(answers, name) === 'yes' ? [index + 1] : [])),
  }))

const groc = z.strictObject({ measure: z.literal('groc'), value: chosen(-5, 5, 'choose') })
const pgic = z.strictObject({ measure: z.literal('pgic'), value: chosen(1, 7, 'choose') })

/** A patient's own answers: every item answered, or named as missing. */
export const answerMeasureSchema = z
  .discriminatedUnion('measure', [nprs, psfs, rmdq, groc, pgic])
  .transform((answers): MeasureAnswers => answers)

const score = z.int().min(0).max(10)
const statement = z.int().min(1).max(RMDQ_ITEMS)

/** The same answers as JSON, as a device sends them. */
export const measureBody = z.discriminatedUnion('measure', [
  z.strictObject({
    measure: z.literal('nprs'),
    pain: z.strictObject(objectOf(NPRS_SITES, () => z.strictObject(objectOf(NPRS_MOMENTS, (_: NprsMoment) => score)))),
  }),
  z.strictObject({
    measure: z.literal('psfs'),
    activities: z
      .array(z.strictObject({ name: z.string().trim().min(1).max(80), score }))
      .min(PSFS_ACTIVITIES.min)
      .max(PSFS_ACTIVITIES.max),
  }),
  z.strictObject({ measure: z.literal('rmdq'), ticked: z.array(statement).max(RMDQ_ITEMS) }),
  z.strictObject({ measure: z.literal('groc'), value: z.int().min(-5).max(5) }),
  z.strictObject({ measure: z.literal('pgic'), value: z.int().min(1).max(7) }),
])
export type MeasureBody = z.output<typeof measureBody>

/** The address of a patient's questions. */
export const patientMeasureSchema = z.object({ measure: z.enum(PATIENT_MEASURES) })

const lastTaken = z.object({ on: z.string(), at: z.string() })
/** What the database function `app.measures_asked` answers. */
export const measuresAskedSchema = z.object({
  startedOn: z.string().nullable(),
  taken: z.record(z.string(), lastTaken),
  asked: z.record(z.string(), z.string()),
})
