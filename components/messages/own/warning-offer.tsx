'use client'

import type { ReactNode } from 'react'
import { useField } from '@/components/forms/form-context'
import { SubmitButton } from '@/components/forms/submit-button'
import { buttonClass } from '@/components/ui/looks/button-class'

type Props = {
  words: Readonly<Record<'title' | 'text' | 'signs' | 'anyway', string>>
  /** When to call whom, with the number as a link. */
  call: ReactNode
  /** What stands there as long as nothing is offered. */
  children: ReactNode
}

/** In the place of the form's button, once a message mentions what may be a warning sign. Nobody is kept from sending it. */
export function WarningOffer({ words, call, children }: Props) {
  const { id, error } = useField('anyway', undefined)
  if (!error) return children
  return (
    <section
      id={id}
      tabIndex={-1}
      aria-labelledby="warning-offer"
      className="rounded-roomy border-stop bg-stop-soft flex flex-col gap-3 border-2 p-4"
    >
      <h3 id="warning-offer" className="text-xl font-semibold">
        {words.title}
      </h3>
      <p>{words.text}</p>
      <p>{call}</p>
      {/* In a window of its own: what was typed stays here. */}
      <a href="/patient/warning-signs" target="_blank" rel="noopener" className={buttonClass('danger', 'lg')}>
        {words.signs}
      </a>
      <SubmitButton variant="secondary" name="anyway" value="yes">
        {words.anyway}
      </SubmitButton>
    </section>
  )
}
