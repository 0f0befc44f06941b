import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'

type Props = { id: string; title: string; lead?: string; children: ReactNode }

/** One part of the form, under its own heading. */
export function FormCard({ id, title, lead, children }: Props) {
  return (
    <Card aria-labelledby={id}>
      <h2 id={id} className="text-lg font-semibold">
        {title}
      </h2>
      {lead && <p className="text-ink-muted text-sm">{lead}</p>}
      <div className="mt-3 flex flex-col gap-4">{children}</div>
    </Card>
  )
}
