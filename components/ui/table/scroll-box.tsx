import type { ReactNode } from 'react'

type Props = {
  /** What is in the box: often the name of the card around it. */
  label: string
  children: ReactNode
  /** Says along which axis it scrolls, and where. */
  className: string
  /** From which end it opens. */
  dir?: 'rtl'
  /** For a table that stacks, see Table. */
  'data-stacks'?: boolean | undefined
}

/**
 * A box that scrolls in itself when what it holds has no room. A group, not a region: two landmarks of one name cannot be told apart.
 * Positioned, so that words for screen readers alone, which are positioned too, are cut off with the rest and widen no page.
 */
export function ScrollBox({ label, children, className, ...box }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <div role="group" aria-label={label} tabIndex={0} className={`relative ${className}`} {...box}>
      {children}
    </div>
  )
}
