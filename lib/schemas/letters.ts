import { z } from 'zod'
import { MORNING_MINUTES } from '@/lib/domain/sessions/morning-letter'
import { tokenSchema } from '@/lib/schemas/access'
import { emailAddress } from '@/lib/schemas/primitives'

export const ownAddressSchema = z.strictObject({
  address: emailAddress(),
})

const minutes = MORNING_MINUTES.map(String)

export const morningWishSchema = z.strictObject({
  minute: z.enum(minutes as [string, ...string[]], { error: 'choose' }).transform(Number),
})

/** A button that says all there is to say. */
export const nothingMoreSchema = z.strictObject({})

export const letterLinkSchema = z.strictObject({ token: tokenSchema })

export const morningAnswerSchema = z.strictObject({
  token: tokenSchema,
  settled: z.enum(['yes', 'no'], { error: 'answer' }).transform((answer) => answer === 'yes'),
})

/** What was just done; anything else in an address is nothing. */
export const lettersSearchSchema = z.object({
  done: z.enum(['given', 'removed', 'wished', 'stopped']).optional().catch(undefined),
})
