'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { useFormWords } from '@/components/forms/form-context'
import { type ButtonSize, type ButtonVariant, buttonClass } from '@/components/ui/looks/button-class'

type Props = {
  children: ReactNode
  variant?: ButtonVariant
  size?: ButtonSize
  /** What it says while it is on its way; else the form's own word. */
  pending?: string
  /** For a form with several buttons: which one was pressed. */
  name?: string
  value?: string
  /** A letter that presses it, where the page has keys. */
  keyShortcut?: string
  className?: string
}

/** Sends the form once: a second press while it is on its way does nothing. */
export function SubmitButton({
  children,
  variant = 'primary',
  size = 'lg',
  pending,
  name,
  value,
  keyShortcut,
  className,
}: Props) {
  const status = useFormStatus()
  const words = useFormWords()
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-keyshortcuts={keyShortcut}
      // Not `disabled`: that would drop the focus.
      aria-disabled={status.pending || undefined}
      onClick={(event) => {
        if (status.pending) event.preventDefault()
      }}
      className={buttonClass(variant, size, `self-start roomy:self-auto ${className ?? ''}`)}
    >
      {status.pending ? (pending ?? words.pending) : children}
    </button>
  )
}
