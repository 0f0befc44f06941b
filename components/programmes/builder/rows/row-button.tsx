'use client'

import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useBuilderContext } from '@/components/programmes/builder/builder-context'
import { PressButton } from '@/components/programmes/builder/press-button'
import { type ButtonVariant, buttonClass } from '@/components/ui/looks/button-class'

type Props = {
  /** What it sends before the script is there; without one it is not there either. */
  press?: string
  label?: string
  isExpanded?: boolean
  variant?: ButtonVariant
  className?: string
  onPress: () => void
  children: ReactNode
}

/** A button within a row of a list: its press is not the row's. */
export function RowButton({
  press,
  label,
  isExpanded,
  variant = 'secondary',
  className = '',
  onPress,
  children,
}: Props) {
  const { isLive } = useBuilderContext()
  if (isLive) {
    return (
      <Button
        {...(label === undefined ? {} : { 'aria-label': label })}
        {...(isExpanded === undefined ? {} : { 'aria-expanded': isExpanded })}
        onPress={onPress}
        className={buttonClass(variant, 'md', `data-focus-visible:focus-ring outline-none ${className}`)}
      >
        {children}
      </Button>
    )
  }
  if (press === undefined) return null
  return (
    <PressButton press={press} {...(label === undefined ? {} : { label })} variant={variant} className={className}>
      {children}
    </PressButton>
  )
}
