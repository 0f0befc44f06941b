import { z } from 'zod'
import { PATIENT_MEASURES } from '@/lib/domain/measures/due'
import { MEASURES, NPRS_MOMENTS, NPRS_SITES } from '@/lib/domain/measures/measure'
import { type MeasureAnswers, PSFS_ACTIVITIES, RMDQ_ITEMS } from '@/lib/domain/measures/score'
import type { PatientId } from '@/lib/domain/shared/ids'
import { idField, oneOf, optionalDay, optionalText, requiredDay, requiredText } from '@/lib/schemas/primitives'

/** A number as people type it; nothing typed is no answer. Whether it is within its range is the measure's to say. */
const maybeNumber = z
  .string()
  .trim()
  .max(12, 'invalid')
  .optional()
  .transform((value, context) => {
    if (value === undefined || value === '') return null
    if (/^-?\d+([.,]\d+)?$/.test(value)) return Number(value.replace(',', '.'))
    context.addIssue({ code: 'custom', message: 'control_range', input: value })
    return z.NEVER
  })

const common = {
  patientId: idField<PatientId>(),
  takenOn: requiredDay(),
  mode: oneOf(['patient', 'clinician']),
  form: z.string().max(60),
}

const nprs = z.strictObject({
  ...common,
  measure: z.literal('nprs'),
  pain: z.strictObject(
    Object.fromEntries(
      NPRS_SITES.map((site) => [
        site,
        z.strictObject(Object.fromEntries(NPRS_MOMENTS.map((moment) => [moment, maybeNumber]))),
      ]),
    ),
  ),
})
const activity = z.strictObject({ name: optionalText(80), score: maybeNumber })
const psfs = z.strictObject({
  ...common,
  measure: z.literal('psfs'),
  activities: z.array(activity).max(PSFS_ACTIVITIES.max),
})
const rmdq = z.strictObject({
  ...common,
  measure: z.literal('rmdq'),
  ticked: z.preprocess(
    (value) => (typeof value === 'string' ? [value] : (value ?? [])),
    z
      .array(
        z
          .string()
          .regex(/^\d{1,2}$/, 'invalid')
          .transform(Number),
      )
      .max(RMDQ_ITEMS),
  ),
})
const walkingTime = z.strictObject({
  ...common,
  measure: z.literal('walking_time'),
  toSymptoms: maybeNumber,
  toStop: maybeNumber,
})
const startBack = z.strictObject({
  ...common,
  measure: z.literal('start_back'),
  total: maybeNumber,
  distress: maybeNumber,
})
const single = z.strictObject({
  ...common,
  measure: z.enum([
    'groc',
    'pgic',
    'five_sts',
    'chair_stand',
    'odi',
    'lefs',
    'koos_ps',
    'promis_pf',
    'promis_pi',
    'msk_hq',
  ]),
  value: maybeNumber,
})

/** A measure as its form sends it. Rows of activities that nobody filled in are dropped. */
export const recordMeasureSchema = z
  .discriminatedUnion('measure', [nprs, psfs, rmdq, walkingTime, startBack, single])
  .transform(({ patientId, takenOn, mode, form, ...given }) => ({
    ...{ patientId, takenOn, mode, form },
    answers: (given.measure === 'psfs'
      ? {
          measure: 'psfs',
          activities: given.activities
            .filter(({ name, score }) => name !== null || score !== null)
            .map(({ name, score }) => ({ name: name ?? '', score })),
        }
      : given) as MeasureAnswers,
  }))

/** A therapist asks the patient for one now. */
export const askMeasureSchema = z.strictObject({ patientId: idField<PatientId>(), measure: oneOf(PATIENT_MEASURES) })

export const recordLicenceSchema = z.strictObject({
  measure: oneOf(MEASURES),
  proof: requiredText(300),
  grantedOn: requiredDay(),
  expiresOn: optionalDay(),
})

/** The address of a form. */
export const measureFormSchema = z.object({ patientId: idField<PatientId>(), measure: z.enum(MEASURES) })

const storedAnswers = z.object({ activities: z.array(z.object({ name: z.string() })).optional() }).loose()
const storedScores = z.record(z.string(), z.number())

/** Reads the two columns back: only this product writes them, through the domain's types. */
export function readTaking(stored: { readonly answers: unknown; readonly scores: unknown }): {
  readonly activities: readonly string[]
  readonly scores: Readonly<Record<string, number>>
} {
  const { activities } = storedAnswers.parse(stored.answers)
  return { activities: activities?.map(({ name }) => name) ?? [], scores: storedScores.parse(stored.scores) }
}
