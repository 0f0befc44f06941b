'use client'

import { useState } from 'react'
import { CompactSelect } from '@/components/assessment/form/parts/compact-select'
import type { SelectOption } from '@/components/forms/select-field'

export type NeuroCellView = { readonly name: string; readonly label: string; readonly value: string }
export type NeuroPart = {
  readonly key: string
  /** The check point, muscle or reflex; null where nothing is tested. */
  readonly what: string | null
  readonly options: readonly SelectOption[]
  readonly right: NeuroCellView
  readonly left: NeuroCellView
}

/** One root: feeling, strength, reflex, right and left. The weaker side of a pair that differs is marked at once. */
export function NeuroRow({ root, parts, notUsed }: { root: string; parts: readonly NeuroPart[]; notUsed: string }) {
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(parts.flatMap(({ right, left }) => [right, left].map((cell) => [cell.name, cell.value]))),
  )
  const rank = (part: NeuroPart, cell: NeuroCellView) =>
    part.options.findIndex((option) => option.value === values[cell.name])
  return (
    <tr className="border-line border-t">
      <th scope="row" className="py-1.5 pr-2 text-left text-lg font-semibold">
        {root}
      </th>
      {parts.map((part) => {
        const [right, left] = [rank(part, part.right), rank(part, part.left)]
        const isLess = (own: number, other: number) => own >= 0 && other >= 0 && own < other
        return part.what === null ? (
          <td key={part.key} colSpan={3} className="border-line text-ink-muted border-l px-3 text-sm">
            {notUsed}
          </td>
        ) : (
          [
            <td key={`${part.key}-what`} className="border-line border-l py-1.5 pr-1 pl-2 text-sm leading-tight">
              {part.what}
            </td>,
            <td key={`${part.key}-right`} className="px-0.5 py-1.5 text-center">
              <Cell part={part} cell={part.right} isMarked={isLess(right, left)} onValue={setValues} />
            </td>,
            <td key={`${part.key}-left`} className="py-1.5 pr-2 pl-0.5 text-center">
              <Cell part={part} cell={part.left} isMarked={isLess(left, right)} onValue={setValues} />
            </td>,
          ]
        )
      })}
    </tr>
  )
}

type CellProps = {
  part: NeuroPart
  cell: NeuroCellView
  isMarked: boolean
  onValue: (change: (values: Readonly<Record<string, string>>) => Readonly<Record<string, string>>) => void
}

function Cell({ part, cell, isMarked, onValue }: CellProps) {
  return (
    <CompactSelect
      look="box"
      name={cell.name}
      label={cell.label}
      options={part.options}
      defaultValue={cell.value}
      isMarked={isMarked}
      onValue={(value) => onValue((values) => ({ ...values, [cell.name]: value }))}
    />
  )
}
