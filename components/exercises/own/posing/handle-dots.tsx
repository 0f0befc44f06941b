'use client'

import { useEffect, useRef, useState } from 'react'
import { HandleDot } from '@/components/exercises/own/posing/handle-dot'
import type { ControlWords } from '@/components/exercises/own/posing/posing-words'
import { cameraOf, type Point, projected } from '@/lib/domain/figures/drawing/camera'
import type { Box } from '@/lib/domain/figures/drawing/scene'
import { apart } from '@/lib/domain/figures/posing/apart'
import { type Control, type ControlValues, withinControl } from '@/lib/domain/figures/posing/controls'
import { type Handle, handlesOf } from '@/lib/domain/figures/posing/handles'
import { pulled } from '@/lib/domain/figures/posing/pulled'
import type { LedPart, View } from '@/lib/domain/figures/record'
import type { Side } from '@/lib/domain/figures/skeleton/joints'
import { landmark } from '@/lib/domain/figures/skeleton/landmarks'
import type { Pose } from '@/lib/domain/figures/skeleton/pose'

type Props = {
  box: Box
  side: Side
  view: View
  stays: readonly LedPart[]
  values: ControlValues
  poseWith: (values: ControlValues) => Pose
  words: Readonly<Record<Control, ControlWords>>
  onTurn: (values: ControlValues) => void
  /** A dot is pulled: the paper must not grow or shrink under the hand. */
  onHold: (isHeld: boolean) => void
}

/** As large as a dot is, so that no dot lies on another (posing.css). */
const DOT_PIXELS = 28
const NOWHERE: Point = [0, 0]

/** The dots over the picture of one posture. */
export function HandleDots({ box, side, view, stays, values, poseWith, words, onTurn, onHold }: Props) {
  const field = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = field.current
    if (!element) return
    const watch = new ResizeObserver(() => setWidth(element.clientWidth))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  const camera = cameraOf(view)
  const pose = poseWith(values)
  const paperAt = (clientX: number, clientY: number): Point | null => {
    const place = field.current?.getBoundingClientRect()
    if (!place) return null
    return [
      box.x + ((clientX - place.left) / place.width) * box.width,
      box.y + ((clientY - place.top) / place.height) * box.height,
    ]
  }
  /** Where a dot had to give way to another, its joint goes as far as the dot does. */
  const pull = (handle: Handle, clientX: number, clientY: number, aside: Point) => {
    const to = paperAt(clientX, clientY)
    if (to) onTurn(pulled({ handle, to: [to[0] - aside[0], to[1] - aside[1]], camera, values, poseWith }))
  }
  const step = (control: Control, by: number) =>
    onTurn({ ...values, [control]: withinControl(control, Math.round(values[control]) + by) })
  const handles = handlesOf(side).filter(({ at }) => !isHeld(at, stays))
  const joints = handles.map(({ at }) => projected(camera, landmark(pose, at)))
  const dots = apart(joints, width === 0 ? 0 : (DOT_PIXELS * box.width) / width)
  return (
    <div ref={field} className="posing-dots">
      {handles.map((handle, index) => {
        const [joint, dot] = [joints[index] ?? NOWHERE, dots[index] ?? NOWHERE]
        return (
          <HandleDot
            key={handle.at}
            handle={handle}
            left={(100 * (dot[0] - box.x)) / box.width}
            top={(100 * (dot[1] - box.y)) / box.height}
            value={values[handle.control]}
            words={words[handle.control]}
            onPull={(clientX, clientY) => pull(handle, clientX, clientY, [dot[0] - joint[0], dot[1] - joint[1]])}
            onHold={onHold}
            onStep={step}
          />
        )
      })}
    </div>
  )
}

const LIMBS = [
  ['elbow', 'hand'],
  ['knee', 'foot'],
] as const

/** A limb of which a part stays follows by itself: there is nothing to pull. */
const isHeld = (at: string, stays: readonly LedPart[]): boolean =>
  LIMBS.some(
    (limb) =>
      limb.some((kind) => at.startsWith(kind)) &&
      stays.some((part) => limb.some((kind) => part === `${kind}${at.slice(-2)}`)),
  )
