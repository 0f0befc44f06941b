'use client'

import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import { regionPath } from '@/components/assessment/body-chart/body-shape'
import { BodyView } from '@/components/assessment/body-chart/body-view'
import type { PaintingWords } from '@/components/assessment/body-chart/chart-words'
import { nextRegion } from '@/components/assessment/body-chart/next-region'
import type { Painting } from '@/components/assessment/body-chart/use-painting'
import { type ChartSymptom, symptomsAt } from '@/lib/domain/assessment/body-chart/body-chart'
import {
  BODY_REGIONS,
  REGION_KEYS,
  type RegionKey,
  type BodyView as View,
} from '@/lib/domain/assessment/body-chart/body-regions'

type Props = {
  id: string
  view: View
  painting: Painting
  symptom: ChartSymptom
  /** Regions of the roots whose usual area is shown. */
  area: readonly RegionKey[]
  words: PaintingWords
}

/**
 * One view to paint on: a tap or a stroke with mouse, pen or finger; with the keyboard the arrows go from region to region. Only the body
 * takes the finger, so that the page still scrolls beside it.
 */
export function PaintedView({ id, view, painting, symptom, area, words }: Props) {
  const regions = BODY_REGIONS.filter((region) => region.view === view)
  const [current, setCurrent] = useState<RegionKey | undefined>(regions[0]?.key)
  const nameOf = (key: RegionKey) => {
    const symptoms = symptomsAt(painting.chart, key).map((one) => words.symptoms[one].toLocaleLowerCase())
    return symptoms.length === 0 ? words.regions[key] : `${words.regions[key]}: ${symptoms.join(', ')}`
  }
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    const from = regionAt(event.target)
    if (!from) return
    const to = nextRegion(from, event.key)
    if (to) event.currentTarget.querySelector<SVGPathElement>(`[data-region="${to}"]`)?.focus()
    else if (event.key === ' ' || event.key === 'Enter') painting.toggle(symptom, from)
    else return
    event.preventDefault()
  }
  return (
    <BodyView
      id={id}
      view={view}
      chart={painting.chart}
      sides={words.sides}
      role={painting.isReady ? 'group' : 'img'}
      label={words.views[view]}
      className="mx-auto h-auto w-full max-w-60 select-none"
      onKeyDown={onKeyDown}
      {...strokeHandlers(painting, symptom)}
    >
      {regions.map(({ key }) => (
        <path
          key={key}
          d={regionPath(key)}
          data-region={key}
          {...(painting.isReady && {
            role: 'checkbox',
            'aria-checked': painting.chart[symptom].includes(key),
            'aria-label': nameOf(key),
            tabIndex: key === current ? 0 : -1,
            onFocus: () => setCurrent(key),
          })}
          strokeWidth="1.1"
          className={`hover:fill-ink/15 focus-visible:stroke-ink cursor-crosshair touch-pinch-zoom outline-none focus-visible:[stroke-width:2.4] ${area.includes(key) ? 'fill-accent/15 stroke-accent-strong [stroke-dasharray:2.5_1.8]' : 'fill-transparent stroke-transparent'}`}
        />
      ))}
    </BodyView>
  )
}

function strokeHandlers(painting: Painting, symptom: ChartSymptom) {
  return {
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      const region = event.isPrimary && event.button === 0 ? regionAt(event.target) : null
      if (region) painting.begin(symptom, region)
    },
    onPointerMove: ({ nativeEvent }: PointerEvent<SVGSVGElement>) => {
      if (!painting.isPainting()) return
      // A quick hand passes several regions between two frames.
      for (const { clientX, clientY } of nativeEvent.getCoalescedEvents?.() ?? [nativeEvent]) {
        const region = regionAt(document.elementFromPoint(clientX, clientY))
        if (region) painting.visit(region)
      }
    },
    onPointerUp: painting.end,
    onPointerLeave: painting.end,
    // The browser took the finger for a pinch: what the first of two fingers touched was not meant.
    onPointerCancel: painting.drop,
  }
}

function regionAt(target: EventTarget | null): RegionKey | null {
  const key = target instanceof Element ? target.getAttribute('data-region') : null
  return REGION_KEYS.find((region) => region === key) ?? null
}
