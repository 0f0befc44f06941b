import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { Table } from '@/components/ui/table/table'
import { TableHead } from '@/components/ui/table/table-head'

type Props = {
  /** Of the heading, for links to it. */
  id: string
  title: string
  /** Heading of the first column. */
  what: string
  columns: readonly [string, string]
  children: ReactNode
}

/** A part of the programme before and after, side by side; `children` are rows of ChangeRow. */
export function ChangeTable({ id, title, what, columns, children }: Props) {
  const t = useTranslations('changes')
  return (
    <Card aria-labelledby={id} className="sm:p-4 print:border-0 print:p-0">
      <h2 id={id} className="mb-2 text-lg font-semibold print:break-after-avoid">
        {title}
      </h2>
      <Table
        caption={t('tableOf', { title, from: columns[0], to: columns[1] })}
        captionHidden
        stacks
        className="print:overflow-visible"
        head={
          <tr>
            <TableHead className="w-[30%]">{what}</TableHead>
            <TableHead className="w-[35%]">{columns[0]}</TableHead>
            <TableHead className="w-[35%]">{columns[1]}</TableHead>
          </tr>
        }
      >
        {children}
      </Table>
    </Card>
  )
}
