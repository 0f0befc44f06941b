'use client'

import type { ReactNode } from 'react'
import { useFilled } from '@/components/ui/use-filled'

/** What nobody sees of a page at first, folded away: put in when the page already answers. Without a script it is there from the start. */
export function Later({ children }: { children: ReactNode }) {
  const filled = useFilled({ total: 1, atFirst: 0, atOnce: 1 })
  return filled > 0 ? children : <noscript>{children}</noscript>
}
