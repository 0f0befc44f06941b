import { z } from 'zod'
import { TRI_STATES } from '@/lib/domain/assessment/vocabulary'
import { maybeOneOf } from '@/lib/schemas/primitives'

/** One entry per key of a closed list; a key that the form did not send is read as an untouched field. */
export function recordOf<Key extends string, Value extends z.ZodType>(keys: readonly Key[], value: Value) {
  const shape = Object.fromEntries(keys.map((key) => [key, value])) as Record<Key, Value>
  return z.preprocess((given) => given ?? {}, z.strictObject(shape))
}

/** An untouched field has not been assessed; it never becomes absent. */
export const triState = z
  .enum(TRI_STATES, { error: 'invalid' })
  .optional()
  .transform((value) => value ?? 'not_assessed')

/** The same as `triState` for a select, whose untouched value is the empty text. */
export function maybeTriState() {
  return maybeOneOf(TRI_STATES).transform((value) => value ?? ('not_assessed' as const))
}
