'use client'

import { useRef } from 'react'
import {
  type BuilderLibrary,
  type BuilderPhase,
  type LineView,
  lineView,
  type PhaseLoad,
  phaseLoad,
  type VariantView,
  variantViews,
} from '@/lib/domain/programmes/builder/builder-view'
import type { BuilderLine, DraftPlan } from '@/lib/domain/programmes/builder/draft-plan'
import { type ActivationProblem, planProblems } from '@/lib/domain/programmes/can-activate'

/** A line in its place: the same object as long as nothing about it changed, so that its card is not drawn again. */
export type Row = { readonly id: string; readonly index: number; readonly view: LineView }
/** What the list around the cards needs of a line. */
export type LineRef = { readonly id: string; readonly name: string }
export type PhaseView = {
  readonly phase: BuilderPhase
  /** The same list as long as the order is the same. */
  readonly lines: readonly LineRef[]
  readonly rows: readonly Row[]
  readonly load: PhaseLoad
  readonly variants: readonly VariantView[]
  readonly problems: readonly ActivationProblem[]
}

/** What the rules say of the whole draft, phase by phase. */
export function usePlanViews(
  plan: DraftPlan,
  phases: readonly BuilderPhase[],
  library: BuilderLibrary,
): readonly PhaseView[] {
  const seen = useRef(new Map<number, WeakMap<BuilderLine, LineView>>())
  const rows = useRef(new Map<string, Row>())
  const orders = useRef(new Map<number, readonly LineRef[]>())
  let index = 0
  return phases.map((phase) => {
    const known = seen.current.get(phase.position) ?? new WeakMap<BuilderLine, LineView>()
    seen.current.set(phase.position, known)
    const views = plan.lines
      .filter((line) => line.phase === phase.position)
      .flatMap((line) => lineView(line, phase.stage, library, known) ?? [])
    return {
      phase,
      lines: orderOf(orders.current, phase.position, views),
      rows: views.map((view) => rowOf(rows.current, view, index++)),
      load: phaseLoad(views),
      variants: variantViews(phase.position, views, plan.variants, plan.busyDayMinutes),
      problems: planProblems({
        itemsPerPhase: [views.length],
        missingSides: placesOf(views, ({ line, exercise }) => exercise.isOneSided && line.side === null),
        impossibleDoses: placesOf(views, ({ line }) => line.typed !== null),
        blockedWithoutReason: placesOf(views, ({ needsReason }) => needsReason),
        cautionWithoutNote: placesOf(views, ({ needsNote }) => needsNote),
      }).map((problem) => ({ ...problem, phases: [phase.position] })),
    }
  })
}

function orderOf(orders: Map<number, readonly LineRef[]>, phase: number, views: readonly LineView[]) {
  const before = orders.get(phase) ?? []
  const isSame =
    before.length === views.length &&
    views.every(({ line, exercise }, at) => before[at]?.id === line.id && before[at]?.name === exercise.name)
  if (isSame) return before
  const order = views.map(({ line, exercise }) => ({ id: line.id, name: exercise.name }))
  orders.set(phase, order)
  return order
}

function rowOf(rows: Map<string, Row>, view: LineView, index: number): Row {
  const before = rows.get(view.line.id)
  if (before?.view === view && before.index === index) return before
  const row = { id: view.line.id, index, view }
  rows.set(row.id, row)
  return row
}

function placesOf(views: readonly LineView[], test: (view: LineView) => boolean) {
  return views.filter(test).map(({ line: { phase, exerciseSlug } }) => ({ phase, exerciseSlug }))
}
