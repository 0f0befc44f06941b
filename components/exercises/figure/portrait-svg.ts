import type { Look } from '@/lib/domain/figures/drawing/look'
import { sceneOf } from '@/lib/domain/figures/drawing/scene'
import { motionOf } from '@/lib/domain/figures/motion/motion'
import type { FigureRecord } from '@/lib/domain/figures/record'
import { casingStyle, STAGE } from './ink'
import { paletteOf } from './palette'
import { type PictureWords, pictureSvg } from './picture-svg'
import { stillBody } from './still-svg'

/** From the side as in most exercises, turned to the viewer a little, the arms apart: face, hair, top and build are to be seen. */
const STANDING: FigureRecord = {
  view: { turn: 10, tilt: 0 },
  movement: 'hold',
  anchor: 'foot_l',
  planted: [],
  props: [],
  muscles: [],
  trace: [],
  keyframes: [
    {
      text: '',
      pelvis: { at: [0, 52.3, 0] },
      angles: {
        ...{ lumbar: -8, thoracic: 8, neck: 3, head_retraction: 10 },
        ...{ shoulder_l: 10, shoulder_r: -20, shoulder_abd_l: 9, shoulder_abd_r: 9, elbow_l: 14, elbow_r: 20 },
      },
      lead: {
        foot_l: { at: [0, null, -6], flatAt: 0, points: [1, 0, -0.25] },
        foot_r: { at: [0, null, 6], flatAt: 0, points: [1, 0, 0.25] },
      },
    },
  ],
}

/** Height to width of what is shown: from the hair to the hips. */
const PORTRAIT_ASPECT = 1.5

/** One person of the cast, the same posture for everybody, cut at the hips so that hair and face are large enough to choose by. */
export function portraitSvg(look: Look, words: PictureWords): string {
  const scene = sceneOf(STANDING, { poses: [motionOf(STANDING).keyPoses[0]] }, look)
  const ink = { tones: paletteOf(look), casing: STAGE }
  const { x, y, width } = scene.box
  return pictureSvg(
    { x, y, width, height: width * PORTRAIT_ASPECT },
    words,
    `<style>${casingStyle(ink)}</style>${stillBody(scene, 0, ink)}`,
  )
}
