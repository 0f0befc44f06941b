'use client'

import type { MouseEvent, ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { type ButtonSize, type ButtonVariant, buttonClass } from '@/components/ui/looks/button-class'

type Props = {
  /** Sent as `intent`: which of a form's many buttons it was. */
  press: string
  id?: string
  /** As `aria-keyshortcuts` says it. */
  keys?: string
  label?: string
  variant?: ButtonVariant
  size?: ButtonSize
  className?: string
  /** What the button does at once, where a script is there; it then keeps the form from being sent. */
  onPress?: (event: MouseEvent<HTMLButtonElement>) => void
  children: ReactNode
}

/** One of many buttons of a form. Unlike SubmitButton its words stay while the form is on its way. */
export function PressButton({
  press,
  id,
  keys,
  label,
  variant = 'secondary',
  size = 'md',
  className,
  onPress,
  children,
}: Props) {
  const { pending } = useFormStatus()
  return (
    <button
      type="submit"
      id={id}
      aria-keyshortcuts={keys}
      name="intent"
      value={press}
      aria-label={label}
      title={label}
      aria-disabled={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault()
        else onPress?.(event)
      }}
      className={buttonClass(variant, size, className)}
    >
      {children}
    </button>
  )
}
