import { z } from 'zod'
import { EACH, LOOK_CHOICES } from '@/lib/domain/figures/choice'
import { CAST } from '@/lib/domain/figures/drawing/look'
import { oneOf } from '@/lib/schemas/primitives'

/** A person of the cast by their place; null leaves each exercise its own. */
export function chosenLook() {
  return oneOf(LOOK_CHOICES).transform((chosen) => (chosen === EACH ? null : Number(chosen)))
}

export const ownLookSchema = z.strictObject({ figureLook: chosenLook() })

export const meSearchSchema = z.object({ done: z.enum(['look', 'streak']).optional().catch(undefined) })

/** The address of a portrait. */
export const portraitSchema = z.strictObject({
  person: z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number)
    .refine((place) => place < CAST.length),
})
