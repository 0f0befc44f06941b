import type { AssessmentFindings } from '@/lib/domain/assessment/assessment'
import type { TriState } from '@/lib/domain/assessment/vocabulary'

/** What the sections are filled from: the saved draft, and which fields somebody set to "not assessed". */
export type DraftValues = { readonly findings: AssessmentFindings; readonly explicit: readonly string[] }

/** An untouched field shows nothing; one that was set to "not assessed" shows just that. */
export function shownTriState(draft: DraftValues, name: string, value: TriState): { defaultValue?: TriState } {
  return value !== 'not_assessed' || draft.explicit.includes(name) ? { defaultValue: value } : {}
}

/** For a select or a text: null is empty. */
export function shownValue(value: string | number | null): { defaultValue?: string } {
  return value === null ? {} : { defaultValue: String(value) }
}
