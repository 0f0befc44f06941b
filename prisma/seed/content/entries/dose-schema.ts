import { z } from 'zod'
import { camelKeys } from './camel-keys'
import { DOSE_MODES } from './vocabulary'

const fields = {
  mode: z.enum(DOSE_MODES),
  sets: z.int().min(1).max(5),
  reps: z.int().min(1).max(100).nullable(),
  /** The files write "no hold" as 0 too; from here on it is null. */
  hold_seconds: z
    .int()
    .min(0)
    .max(300)
    .nullable()
    .transform((seconds) => seconds || null),
  duration_seconds: z.int().min(1).max(7200).nullable(),
  rest_seconds: z.int().min(0).max(900),
  sessions_per_day: z.int().min(1).max(10),
  days_per_week: z.int().min(1).max(7),
  /** Seconds out, held, back: '3-1-3'. */
  tempo: z
    .string()
    .regex(/^\d-\d-\d$/, 'tempo is three digits, such as 3-1-3')
    .nullable(),
}

type DoseParts = {
  mode: (typeof DOSE_MODES)[number]
  reps: number | null
  holdSeconds: number | null
  durationSeconds: number | null
}

/** Why a dose cannot be done as its mode says, or null when it can. */
export function doseFault({ mode, reps, holdSeconds, durationSeconds }: DoseParts): string | null {
  if (mode === 'duration') {
    if (durationSeconds === null) return 'a duration dose needs duration_seconds'
    return reps === null && holdSeconds === null ? null : 'a duration dose has no reps and no hold'
  }
  if (reps === null) return `a ${mode} dose needs reps`
  if (durationSeconds !== null) return `a ${mode} dose has no duration_seconds`
  return mode === 'hold' && !holdSeconds ? 'a hold dose needs hold_seconds' : null
}

export const doseSchema = z
  .strictObject(fields)
  .transform(camelKeys)
  .superRefine((dose, context) => {
    const fault = doseFault(dose)
    if (fault !== null) context.addIssue({ code: 'custom', message: fault })
  })

export type ContentDose = z.infer<typeof doseSchema>

/** What a template item changes of its exercise's dose; keys left out keep the exercise's value. */
export const doseOverrideSchema = z
  .strictObject(fields)
  .partial()
  // zod types a left-out key as undefined; in JSON it is simply not there.
  .transform((dose) => camelKeys(dose) as Partial<ContentDose>)
