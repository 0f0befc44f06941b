import type { ReactNode } from 'react'
import { SectionCount } from '@/components/assessment/form/autosave/section-count'
import { Card } from '@/components/ui/card'

type Props = { id: string; title: string; lead?: string; count?: string; children: ReactNode }

/** One part of the assessment; its id is where the section list leads. */
export function SectionCard({ id, title, lead, count, children }: Props) {
  return (
    <Card id={id} aria-labelledby={`${id}-title`} className="scroll-mt-4">
      <div className="mb-3 flex flex-wrap items-baseline gap-x-3">
        <h2 id={`${id}-title`} className="text-lg font-semibold">
          {title}
        </h2>
        {count && <SectionCount id={id} count={count} />}
        {lead && <p className="text-ink-muted basis-full text-sm">{lead}</p>}
      </div>
      {children}
    </Card>
  )
}
