import {
  CONTROLS,
  type Control,
  type ControlValues,
  controlValuesOf,
  readControl,
} from '@/lib/domain/figures/posing/controls'
import type { PosableRecord } from '@/lib/domain/figures/posing/freed'
import {
  POSED_MOVEMENTS,
  type PosedMovement,
  type PosedView,
  type PostureName,
  posedRecord,
  viewNameOf,
} from '@/lib/domain/figures/posing/posed-record'
import { type FigureRecord, LED_PARTS, type LedPart, VIEW_NAMES } from '@/lib/domain/figures/record'
import type { FormState } from '@/lib/domain/shared/form-state'

export type Typed = Readonly<Record<Control, string>>

/** What stands in the form at a moment: numbers as they were typed, which need not be numbers yet. */
export type Draft = {
  readonly view: PosedView
  readonly movement: PosedMovement
  readonly stays: readonly LedPart[]
  readonly shown: PostureName
  readonly start: Typed
  readonly end: Typed
}

/** The record's own, or what was typed in the last attempt. */
export function draftOf(figure: PosableRecord, { status, values }: Pick<FormState, 'status' | 'values'>): Draft {
  const [start, end] = figure.keyframes
  const given = {
    view: viewNameOf(figure.view),
    movement: figure.movement === 'cycle' ? ('there_and_back' as const) : figure.movement,
    stays: figure.planted,
    shown: 'start' as const,
    start: typedOf(controlValuesOf(start)),
    end: typedOf(controlValuesOf(end)),
  }
  if (status !== 'invalid' && status !== 'refused') return given
  const sent = (name: string): readonly string[] => [values[name] ?? []].flat()
  const one = <Word extends string>(name: string, words: readonly Word[], fallback: Word): Word =>
    words.find((word) => word === sent(name)[0]) ?? fallback
  const typed = (posture: PostureName): Typed =>
    Object.fromEntries(
      CONTROLS.map((control) => [control, sent(`${posture}.${control}`)[0] ?? given[posture][control]]),
    ) as Record<Control, string>
  return {
    view: one<PosedView>('view', [...VIEW_NAMES, 'kept'], given.view),
    movement: one('movement', POSED_MOVEMENTS, given.movement),
    stays: LED_PARTS.filter((part) => sent('stays').includes(part)),
    shown: one<PostureName>('shown', ['start', 'end'], given.shown),
    start: typed('start'),
    end: typed('end'),
  }
}

/** What stands in the form before React has taken it over: somebody may have typed already. */
export function draftInForm(figure: PosableRecord, form: HTMLFormElement): Draft {
  const values: Record<string, string[]> = {}
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') values[name] = [...(values[name] ?? []), value]
  }
  return draftOf(figure, { status: 'refused', values })
}

const typedOf = (values: ControlValues): Typed =>
  Object.fromEntries(CONTROLS.map((control) => [control, String(values[control])])) as Record<Control, string>

/** Numbers for a picture: what is no number, or out of range, is as in the posture that was opened. */
export function numbersOf(typed: Typed, opened: ControlValues): ControlValues {
  return Object.fromEntries(
    CONTROLS.map((control) => [control, readControl(control, typed[control]) ?? opened[control]]),
  ) as Record<Control, number>
}

/** The figure as the form stands, words left aside. */
export function recordOf(figure: PosableRecord, draft: Draft): FigureRecord {
  const [start, end] = figure.keyframes
  return posedRecord(figure, {
    ...draft,
    start: { text: start.text, values: numbersOf(draft.start, controlValuesOf(start)) },
    end: { text: end.text, values: numbersOf(draft.end, controlValuesOf(end)) },
  })
}
