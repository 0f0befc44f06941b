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
    box: scene.box,
    pictures: poses.map((_, frame) => stillBody(scene, frame, ink)),
  }
}
