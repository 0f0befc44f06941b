'use client'

import { type KeyboardEvent, useRef, useState, useSyncExternalStore } from 'react'
import type { PaperGridColumn, PaperGridRow } from '@/components/sessions/paper/paper-grid-rows'
import { PaperRow } from '@/components/sessions/paper/paper-row'
import { tickRow, typeInBoxes } from '@/components/sessions/paper/type-in-cell'
import { ScrollBox } from '@/components/ui/table/scroll-box'
import { firstInGrid, type GridPlace, moveInGrid } from '@/lib/client/grid-moves'

type Props = {
  caption: string
  dayTitle: string
  columns: readonly PaperGridColumn[]
  rows: readonly PaperGridRow[]
  /** The element that says which keys there are. */
  describedBy: string
}

const never = () => () => {}

function placeOf(input: HTMLElement): GridPlace | null {
  const [row, column] = (input.dataset.cell ?? '').split(':').map(Number)
  return row === undefined || column === undefined ? null : { row, column }
}

function focusOn(control: HTMLElement | null | undefined): void {
  control?.focus()
  if (control instanceof HTMLInputElement && control.type === 'text') control.select()
}

/**
 * The returned log as a grid: arrow keys lead from cell to cell, A ticks a row, Enter begins the next one. Before JavaScript it is a
 * table of fields that the Tab key goes through.
 */
export function PaperGrid({ caption, dayTitle, columns, rows, describedBy }: Props) {
  const isLive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const table = useRef<HTMLTableElement>(null)
  const [place, setPlace] = useState<GridPlace | null>(null)
  const shape = rows.map(({ closed, cells }) => (closed === null ? cells.map(({ name }) => name !== null) : []))
  const unkeyed = rows.findIndex(({ closed, note }) => closed === null && note === null)
  const active = place ?? firstInGrid(shape, Math.max(0, unkeyed))

  const inputs = (row: number) => [
    ...(table.current?.querySelectorAll<HTMLInputElement>(`input[data-cell^="${row}:"]`) ?? []),
  ]
  const inputAt = ({ row, column }: GridPlace) =>
    table.current?.querySelector<HTMLInputElement>(`[data-cell="${row}:${column}"]`)

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
    const input = event.target
    const from = input instanceof HTMLInputElement ? placeOf(input) : null
    if (!(input instanceof HTMLInputElement) || !from || event.altKey || event.metaKey) return
    if (typeInBoxes(input, event.key)) return event.preventDefault()
    if (input.dataset.boxes !== undefined && event.key.toLowerCase() === 'a' && !event.ctrlKey) {
      event.preventDefault()
      return focusOn(tickRow(inputs(from.row)))
    }
    const to = moveInGrid(shape, from, event.key, event.ctrlKey)
    // An arrow at the edge stays in the grid: in a text it would only move a caret that nobody sees.
    if (to === null && !event.key.startsWith('Arrow')) return
    event.preventDefault()
    if (to === 'end') focusOn(input.form?.querySelector<HTMLElement>('button[type="submit"]'))
    else if (to) focusOn(inputAt(to))
  }

  return (
    <ScrollBox label={caption} className="scroll-pl-36 overflow-x-auto">
      <table
        ref={table}
        role={isLive ? 'grid' : undefined}
        aria-describedby={describedBy}
        onKeyDown={onKeyDown}
        onFocus={(event) => setPlace(placeOf(event.target))}
        className="w-full border-collapse text-left"
      >
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-edge/60 border-b">
            <th scope="col" className="bg-surface sticky left-0 z-10 px-3 pb-1.5 align-bottom font-medium">
              {dayTitle}
            </th>
            {columns.map(({ key, title, hint }) => (
              <th key={key} scope="col" className="min-w-20 px-2 pb-1.5 text-center align-bottom text-sm font-medium">
                {title}
                {hint && <span className="text-ink-muted block font-normal">{hint}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <PaperRow key={row.key} row={row} index={index} columns={columns} active={active} isLive={isLive} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
