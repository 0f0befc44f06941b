import 'server-only'

import { getTranslations } from 'next-intl/server'
import type { z } from 'zod'
import type { Catalogue } from '@/lib/i18n/messages/en-GB/catalogue'
import { fieldIssues } from '@/lib/schemas/field-issues'

type FieldKey = keyof Catalogue['errors']['fields']

/** Field name → finished sentences, from a failed parse. */
export async function fieldSentences(
  error: z.ZodError,
): Promise<{ fieldErrors: Record<string, string[]>; formErrors: string[] }> {
  const t = await getTranslations('errors.fields')
  const fieldErrors: Record<string, string[]> = {}
  const formErrors: string[] = []
  for (const { field, key, maximum } of fieldIssues(error, (key) => t.has(key as FieldKey))) {
    const sentence = key === 'too_long' ? t(key, { maximum }) : t(key as Exclude<FieldKey, 'too_long'>)
    if (field === '') formErrors.push(sentence)
    else fieldErrors[field] = [...(fieldErrors[field] ?? []), sentence]
  }
  return { fieldErrors, formErrors }
}
