'use client'

import { Printer } from 'lucide-react'
import { buttonClass } from '@/components/ui/looks/button-class'

/** Opens the browser's print dialogue; without JavaScript the browser's own menu does. */
export function PrintButton({ children }: { children: string }) {
  return (
    <button type="button" onClick={() => window.print()} className={buttonClass('primary', 'md', 'no-print')}>
      <Printer aria-hidden="true" size={18} />
      {children}
    </button>
  )
}
