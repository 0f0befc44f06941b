'use client'

import type { ReactNode } from 'react'
import { type FieldBinding, useFormWords } from '@/components/forms/form-context'

export type FieldProps = {
  name: string
  label: string
  hint?: ReactNode
  /** Says so beside the label. Whatever is not optional is expected; there is no asterisk. */
  optional?: boolean
  labelHidden?: boolean
  className?: string
}

type Props = Omit<FieldProps, 'name'> & { binding: FieldBinding; children: ReactNode }

/** Label, hint, error and one control, in this order. Use it to build a field of your own with `useField`. */
export function Field({
  binding,
  label,
  hint,
  optional = false,
  labelHidden = false,
  className = '',
  children,
}: Props) {
  const words = useFormWords()
  const { id, hintId, errorId, error } = binding
  return (
    <div className={`min-w-0 ${error ? 'border-stop border-l-4 pl-3' : ''} ${className}`}>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'mb-1 block font-semibold'}>
        {label}
        {optional && <span className="text-ink-muted font-normal"> ({words.optional})</span>}
      </label>
      {hint && (
        <div id={hintId} className="text-ink-muted roomy:text-base mb-1.5 text-sm">
          {hint}
        </div>
      )}
      {error && (
        <p id={errorId} className="text-stop-strong mb-1.5 font-semibold">
          {error}
        </p>
      )}
      {children}
    </div>
  )
}
