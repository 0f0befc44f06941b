import { z } from 'zod'

/** A browser's words: base64url of so many bytes. */
function bytes(length: number) {
  return z
    .string()
    .max(200)
    .regex(/^[\w-]+=*$/)
    .transform((text, context) => {
      const found = Uint8Array.from(Buffer.from(text, 'base64url'))
      if (found.length === length) return found
      context.addIssue({ code: 'custom', message: 'invalid' })
      return z.NEVER
    })
}

/** As `PushSubscription.toJSON()` has it. Which services may be called is asked later. */
export const pushSubscriptionSchema = z
  .strictObject({
    endpoint: z.url().min(10).max(1000),
    keys: z.strictObject({ p256dh: bytes(65), auth: bytes(16) }),
  })
  .transform(({ endpoint, keys }) => ({ endpoint, ...keys }))

export type PushSubscriptionInput = z.output<typeof pushSubscriptionSchema>

export const openedSchema = z.strictObject({ id: z.uuid() })
