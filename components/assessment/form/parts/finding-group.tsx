import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'

type Props = { title: string; note?: ReactNode; children: ReactNode }

/** A titled group of findings that can be folded away; open to begin with, so that nothing is overlooked. */
export function FindingGroup({ title, note, children }: Props) {
  return (
    <details open className="group border-line @container [&+&]:mt-3 [&+&]:border-t [&+&]:pt-3">
      <summary className="flex min-h-9 list-none flex-wrap items-center gap-2 rounded-lg @min-[15rem]:flex-nowrap [&::-webkit-details-marker]:hidden">
        <ChevronDown
          aria-hidden="true"
          size={18}
          className="text-ink-muted shrink-0 -rotate-90 transition-transform group-open:rotate-0"
        />
        <h3 className="font-semibold">{title}</h3>
        {note}
      </summary>
      <div className="pt-1">{children}</div>
    </details>
  )
}
