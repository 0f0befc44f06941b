'use client'

import { createContext, useContext } from 'react'
import { type FormState, IDLE_FORM } from '@/lib/domain/shared/form-state'

/** The few words that form fields say themselves, already translated. */
export type FormWords = {
  readonly summaryTitle: string
  readonly optional: string
  readonly pending: string
  /** With `{count}` in the place of the number. */
  readonly charactersLeft: string
  readonly charactersOver: string
  readonly before: string
  readonly yes: string
  readonly no: string
  readonly present: string
  readonly absent: string
  readonly notAssessed: string
  readonly show: string
  readonly hide: string
  readonly showPassword: string
  readonly hidePassword: string
}

export type FormContextValue = { readonly state: FormState; readonly words: FormWords; readonly idPrefix: string }

export const FormContext = createContext<FormContextValue | null>(null)

export function useFormWords(): FormWords {
  const form = useContext(FormContext)
  if (!form) throw new Error('A form field stands outside a Form')
  return form.words
}

/** The id of the (first) control of a field; the error summary links to it. */
export function fieldId(idPrefix: string, name: string): string {
  return `${idPrefix}${name.replace(/[^\w-]+/g, '-')}`
}

export type FieldBinding = {
  readonly name: string
  readonly id: string
  readonly hintId: string
  readonly errorId: string
  readonly error: string | undefined
  /** What was typed in the last attempt, else what the page gave. */
  readonly value: string
  readonly values: readonly string[]
  /** Changes with every answer: a key for controls that React cannot put back by itself. */
  readonly attempt: number
  /** For aria-describedby: the ids of what is there. */
  describedBy(hasHint: boolean, ...more: (string | undefined)[]): string | undefined
}

/** Ties a field to its form by name: its id, its error and what was typed before. */
export function useField(name: string, given: string | readonly string[] | undefined): FieldBinding {
  const form = useContext(FormContext)
  const state = form?.state ?? IDLE_FORM
  const id = fieldId(form?.idPrefix ?? '', name)
  const error = state.fieldErrors[name]?.[0]
  const isAnswered = state.status === 'invalid' || state.status === 'refused'
  const kept = isAnswered ? (state.values[name] ?? []) : (given ?? [])
  const values = typeof kept === 'string' ? [kept] : kept
  const [hintId, errorId] = [`${id}-hint`, `${id}-error`]
  return {
    name,
    id,
    hintId,
    errorId,
    error,
    value: values[0] ?? '',
    values,
    attempt: state.attempt,
    describedBy: (hasHint, ...more) =>
      [error && errorId, hasHint && hintId, ...more].filter(Boolean).join(' ') || undefined,
  }
}
