'use client'

import type { ReactNode } from 'react'
import { FormContext, type FormWords } from '@/components/forms/form-context'
import { ErrorSummary } from '@/components/forms/parts/error-summary'
import type { FormState } from '@/lib/domain/shared/form-state'

type Props = {
  /** The route that reads the file as it comes, and answers with this page. */
  action: string
  /** What the route said of the last attempt. */
  state: FormState
  words: FormWords
  children: ReactNode
  'aria-labelledby'?: string
}

/** A form with a file: sent by the browser itself, since a server action would hold the whole of it in memory. */
export function UploadForm({ action, state, words, children, ...aria }: Props) {
  return (
    <FormContext value={{ state, words, idPrefix: '' }}>
      <form
        method="post"
        action={action}
        encType="multipart/form-data"
        noValidate
        className="flex flex-col gap-5"
        {...aria}
      >
        <ErrorSummary />
        {children}
      </form>
    </FormContext>
  )
}
