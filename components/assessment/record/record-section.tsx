import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'

type Props = { id: string; title: string; children: ReactNode }

/** One part of a signed assessment. On paper it is a heading and its lines, without the card around it. */
export function RecordSection({ id, title, children }: Props) {
  return (
    <Card
      id={id}
      aria-labelledby={`${id}-title`}
      className="flex scroll-mt-4 flex-col gap-3 print:rounded-none print:border-x-0 print:border-b-0 print:p-0 print:pt-2"
    >
      <h2 id={`${id}-title`} className="text-lg font-semibold print:break-after-avoid">
        {title}
      </h2>
      {children}
    </Card>
  )
}
