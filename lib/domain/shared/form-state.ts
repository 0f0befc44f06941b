/** What a form shows after it was sent: the one shape for the whole product. */
export type FormState = {
  readonly status: 'idle' | 'invalid' | 'refused' | 'done'
  /** Finished sentences per field name, in the order of the form; the first one is shown at the field. */
  readonly fieldErrors: Readonly<Record<string, readonly string[]>>
  /** Finished sentences that belong to no single field. */
  readonly formErrors: readonly string[]
  /** What was typed, so that nothing is lost; never passwords. */
  readonly values: Readonly<Record<string, string | readonly string[]>>
  /** Grows with every answer, so that the summary takes focus again for the same errors. */
  readonly attempt: number
  /** Only after `done`, and never kept: what can be shown just this once, such as a one-time link. */
  readonly message?: string
  /** The screen was locked when it was sent: nothing was done, and it can be sent again once it is unlocked. */
  readonly isLocked?: true
  /** Which form of the page was sent; a state is shown by that form only. */
  readonly formKey?: string
}

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>

/** The hidden field by which a form says which one it is. */
export const FORM_KEY_FIELD = 'formKey'

/** The hidden fields by which groups of choices say where in the form they stand. */
export const GROUP_FIELD = 'formGroup'

/** The field in which the own password unlocks the screen; any form may carry it. */
export const UNLOCK_FIELD = 'unlockPassword'

export const IDLE_FORM: FormState = { status: 'idle', fieldErrors: {}, formErrors: [], values: {}, attempt: 0 }
