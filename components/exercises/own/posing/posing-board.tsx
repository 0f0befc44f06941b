'use client'

import { type ChangeEvent, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { draftInForm, draftOf, numbersOf, recordOf } from '@/components/exercises/own/posing/draft'
import { LiveFaults } from '@/components/exercises/own/posing/live-faults'
import { PosingStages } from '@/components/exercises/own/posing/posing-stages'
import type { PosingWords } from '@/components/exercises/own/posing/posing-words'
import { PosturePanel } from '@/components/exercises/own/posing/posture-panel'
import { FormContext } from '@/components/forms/form-context'
import type { Look } from '@/lib/domain/figures/drawing/look'
import { CONTROLS, type Control, type ControlValues, controlValuesOf } from '@/lib/domain/figures/posing/controls'
import type { PosableRecord } from '@/lib/domain/figures/posing/freed'
import {
  POSTURES,
  type PosedMovement,
  type PosedView,
  type PostureName,
} from '@/lib/domain/figures/posing/posed-record'
import type { LedPart } from '@/lib/domain/figures/record'
import { IDLE_FORM } from '@/lib/domain/shared/form-state'

type Props = {
  figure: PosableRecord
  look: Look
  words: PosingWords
  /** The fields that belong to both postures. */
  children: ReactNode
}

/** Picture and numbers of one movement, which follow each other. */
export function PosingBoard({ figure, look, words, children }: Props) {
  const state = useContext(FormContext)?.state ?? IDLE_FORM
  const [draft, setDraft] = useState(() => draftOf(figure, state))
  const board = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const form = board.current?.closest('form')
    if (form) setDraft(draftInForm(figure, form))
  }, [figure])
  const record = useMemo(() => recordOf(figure, draft), [figure, draft])
  // The same function throughout: eighty fields are drawn anew only where their own number changes.
  const change = useCallback(
    (posture: PostureName, changes: Partial<Record<Control, string>>) =>
      setDraft((now) => ({ ...now, [posture]: { ...now[posture], ...changes } })),
    [],
  )
  const numbers = (posture: PostureName): ControlValues =>
    numbersOf(draft[posture], controlValuesOf(figure.keyframes[posture === 'start' ? 0 : 1]))

  // Radios and boxes are the browser's own; what they come to is read where their events arrive.
  const follow = ({ target }: ChangeEvent<HTMLElement>) => {
    if (!(target instanceof HTMLInputElement)) return
    const { name, value, checked } = target
    if (name === 'view') setDraft((now) => ({ ...now, view: value as PosedView }))
    if (name === 'movement') setDraft((now) => ({ ...now, movement: value as PosedMovement }))
    if (name === 'shown') setDraft((now) => ({ ...now, shown: value as PostureName }))
    if (name === 'stays') {
      const part = value as LedPart
      setDraft((now) => ({ ...now, stays: [...now.stays.filter((one) => one !== part), ...(checked ? [part] : [])] }))
    }
  }
  const hasErrors = Object.keys(state.fieldErrors).length > 0
  return (
    <div ref={board} className="flex flex-col gap-4" onChange={follow}>
      <PosingStages
        {...{ draft, record, look, words, numbers }}
        turn={(posture, values) => change(posture, changed(numbers(posture), values))}
      />
      <LiveFaults record={record} words={words.faults} />
      <div
        className={`posing-parts grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem] ${hasErrors ? 'posing-open' : ''}`}
      >
        <div className="flex min-w-0 flex-col gap-4">
          {POSTURES.map((posture) => (
            <PosturePanel
              key={posture}
              posture={posture}
              typed={draft[posture]}
              text={figure.keyframes[posture === 'start' ? 0 : 1].text}
              stays={posture === 'end' ? draft.stays : []}
              words={words}
              change={change}
            />
          ))}
        </div>
        {children}
      </div>
    </div>
  )
}

/** Only what a pull has moved is written anew. */
function changed(before: ControlValues, after: ControlValues): Partial<Record<Control, string>> {
  return Object.fromEntries(
    CONTROLS.filter((control) => before[control] !== after[control]).map((control) => [
      control,
      String(after[control]),
    ]),
  )
}
