'use client'

import { ChevronRight } from 'lucide-react'
import { type ReactNode, use } from 'react'
import { FormContext } from '@/components/forms/form-context'

type Props = {
  summary: ReactNode
  aside: ReactNode
  open: boolean
  itemIndexes: readonly number[]
  children: ReactNode
}

/** A phase of the draft. It opens by itself when the answer of the server is about one of its fields. */
export function PhaseDetails({ summary, aside, open, itemIndexes, children }: Props) {
  const state = use(FormContext)?.state
  const isConcerned = itemIndexes.some((index) =>
    Object.keys(state?.fieldErrors ?? {}).some((name) => name.startsWith(`items.${index}.`)),
  )
  return (
    <details open={open || isConcerned} className="group/phase">
      <summary className="hover:bg-sunken flex min-h-10 list-none flex-wrap items-baseline gap-x-2.5 gap-y-0.5 rounded-lg py-1.5 pr-2 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          size={18}
          className="shrink-0 translate-y-0.75 transition-transform group-open/phase:rotate-90"
        />
        {summary}
        <span className="text-ink-muted ml-auto text-sm">{aside}</span>
      </summary>
      <div className="flex flex-col gap-3 pt-2 pb-4">{children}</div>
    </details>
  )
}
