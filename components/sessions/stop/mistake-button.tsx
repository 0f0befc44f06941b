import type { ReactNode } from 'react'

/** Looks like a link, because the page has one action only. */
export function MistakeButton({ children }: { children: ReactNode }) {
  return (
    <button type="submit" className="min-h-12 text-left font-semibold underline underline-offset-4">
      {children}
    </button>
  )
}
