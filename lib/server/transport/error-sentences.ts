import 'server-only'

import { getTranslations } from 'next-intl/server'
import type { z } from 'zod'
import type { Catalogue } from '@/lib/i18n/messages/en-GB/catalogue'

type Issue = z.core.$ZodIssue
type FieldKey = keyof Catalogue['errors']['fields']

function fallbackKey(issue: Issue): FieldKey {
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union' || issue.code === 'too_small') return 'missing'
  return issue.code === 'too_big' ? 'too_long' : 'invalid'
}

/** Field name → finished sentences, from a failed parse. Field names are paths joined by dots, as the form writes them. */
export async function fieldSentences(
  error: z.ZodError,
): Promise<{ fieldErrors: Record<string, string[]>; formErrors: string[] }> {
  const t = await getTranslations('errors.fields')
  const sentenceFor = (issue: Issue): string => {
    // A schema's message is a key of this catalogue; any other message falls back on what kind of problem it was.
    const key = t.has(issue.message as FieldKey) ? (issue.message as FieldKey) : fallbackKey(issue)
    return key === 'too_long' ? t(key, { maximum: issue.code === 'too_big' ? Number(issue.maximum) : 0 }) : t(key)
  }
  const fieldErrors: Record<string, string[]> = {}
  const formErrors: string[] = []
  for (const issue of error.issues) {
    const field = issue.path.join('.')
    if (field === '') formErrors.push(sentenceFor(issue))
    else fieldErrors[field] = [...(fieldErrors[field] ?? []), sentenceFor(issue)]
  }
  return { fieldErrors, formErrors }
}
