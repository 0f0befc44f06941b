'use client'

import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { type BodyChart, CHART_SYMPTOMS, type ChartSymptom } from '@/lib/domain/assessment/body-chart/body-chart'
import { REGION_KEYS, type RegionKey } from '@/lib/domain/assessment/body-chart/body-regions'

/** The checkboxes that one stroke turned over. */
type Stroke = readonly HTMLInputElement[]

export type Painting = ReturnType<typeof usePainting>

export function fieldOf(symptom: ChartSymptom): string {
  return `bodyChart.${symptom}`
}

/**
 * The checkboxes of the list are the chart: they are what is sent, with or without JavaScript. A stroke clicks them, so whatever listens
 * to the form hears it like a hand's own click, and undo clicks them again.
 */
export function usePainting(list: RefObject<HTMLElement | null>, given: BodyChart) {
  const [chart, setChart] = useState(given)
  const [strokes, setStrokes] = useState<readonly Stroke[]>([])
  const [isReady, setReady] = useState(false)
  const open = useRef<{ symptom: ChartSymptom; wanted: boolean; boxes: HTMLInputElement[] } | null>(null)
  useEffect(() => {
    const read = () => {
      setChart(readChart(list.current))
      setStrokes([])
    }
    // Somebody may have ticked the list before this script arrived.
    read()
    setReady(true)
    const form = list.current?.closest('form')
    // The event comes before the fields go back.
    const onReset = () => queueMicrotask(read)
    form?.addEventListener('reset', onReset)
    return () => form?.removeEventListener('reset', onReset)
  }, [list])

  const boxOf = (symptom: ChartSymptom, region: RegionKey) =>
    list.current?.querySelector<HTMLInputElement>(`input[name="${fieldOf(symptom)}"][value="${region}"]`) ?? null
  /** Clicks without taking each click for a stroke of its own. */
  const turnOver = (boxes: Stroke) => {
    open.current = { symptom: 'pain', wanted: false, boxes: [] }
    for (const box of boxes) box.click()
    open.current = null
  }
  const visit = (region: RegionKey) => {
    const box = open.current && boxOf(open.current.symptom, region)
    if (box && box.checked !== open.current?.wanted) box.click()
  }
  const end = () => {
    const boxes = open.current?.boxes ?? []
    open.current = null
    if (boxes.length > 0) setStrokes((before) => [...before, boxes])
  }
  return {
    chart,
    isReady,
    canUndo: strokes.length > 0,
    isPainting: () => open.current !== null,
    /** A stroke that begins on a marked region rubs out. */
    begin: (symptom: ChartSymptom, region: RegionKey) => {
      open.current = { symptom, wanted: !boxOf(symptom, region)?.checked, boxes: [] }
      visit(region)
    },
    visit,
    end,
    drop: () => turnOver(open.current?.boxes ?? []),
    toggle: (symptom: ChartSymptom, region: RegionKey) => boxOf(symptom, region)?.click(),
    clear: (symptom: ChartSymptom) => {
      const boxes = chart[symptom].flatMap((region) => boxOf(symptom, region) ?? [])
      turnOver(boxes)
      setStrokes((before) => [...before, boxes])
    },
    undo: () => {
      turnOver(strokes.at(-1) ?? [])
      setStrokes((before) => before.slice(0, -1))
    },
    /** For the element around the list. */
    onChange: ({ target }: FormEvent<HTMLElement>) => {
      if (!(target instanceof HTMLInputElement)) return
      setChart(readChart(list.current))
      if (open.current) open.current.boxes.push(target)
      else setStrokes((before) => [...before, [target]])
    },
  }
}

function readChart(list: HTMLElement | null): BodyChart {
  const of = (symptom: ChartSymptom) => {
    const boxes = list?.querySelectorAll<HTMLInputElement>(`input[name="${fieldOf(symptom)}"]:checked`) ?? []
    const checked = new Set([...boxes].map((box) => box.value))
    return REGION_KEYS.filter((key) => checked.has(key))
  }
  const [pain, numbness, tingling] = CHART_SYMPTOMS.map(of)
  return { pain: pain ?? [], numbness: numbness ?? [], tingling: tingling ?? [] }
}
