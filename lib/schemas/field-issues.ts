import type { z } from 'zod'

type Issue = z.core.$ZodIssue

/** What is wrong at one field: a key of the catalogue's field sentences, or the closest general one. */
export type FieldIssue = { readonly field: string; readonly key: string; readonly maximum: number }

function fallbackKey(issue: Issue): string {
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union' || issue.code === 'too_small') return 'missing'
  return issue.code === 'too_big' ? 'too_long' : 'invalid'
}

/**
 * A failed parse, field by field; field names are paths joined by dots, as the form writes them, and '' is the form itself. A schema's
 * message is a key of the catalogue (`isKey`); any other message falls back on what kind of problem it was.
 */
export function fieldIssues(error: z.ZodError, isKey: (key: string) => boolean): readonly FieldIssue[] {
  return error.issues.map((issue) => ({
    field: issue.path.join('.'),
    key: isKey(issue.message) ? issue.message : fallbackKey(issue),
    maximum: issue.code === 'too_big' ? Number(issue.maximum) : 0,
  }))
}
