import type { ReactNode } from 'react'
import { telephoneLink } from '@/components/sessions/stop/telephone-link'

/** A number to ring, within a sentence; tall enough for a finger. */
export function CallLink({ number, children }: { number: string; children: ReactNode }) {
  return (
    <a href={telephoneLink(number)} className="inline-flex min-h-11 items-center font-semibold underline">
      {children}
    </a>
  )
}
