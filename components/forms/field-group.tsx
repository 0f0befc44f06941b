'use client'

import type { ReactNode } from 'react'
import { type FieldBinding, useFormWords } from '@/components/forms/form-context'
import { GroupPlace } from '@/components/forms/parts/group-place'

type Props = {
  binding: FieldBinding
  legend: string
  legendHidden?: boolean
  /** `title` sets the question as the heading of its part of the page. */
  look?: 'label' | 'title'
  hint?: ReactNode
  optional?: boolean
  className?: string
  children: ReactNode
}

/** A question with several controls: legend, hint, error, then the controls. */
export function FieldGroup({
  binding,
  legend,
  legendHidden,
  look = 'label',
  hint,
  optional,
  className,
  children,
}: Props) {
  const words = useFormWords()
  const { name, hintId, errorId, error } = binding
  const size = look === 'title' ? 'text-xl' : ''
  return (
    <fieldset
      aria-describedby={binding.describedBy(Boolean(hint))}
      aria-invalid={error ? true : undefined}
      className={`min-w-0 ${error ? 'border-stop border-l-4 pl-3' : ''} ${className ?? ''}`}
    >
      <legend className={legendHidden ? 'sr-only' : `font-semibold ${size}`}>
        {legend}
        {optional && <span className="text-ink-muted text-base font-normal"> ({words.optional})</span>}
      </legend>
      <GroupPlace name={name} />
      {hint && (
        <div id={hintId} className="text-ink-muted roomy:text-base text-sm">
          {hint}
        </div>
      )}
      {error && (
        <p id={errorId} className="text-stop-strong mt-1 font-semibold">
          {error}
        </p>
      )}
      {children}
    </fieldset>
  )
}
