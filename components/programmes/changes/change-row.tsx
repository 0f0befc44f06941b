import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { TableCell } from '@/components/ui/table/table-cell'

export type ChangeKind = 'added' | 'removed' | 'swapped' | 'changed' | 'moved'

const TONES = {
  added: 'go',
  removed: 'stop',
  swapped: 'accent',
  changed: 'accent',
  moved: 'neutral',
} as const satisfies Record<ChangeKind, string>

type Props = {
  label: ReactNode
  kind: ChangeKind
  /** What the columns are called: said again where the rows stand as cards. */
  columns: readonly [string, string]
  /** Null: there was nothing, or there is nothing any more. */
  before: ReactNode | null
  after: ReactNode | null
}

/** One difference: what it is, how it was and how it is. */
export function ChangeRow({ label, kind, columns, before, after }: Props) {
  const t = useTranslations('changes')
  return (
    <tr className="border-line stacked:gap-1.5 stacked:py-3 border-b last:border-0 print:break-inside-avoid">
      <TableCell rowHead className="stacked:py-0 py-3 text-left align-top">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-semibold">{label}</span>
          <Badge tone={TONES[kind]}>{t(`kind.${kind}`)}</Badge>
        </span>
      </TableCell>
      <TableCell label={columns[0]} className="text-ink-muted stacked:py-0 py-3 align-top">
        {before ?? <Nothing />}
      </TableCell>
      <TableCell label={columns[1]} className="stacked:py-0 py-3 align-top">
        {after ?? <Nothing />}
      </TableCell>
    </tr>
  )
}

function Nothing() {
  const t = useTranslations('changes')
  return (
    <span className="text-ink-muted">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{t('nothing')}</span>
    </span>
  )
}
