'use client'

import { type ReactNode, useActionState, useEffect, useId } from 'react'
import { FormContext, type FormWords } from '@/components/forms/form-context'
import { ErrorSummary } from '@/components/forms/parts/error-summary'
import { LOCK_MET } from '@/lib/client/lock-met'
import { FORM_KEY_FIELD, type FormAction, type FormState, IDLE_FORM } from '@/lib/domain/shared/form-state'

type Props = {
  action: FormAction
  words: FormWords
  children: ReactNode
  initialState?: FormState
  /** Two forms on one page with a field of the same name need different prefixes. */
  idPrefix?: string
  /** In place of its own: for a form that is sent on behalf of another one. */
  formKey?: string
  /** Shown above the fields after a `done`, when the page stays. */
  done?: ReactNode
  /** Told what is being sent, in the same moment; an action's own news are shown only when it is through. */
  onSending?: (data: FormData) => void
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
export function FormClient({
  action,
  words,
  children,
  initialState,
  idPrefix = '',
  formKey,
  done,
  onSending,
  className,
  ...rest
}: Props) {
  const ownKey = useId()
  const key = formKey ?? ownKey
  // The empty address is the page's own. Given, it is what React knows a form by that was sent without JavaScript: so the answer
  // to a form that was sent on from the locked page finds its way back, and our own key says to which form.
  const [answer, send] = useActionState(action, initialState ?? IDLE_FORM, '')
  const state = answer.formKey === undefined || answer.formKey === key ? answer : IDLE_FORM
  // The page's lock screen asks the server and comes up; what was typed stays under it.
  useEffect(() => {
    if (state.isLocked) window.dispatchEvent(new Event(LOCK_MET))
  }, [state])
  return (
    <FormContext value={{ state, words, idPrefix }}>
      <form
        action={send}
        onSubmit={onSending && (({ currentTarget }) => onSending(new FormData(currentTarget)))}
        noValidate
        className={className ?? 'flex flex-col gap-5'}
        {...rest}
      >
        <input type="hidden" name={FORM_KEY_FIELD} value={key} />
        <ErrorSummary />
        {state.status === 'done' && done && <div role="status">{done}</div>}
        {children}
      </form>
    </FormContext>
  )
}
