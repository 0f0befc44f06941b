'use client'

import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import type { ControlWords } from '@/components/exercises/own/posing/posing-words'
import type { Point } from '@/lib/domain/figures/drawing/camera'
import { type Control, controlRange } from '@/lib/domain/figures/posing/controls'
import type { Handle } from '@/lib/domain/figures/posing/handles'

type Props = {
  handle: Handle
  /** Per cent of the picture. */
  left: number
  top: number
  value: number
  words: ControlWords
  /** To where its middle is pulled, in the window. */
  onPull: (clientX: number, clientY: number) => void
  onHold: (isHeld: boolean) => void
  onStep: (control: Control, by: number) => void
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }

/** A dot on a joint: a slider to keys and to who hears the page, and a thing to pull for a hand. */
export function HandleDot({ handle, left, top, value, words, onPull, onHold, onStep }: Props) {
  const { control } = handle
  const [min, max] = controlRange(control)
  const [isPulled, setPulled] = useState(false)
  // How far beside the joint the hand took hold, so that nothing jumps.
  const grip = useRef<Point>([0, 0])
  const hold = (isHeld: boolean) => {
    setPulled(isHeld)
    onHold(isHeld)
  }
  const take = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return
    const [x, y] = centreOf(event.currentTarget)
    grip.current = [event.clientX - x, event.clientY - y]
    event.currentTarget.setPointerCapture(event.pointerId)
    hold(true)
  }
  const move = (event: PointerEvent<HTMLDivElement>) => {
    if (!isPulled) return
    onPull(event.clientX - grip.current[0], event.clientY - grip.current[1])
  }
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = STEPS[event.key]
    if (by !== undefined) onStep(control, by * (event.shiftKey ? 5 : 1))
    else if (event.key === 'Home') onStep(control, min - value)
    else if (event.key === 'End') onStep(control, max - value)
    else return
    event.preventDefault()
  }
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={words.label}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={words.value.replace('{value}', String(value))}
      className="posing-dot"
      data-pulled={isPulled || undefined}
      style={{ left: `${left}%`, top: `${top}%` }}
      onPointerDown={take}
      onPointerMove={move}
      onPointerUp={() => hold(false)}
      onPointerCancel={() => hold(false)}
      onKeyDown={press}
    >
      <span aria-hidden="true" className="posing-tag">
        {words.label} {value}
        {words.unit}
      </span>
    </div>
  )
}

function centreOf(element: Element): Point {
  const { left, top, width, height } = element.getBoundingClientRect()
  return [left + width / 2, top + height / 2]
}
