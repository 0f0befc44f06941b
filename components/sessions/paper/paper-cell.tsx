'use client'

import { useField } from '@/components/forms/form-context'
import type { PaperGridCell } from '@/components/sessions/paper/paper-grid-rows'

type Props = {
  cell: Extract<PaperGridCell, { name: string }>
  /** "row:column", by which the grid finds it. */
  place: string
  tabIndex: 0 | -1
}

const CONTROL =
  'border-edge bg-surface aria-invalid:border-stop focus-visible:border-accent-strong h-10 rounded-[0.625rem] border text-center tabular-nums uppercase aria-invalid:border-2'

/** One cell of the log: a box to tick, or one or two characters. */
export function PaperCell({ cell, place, tabIndex }: Props) {
  const { name, kind, label, boxes } = cell
  const binding = useField(name, cell.value)
  const common = {
    id: binding.id,
    name,
    tabIndex,
    'data-cell': place,
    'data-boxes': kind === 'box' || kind === 'boxes' ? boxes : undefined,
    'aria-label': label,
    'aria-invalid': binding.error ? true : undefined,
    'aria-describedby': binding.describedBy(false),
  }
  return (
    <>
      {kind === 'box' ? (
        <input
          {...common}
          key={binding.attempt}
          type="checkbox"
          value="1"
          defaultChecked={binding.value === '1'}
          className="accent-accent-strong mx-auto block size-6"
        />
      ) : (
        <span className="flex items-center justify-center gap-1.5">
          <input
            {...common}
            type="text"
            inputMode={kind === 'boxes' || kind === 'pain' ? 'numeric' : 'text'}
            autoComplete="off"
            maxLength={kind === 'boxes' || kind === 'pain' ? 2 : 1}
            defaultValue={binding.value}
            className={`${CONTROL} w-11`}
          />
          {kind === 'boxes' && (
            <span aria-hidden="true" className="text-ink-muted text-sm tabular-nums">
              /{boxes}
            </span>
          )}
        </span>
      )}
      {binding.error && (
        <span id={binding.errorId} className="text-stop-strong mt-1 block min-w-24 text-sm">
          {binding.error}
        </span>
      )}
    </>
  )
}
