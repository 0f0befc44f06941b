'use client'

import { Disclosure } from '@/components/ui/disclosure'
import { Later } from '@/components/ui/later'

export type FacetOption = {
  readonly value: string
  readonly label: string
  readonly count: number
  readonly isChosen: boolean
}
type Props = {
  name: string
  legend: string
  options: readonly FacetOption[]
  /** Folded away until something in it is chosen. */
  folded?: boolean
}

/** The values of one facet as boxes to tick, each with the number of exercises that it would show. */
export function FacetGroup({ name, legend, options, folded = false }: Props) {
  if (options.length === 0) return null
  const boxes = (
    <div className="lib-boxes">
      {options.map(({ value, label, count, isChosen }) => (
        <label key={value}>
          <input type="checkbox" name={name} value={value} defaultChecked={isChosen} />
          <span>{label}</span>
          <b>{count}</b>
        </label>
      ))}
    </div>
  )
  if (!folded) {
    return (
      <fieldset>
        <legend className="font-semibold">{legend}</legend>
        {boxes}
      </fieldset>
    )
  }
  const isOpen = options.some((option) => option.isChosen)
  const fieldset = (
    <fieldset>
      <legend className="sr-only">{legend}</legend>
      {boxes}
    </fieldset>
  )
  return (
    <Disclosure summary={legend} open={isOpen}>
      {isOpen ? fieldset : <Later>{fieldset}</Later>}
    </Disclosure>
  )
}
