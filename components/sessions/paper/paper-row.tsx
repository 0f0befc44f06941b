'use client'

import { PaperCell } from '@/components/sessions/paper/paper-cell'
import type { PaperGridColumn, PaperGridRow } from '@/components/sessions/paper/paper-grid-rows'
import type { GridPlace } from '@/lib/client/grid-moves'

type Props = {
  row: PaperGridRow
  index: number
  columns: readonly PaperGridColumn[]
  /** The one cell that the Tab key comes to. */
  active: GridPlace | null
  isLive: boolean
}

/** One day of the log. */
export function PaperRow({ row, index, columns, active, isLive }: Props) {
  const role = isLive ? 'gridcell' : undefined
  const isActive = (column: number) => active?.row === index && active.column === column
  return (
    <tr className="border-line border-b last:border-b-0">
      <th scope="row" className="bg-surface sticky left-0 z-10 px-3 py-1.5 text-left font-medium whitespace-nowrap">
        {row.heading}
        {row.note && <span className="text-ink-muted block text-sm font-normal">{row.note}</span>}
        {row.mark && <input type="hidden" name={row.mark.name} value={row.mark.value} />}
      </th>
      {row.closed === null ? (
        row.cells.map((cell, column) =>
          cell.name === null ? (
            <td key={columns[column]?.key} role={role} className="bg-sunken text-ink-muted px-2 text-center text-sm">
              {cell.words}
            </td>
          ) : (
            <td key={columns[column]?.key} role={role} className="px-2 py-1.5 text-center align-middle">
              <PaperCell cell={cell} place={`${index}:${column}`} tabIndex={isLive && !isActive(column) ? -1 : 0} />
            </td>
          ),
        )
      ) : (
        <td role={role} colSpan={columns.length} className="bg-sunken text-ink-muted h-10 px-3 text-sm">
          {row.closed}
        </td>
      )}
    </tr>
  )
}
