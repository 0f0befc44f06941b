'use client'

import type { ReactNode } from 'react'
import { Callout } from '@/components/ui/callout'

/** A position that eases the pain, in the library's words. */
export type EasePosition = { readonly name: string; readonly instructions: readonly string[] }

type Props = {
  says: { readonly title: string; readonly text: string }
  ease: EasePosition | null
  children?: ReactNode
  className?: string
}

/** Whenever somebody says that it hurts: what to do now, as after a red answer (clinical.md 4.4). */
export function EaseCallout({ says, ease, children, className = '' }: Props) {
  return (
    <Callout tone="caution" title={says.title} className={className}>
      <p>{says.text}</p>
      {ease && (
        <>
          <p className="mt-3 font-semibold">{ease.name}</p>
          <ol className="mt-1 flex list-decimal flex-col gap-1 pl-7">
            {ease.instructions.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </>
      )}
      {children}
    </Callout>
  )
}
