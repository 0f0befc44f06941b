import type { FigureRecord, LedPart, VIEW_NAMES, View } from '@/lib/domain/figures/record'
import { type ControlValues, keyframeWith } from './controls'
import type { PosableRecord } from './freed'

/** What can be chosen here; going round and round needs more than two postures. */
export const POSED_MOVEMENTS = ['there_and_back', 'one_way', 'hold'] as const
export type PosedMovement = (typeof POSED_MOVEMENTS)[number]

/** `kept` is a view of the record's own, from an angle that has no name. */
export type PosedView = (typeof VIEW_NAMES)[number] | 'kept'

export const POSTURES = ['start', 'end'] as const
export type PostureName = (typeof POSTURES)[number]
export type PosedPosture = { readonly text: string; readonly values: ControlValues }

/** A movement as it is posed: two postures, and how they are shown. */
export type Posing = {
  readonly view: PosedView
  readonly movement: PosedMovement
  /** Parts that stay where the start has them. */
  readonly stays: readonly LedPart[]
  readonly start: PosedPosture
  readonly end: PosedPosture
}

export const viewNameOf = (view: View): PosedView => (typeof view === 'string' ? view : 'kept')

/** The record with the postures that were posed; things, muscles and breath stay. What is held is one posture. */
export function posedRecord(base: PosableRecord, posing: Posing): FigureRecord {
  const [first, second] = base.keyframes
  const start = { ...first, text: posing.start.text, ...keyframeWith(posing.start.values) }
  const end = { ...second, text: posing.end.text, ...keyframeWith(posing.end.values) }
  const { order, ...rest } = base
  const isViewKept = posing.view === viewNameOf(base.view)
  return {
    ...rest,
    // Which limb lies before which was said for the view that it was.
    ...(isViewKept && order && { order }),
    view: posing.view === 'kept' ? base.view : posing.view,
    movement: posing.movement,
    planted: posing.stays,
    keyframes: posing.movement === 'hold' ? [start] : [start, end],
  }
}
