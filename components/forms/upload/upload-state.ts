import { type FormState, IDLE_FORM } from '@/lib/domain/shared/form-state'

/** Why an upload was refused, and what had been typed. */
export type UploadNotice = {
  readonly id: string
  readonly errors: Readonly<Record<string, string>>
  readonly values: Readonly<Record<string, string>>
}

/** The state of the form that shows a notice; without one it is untouched. */
export function uploadState(notice: UploadNotice | null): FormState {
  if (notice === null) return IDLE_FORM
  const fieldErrors = Object.fromEntries(Object.entries(notice.errors).map(([field, sentence]) => [field, [sentence]]))
  return { status: 'invalid', fieldErrors, formErrors: [], values: notice.values, attempt: 1 }
}
