'use client'

import { type ReactNode, useActionState } from 'react'
import { FormContext, type FormWords } from '@/components/forms/form-context'
import { ErrorSummary } from '@/components/forms/parts/error-summary'
import { type FormAction, type FormState, IDLE_FORM } from '@/lib/domain/shared/form-state'

type Props = {
  action: FormAction
  words: FormWords
  children: ReactNode
  initialState?: FormState
  /** Two forms on one page with a field of the same name need different prefixes. */
  idPrefix?: string
  /** Shown above the fields after a `done`, when the page stays. */
  done?: ReactNode
  className?: string
  /** For buttons that stand outside the form. */
  id?: string
  'aria-label'?: string
  'aria-labelledby'?: string
}

/**
 * Sends to a server action and shows its answer. The browser's own validation is off: every message comes from the
 * server, so that it is the same with and without JavaScript.
 */
export function FormClient({ action, words, children, initialState, idPrefix = '', done, className, ...rest }: Props) {
  const [state, send] = useActionState(action, initialState ?? IDLE_FORM)
  return (
    <FormContext value={{ state, words, idPrefix }}>
      <form action={send} noValidate className={className ?? 'flex flex-col gap-5'} {...rest}>
        <ErrorSummary />
        {state.status === 'done' && done && <div role="status">{done}</div>}
        {children}
      </form>
    </FormContext>
  )
}
