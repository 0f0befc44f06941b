'use client'

import { useEffect, useMemo, useState } from 'react'
import type { Draft } from '@/components/exercises/own/posing/draft'
import { HandleDots } from '@/components/exercises/own/posing/handle-dots'
import type { PosingWords } from '@/components/exercises/own/posing/posing-words'
import { SideButtons } from '@/components/exercises/own/posing/side-buttons'
import { stagedPictures } from '@/components/exercises/own/posing/staged-pictures'
import type { Look } from '@/lib/domain/figures/drawing/look'
import { num } from '@/lib/domain/figures/drawing/path'
import type { Box } from '@/lib/domain/figures/drawing/scene'
import { posturesOf } from '@/lib/domain/figures/motion/posture'
import { type ControlValues, keyframeWith } from '@/lib/domain/figures/posing/controls'
import { POSTURES, type PostureName } from '@/lib/domain/figures/posing/posed-record'
import type { FigureRecord } from '@/lib/domain/figures/record'
import type { Side } from '@/lib/domain/figures/skeleton/joints'

type Props = {
  draft: Draft
  record: FigureRecord
  look: Look
  words: PosingWords
  numbers: (posture: PostureName) => ControlValues
  turn: (posture: PostureName, values: ControlValues) => void
}

/** Start and end side by side. The dots lie on the posture that is being changed. */
export function PosingStages({ draft, record, look, words, numbers, turn }: Props) {
  const [side, setSide] = useState<Side>('r')
  // Dots need the browser: where they lie is a style, which the page's policy does not let the server send.
  const [isReady, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  const { box: ownBox, pictures } = useMemo(() => stagedPictures(record, look), [record, look])
  const [heldBox, setHeldBox] = useState<Box | null>(null)
  const box = heldBox ?? ownBox
  return (
    <div className="posing-stages">
      <fieldset className="posing-pair">
        <legend className="sr-only">{words.choose}</legend>
        {POSTURES.map((posture, index) => (
          <div key={posture} className={`posing-stage posing-stage-${posture}`}>
            <label className="posing-name">
              <input type="radio" name="shown" value={posture} defaultChecked={draft.shown === posture} />
              {words[posture]}
            </label>
            <div className="posing-picture">
              <svg
                viewBox={viewBoxOf(box)}
                role="img"
                aria-label={`${words[posture]}: ${record.keyframes[index]?.text ?? ''}`}
                // Made of numbers and fixed names by the figures' own engine.
                // biome-ignore lint/security/noDangerouslySetInnerHtml: the same drawing that the server sends as a picture
                dangerouslySetInnerHTML={{ __html: pictures[index] ?? '' }}
              />
              {isReady && draft.shown === posture && (
                <HandleDots
                  box={box}
                  side={side}
                  view={record.view}
                  stays={posture === 'end' ? draft.stays : []}
                  values={numbers(posture)}
                  poseWith={(values) => poseWith(record, index, values)}
                  words={words.controls}
                  onHold={(isHeld) => setHeldBox(isHeld ? ownBox : null)}
                  onTurn={(values) => turn(posture, values)}
                />
              )}
            </div>
          </div>
        ))}
      </fieldset>
      {isReady && (
        <div className="posing-side">
          <SideButtons side={side} words={words.handles} onChoose={setSide} />
          <p className="text-ink-muted text-sm">{words.handles.help}</p>
        </div>
      )}
    </div>
  )
}

const viewBoxOf = ({ x, y, width, height }: Box): string =>
  [x, y, width, height].map((value) => num(value, 1)).join(' ')

/** The posture that other numbers would give, with all that stays where the start has it. */
function poseWith(record: FigureRecord, index: number, values: ControlValues) {
  const [first, second] = record.keyframes
  const frame = { ...(index === 1 && second ? second : first), ...keyframeWith(values) }
  const keyframes = index === 1 ? ([first, frame] as const) : ([frame, ...record.keyframes.slice(1)] as const)
  return posturesOf({ ...record, keyframes }).between(index, index, 0)
}
