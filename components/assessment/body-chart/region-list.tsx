'use client'

import type { PaintingWords } from '@/components/assessment/body-chart/chart-words'
import { fieldOf } from '@/components/assessment/body-chart/use-painting'
import { useField } from '@/components/forms/form-context'
import { type BodyChart, CHART_SYMPTOMS } from '@/lib/domain/assessment/body-chart/body-chart'
import { BODY_REGIONS, type BodyRegion, type BodyView } from '@/lib/domain/assessment/body-chart/body-regions'

type Props = { saved: BodyChart; words: PaintingWords }

/** The same chart as checkboxes: a row for each part, the three symptoms for each side. This is what is sent. */
export function RegionList({ saved, words }: Props) {
  const { views, middle } = words
  return (
    <div className="grid items-start gap-x-8 gap-y-4 @min-[52rem]:grid-cols-2">
      <SideTable name={views.front} view="front" sides={['right', 'left']} saved={saved} words={words} />
      <div className="flex flex-col gap-4">
        <SideTable name={`${views.back}, ${middle}`} view="back" sides={['middle']} saved={saved} words={words} />
        <SideTable name={views.back} view="back" sides={['right', 'left']} saved={saved} words={words} />
      </div>
    </div>
  )
}

type TableProps = Props & { name: string; view: BodyView; sides: readonly BodyRegion['side'][] }

function SideTable({ name, view, sides, saved, words }: TableProps) {
  const regions = BODY_REGIONS.filter((region) => region.view === view && sides.includes(region.side))
  const rows = [...Map.groupBy(regions, ({ part }) => part)]
  return (
    <table className="self-start text-sm">
      <caption className="pb-1 text-left text-base font-semibold">{name}</caption>
      <TableHead sides={sides} words={words} />
      <tbody>
        {rows.map(([part, ofPart]) => (
          <tr key={part} className="border-line border-t">
            <th scope="row" className="py-1 pr-2 text-left font-normal first-letter:uppercase">
              {words.parts[part]}
            </th>
            {ofPart.map((region) => (
              <RegionBoxes key={region.key} region={region} saved={saved} words={words} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function TableHead({ sides, words }: Pick<TableProps, 'sides' | 'words'>) {
  return (
    <thead className="text-ink-muted">
      <tr>
        <th rowSpan={2} scope="col" className="text-left align-bottom font-medium">
          {words.part}
        </th>
        {sides.map((side) => (
          <th key={side} colSpan={3} scope="colgroup" className="border-line border-l px-1 text-left font-medium">
            {side === 'middle' ? words.middle : words.sides[side]}
          </th>
        ))}
      </tr>
      <tr>
        {sides.map((side) =>
          CHART_SYMPTOMS.map((symptom) => (
            <th
              key={side + symptom}
              scope="col"
              className="px-1 pb-1 align-bottom font-normal [writing-mode:vertical-rl] @min-[34rem]:[writing-mode:horizontal-tb]"
            >
              {words.symptoms[symptom]}
            </th>
          )),
        )}
      </tr>
    </thead>
  )
}

function RegionBoxes({ region, saved, words }: Props & { region: BodyRegion }) {
  return CHART_SYMPTOMS.map((symptom) => (
    <td key={symptom} className="p-0 text-center">
      <RegionBox
        name={fieldOf(symptom)}
        value={region.key}
        label={`${words.regions[region.key]}: ${words.symptoms[symptom].toLocaleLowerCase()}`}
        saved={saved[symptom]}
      />
    </td>
  ))
}

type BoxProps = { name: string; value: string; label: string; saved: readonly string[] }

function RegionBox({ name, value, label, saved }: BoxProps) {
  const { values } = useField(name, saved)
  return (
    <label className="inline-flex min-h-8 min-w-8 items-center justify-center">
      <input
        type="checkbox"
        name={name}
        value={value}
        aria-label={label}
        defaultChecked={values.includes(value)}
        className="accent-accent-strong size-5"
      />
    </label>
  )
}
