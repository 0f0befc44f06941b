'use client'

import { Undo2 } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { ChartReading } from '@/components/assessment/body-chart/chart-reading'
import type { PaintingWords } from '@/components/assessment/body-chart/chart-words'
import { PaintedView } from '@/components/assessment/body-chart/painted-view'
import { RegionList } from '@/components/assessment/body-chart/region-list'
import { RootToggles } from '@/components/assessment/body-chart/root-toggles'
import { SymptomSwatch } from '@/components/assessment/body-chart/symptom-patterns'
import { fieldOf, usePainting } from '@/components/assessment/body-chart/use-painting'
import { useField } from '@/components/forms/form-context'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { type BodyChart, CHART_SYMPTOMS, type ChartSymptom } from '@/lib/domain/assessment/body-chart/body-chart'
import { REGION_KEYS, usualAreaOf } from '@/lib/domain/assessment/body-chart/body-regions'
import type { ChartContext } from '@/lib/domain/assessment/body-chart/chart-hints'
import type { NerveRoot } from '@/lib/domain/assessment/vocabulary'

type Props = {
  saved: BodyChart
  /** What else is on record, as of the last save: where the chart does not agree with it, a sentence says so. */
  context: ChartContext
  words: PaintingWords
}

/** The body chart to paint, front and back, with the same as a list below. */
export function BodyChartField({ saved, context, words }: Props) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const painting = usePainting(list, useTyped(saved))
  const [symptom, setSymptom] = useState<ChartSymptom>('pain')
  const [roots, setRoots] = useState<readonly NerveRoot[]>([])
  const area = roots.flatMap(usualAreaOf)
  return (
    <div className="@container">
      <div className="grid gap-x-6 gap-y-4 @min-[34rem]:grid-cols-[minmax(0,1fr)_12.5rem] @min-[34rem]:grid-rows-[auto_1fr]">
        <div className="bg-surface sticky top-0 z-10 -mx-1 flex flex-col gap-2 px-1 py-2 @min-[34rem]:static @min-[34rem]:col-start-2 @min-[34rem]:py-0 noscript:hidden">
          <SymptomButtons id={id} chosen={symptom} onChoose={setSymptom} words={words} />
          <div className="flex flex-wrap gap-2">
            <Button disabled={!painting.canUndo} onClick={painting.undo}>
              <Undo2 aria-hidden="true" size={16} />
              {words.undo}
            </Button>
            <Button disabled={painting.chart[symptom].length === 0} onClick={() => painting.clear(symptom)}>
              {words.clear[symptom]}
            </Button>
          </div>
          <p className="text-ink-muted hidden text-sm @min-[34rem]:block">{words.how}</p>
        </div>
        <div className="grid gap-4 @min-[26rem]:grid-cols-2 @min-[34rem]:col-start-1 @min-[34rem]:row-span-2 @min-[34rem]:row-start-1">
          {(['front', 'back'] as const).map((view) => (
            <div key={view} className="flex min-w-0 flex-col gap-1">
              <p aria-hidden="true" className="text-ink-muted text-center text-sm font-medium">
                {words.views[view]}
              </p>
              <PaintedView
                id={`${id}${view}`}
                view={view}
                painting={painting}
                symptom={symptom}
                area={area}
                words={words}
              />
            </div>
          ))}
        </div>
        <div className="flex flex-col gap-4 @min-[34rem]:col-start-2">
          <ChartReading chart={painting.chart} context={context} words={words} />
          <RootToggles chosen={roots} onChange={setRoots} words={words} />
        </div>
      </div>
      <Disclosure summary={words.list} className="mt-3">
        <div ref={list} onChange={painting.onChange} className="@container">
          <RegionList saved={saved} words={words} />
        </div>
      </Disclosure>
    </div>
  )
}

/** The chart as the fields will show it: what was sent last if that was refused, else what is saved. */
function useTyped(saved: BodyChart): BodyChart {
  const pain = useField(fieldOf('pain'), saved.pain).values
  const numbness = useField(fieldOf('numbness'), saved.numbness).values
  const tingling = useField(fieldOf('tingling'), saved.tingling).values
  const known = (values: readonly string[]) => REGION_KEYS.filter((key) => values.includes(key))
  return { pain: known(pain), numbness: known(numbness), tingling: known(tingling) }
}

type ButtonsProps = {
  id: string
  chosen: ChartSymptom
  onChoose: (symptom: ChartSymptom) => void
  words: PaintingWords
}

function SymptomButtons({ id, chosen, onChoose, words }: ButtonsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is sent
    <div role="group" aria-label={words.paint} className="flex flex-wrap gap-1.5">
      {CHART_SYMPTOMS.map((symptom) => (
        <button
          key={symptom}
          type="button"
          aria-pressed={symptom === chosen}
          onClick={() => onChoose(symptom)}
          className="border-edge aria-pressed:border-accent-strong aria-pressed:bg-accent-soft flex min-h-11 items-center gap-1.5 rounded-lg border-2 px-2 font-medium"
        >
          <SymptomSwatch id={`${id}${symptom}`} symptom={symptom} />
          {words.symptoms[symptom]}
        </button>
      ))}
    </div>
  )
}
