import { type Ink, STAGE } from '@/components/exercises/figure/ink'
import { paletteOf } from '@/components/exercises/figure/palette'
import { stillBody } from '@/components/exercises/figure/still-svg'
import type { Look } from '@/lib/domain/figures/drawing/look'
import { type Box, sceneOf } from '@/lib/domain/figures/drawing/scene'
import { posturesOf } from '@/lib/domain/figures/motion/posture'
import type { FigureRecord } from '@/lib/domain/figures/record'

export type StagedPictures = {
  readonly box: Box
  /** SVG elements of each posture, in the same box. */
  readonly pictures: readonly string[]
}

/** Start and end on stages of one size, so that they can be compared. */
export function stagedPictures(record: FigureRecord, look: Look): StagedPictures {
  const { between } = posturesOf(record)
  const poses = record.keyframes.map((_, index) => between(index, index, 0))
  const scene = sceneOf(record, { poses, isStaged: true }, look)
  const ink: Ink = { tones: paletteOf(look), casing: STAGE }
  return {
    box: onStage(scene.box),
    pictures: poses.map((_, frame) => stillBody(scene, frame, ink)),
  }
}

/** Width to height of a stage in posing.css: the dots lie in shares of the stage, so the picture must fill it. */
const STAGE_SHAPE = 4 / 3

function onStage({ x, y, width, height }: Box): Box {
  const high = Math.max(height, width / STAGE_SHAPE)
  const wide = Math.max(width, height * STAGE_SHAPE)
  return { x: x - (wide - width) / 2, y: y - (high - height) / 2, width: wide, height: high }
}
