import { z } from 'zod'
import type { PatientId } from '@/lib/domain/shared/ids'
import { idField, optionalText } from '@/lib/schemas/primitives'

/** 32 random bytes as base64url, with the ending that calendars look for. */
export const calendarAddressSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}\.ics$/)
  .transform((file) => file.slice(0, -'.ics'.length))

/** What follows the last stroke of the address; whether it is one is asked later, so that every wrong one has the same answer. */
export const calendarFileSchema = z.strictObject({ file: z.string() })

/** Sessions a day at most (dose limits). */
const TIMES_MAX = 10

/** "7:30" or "19:05" as minutes since midnight; nothing typed is no time. */
export const clockTime = z
  .string()
  .trim()
  .transform((text, context): number | null => {
    if (text === '') return null
    const match = /^(\d{1,2})[:.](\d{2})$/.exec(text)
    const [hours, minutes] = [Number(match?.[1]), Number(match?.[2])]
    if (match && hours < 24 && minutes < 60) return hours * 60 + minutes
    context.addIssue({ code: 'custom', message: 'session_time' })
    return z.NEVER
  })

const times = z.array(clockTime).max(TIMES_MAX).default([])

/** A checkbox that is off sends nothing. */
const saysExercise = z.preprocess((given) => given !== undefined && given !== '', z.boolean())

/** The patient's own few words; the database holds the same limit. */
export const PLAN_WORDS_MAX = 40
const words = z.array(optionalText(PLAN_WORDS_MAX)).max(TIMES_MAX).default([])

/** Words without a time would stand in no calendar and say no hour: a time is asked for. */
export const ownTimesSchema = z
  .strictObject({ times, cues: words, places: words, saysExercise })
  .superRefine((input, context) => {
    for (let slot = 0; slot < TIMES_MAX; slot++) {
      const isNamed = Boolean(input.cues[slot] || input.places[slot])
      if (isNamed && input.times[slot] == null)
        context.addIssue({ code: 'custom', path: ['times', slot], message: 'session_time_too' })
    }
  })
  .transform(({ cues, places, ...input }) => ({
    ...input,
    words: input.times.map((_, slot) => ({ cue: cues[slot] ?? null, place: places[slot] ?? null })),
  }))
/** What was just done; anything else in an address is nothing. */
export const calendarSearchSchema = z.object({ done: z.enum(['times', 'ended']).optional().catch(undefined) })

export const patientTimesSchema = z.strictObject({ patientId: idField<PatientId>(), times })
