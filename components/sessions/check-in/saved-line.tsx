'use client'

import { Check } from 'lucide-react'
import { useDraftKept } from '@/lib/client/session/draft-kept'

/** Says that the answers are safe, once they are; the line keeps its height. */
export function SavedLine({ text }: { text: string }) {
  const isKept = useDraftKept()
  return (
    <p className="flex min-h-6 items-center justify-center gap-2 text-base">
      {isKept && (
        <>
          <Check aria-hidden="true" size={20} strokeWidth={2.6} className="text-go" />
          {text}
        </>
      )}
    </p>
  )
}
