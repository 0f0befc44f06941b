'use client'

import type { ReactNode } from 'react'
import { FormContext, type FormWords } from '@/components/forms/form-context'
import { ErrorSummary } from '@/components/forms/parts/error-summary'
import type { FormState } from '@/lib/domain/shared/form-state'

type Props = {
  /** The page that reads the answers from its address. */
  action: string
  /** What the page made of the address: `invalid` shows its errors at the fields. */
  state: FormState
  words: FormWords
  children: ReactNode
  className?: string
  'aria-label'?: string
}

/** A question that stands in the address (a period, a filter): sent by GET, so that it can be kept and shared. */
export function GetForm({ action, state, words, children, className, ...aria }: Props) {
  return (
    <FormContext value={{ state, words, idPrefix: '' }}>
      <form method="get" action={action} noValidate className={className ?? 'flex flex-col gap-5'} {...aria}>
        <ErrorSummary />
        {children}
      </form>
    </FormContext>
  )
}
