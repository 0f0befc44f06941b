import type { ReactNode } from 'react'

/** A key, drawn where it acts. Hidden from assistive technology unless `announce`: the control's name says enough. */
export function KeyHint({ children, announce = false }: { children: ReactNode; announce?: boolean }) {
  return (
    <kbd
      aria-hidden={announce ? undefined : true}
      className="no-print border-edge/60 bg-surface text-ink-muted inline-grid h-5.5 min-w-6 place-items-center rounded-md border border-b-2 px-1.5 font-sans text-sm leading-none font-medium whitespace-nowrap"
    >
      {children}
    </kbd>
  )
}
