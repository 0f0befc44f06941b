'use client'

import { FormClient } from '@/components/forms/form-client'
import type { FormWords } from '@/components/forms/form-context'
import { BuilderBody, type BuilderBodyProps } from '@/components/programmes/builder/builder-body'

/**
 * The draft as one form: before JavaScript arrives every button saves all of it; afterwards the same buttons act at once, and the whole
 * saves itself. What is typed is never lost either way.
 */
export function Builder({ formWords, ...props }: BuilderBodyProps & { formWords: FormWords }) {
  return (
    <FormClient action={props.action} words={formWords} className="flex flex-col gap-4">
      <BuilderBody {...props} />
    </FormClient>
  )
}
