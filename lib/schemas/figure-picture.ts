import { z } from 'zod'
import { CAST } from '@/lib/domain/figures/drawing/look'
import { CARDS, PICTURES } from '@/lib/domain/figures/picture'

const wholeNumber = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number)

/** The address of a picture: which version of which exercise, and how its figure is shown. */
export const figurePictureSchema = z.strictObject({
  exerciseId: z.uuid('invalid'),
  version: wholeNumber,
  picture: z.enum([...PICTURES, ...CARDS]),
  side: z.enum(['left', 'right']).default('right'),
  tempo: z
    .string()
    .regex(/^\d{1,2}(-\d{1,2}){1,3}$/)
    .nullable()
    .default(null),
  hold: wholeNumber.nullable().default(null),
  /** A person of the cast, from 0; the exercise's own when left out. */
  look: wholeNumber
    .refine((index) => index < CAST.length)
    .nullable()
    .default(null),
})
