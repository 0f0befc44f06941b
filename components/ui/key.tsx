import type { ReactNode } from 'react'

/** A key to press. Not read out: the control it belongs to says it with `aria-keyshortcuts`, or a list names it. */
export function Key({ children }: { children: ReactNode }) {
  return (
    <kbd className="border-edge bg-surface text-ink rounded-md border px-1.5 font-sans text-xs leading-5 font-medium whitespace-nowrap">
      {children}
    </kbd>
  )
}
