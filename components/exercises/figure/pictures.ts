import type { Look } from '@/lib/domain/figures/drawing/look'
import { mirrored } from '@/lib/domain/figures/drawing/mirror'
import { type Scene, type Shown, sceneOf } from '@/lib/domain/figures/drawing/scene'
import { type Motion, motionOf } from '@/lib/domain/figures/motion/motion'
import { stepsOf } from '@/lib/domain/figures/motion/steps'
import type { Pace } from '@/lib/domain/figures/motion/timeline'
import type { Card, Picture, ShownSide } from '@/lib/domain/figures/picture'
import type { FigureRecord } from '@/lib/domain/figures/record'
import { figureWords } from '@/lib/domain/figures/words'
import { casingStyle, type Ink, STAGE } from './ink'
import { movingBody } from './moving-svg'
import { paletteOf } from './palette'
import { type PictureWords, pictureSvg } from './picture-svg'
import { stepsBody } from './steps-svg'
import { stillBody } from './still-svg'

export type Asked = {
  readonly record: FigureRecord
  /** The exercise's name. */
  readonly title: string
  /** One-sided exercises are recorded for the right side. */
  readonly side: ShownSide
  readonly pace: Pace
  readonly look: Look
}

/** An SVG file of one exercise. */
export function pictureOf(picture: Picture, asked: Asked): string {
  const motion = motionOf(asked.record, asked.pace)
  const ink: Ink = { tones: paletteOf(asked.look), casing: STAGE }
  if (picture === 'still') return stillSvg(asked, motion, ink)
  const words = wordsOf(asked)
  if (picture === 'moving') {
    const { scene, seconds } = movingScene(asked, motion)
    return pictureSvg(scene.box, words, movingBody(scene, seconds, ink))
  }
  const { box, body } = stepsBody(stepsScene(asked), ink)
  return pictureSvg(box, words, `<style>${casingStyle(ink)}</style>${body}`)
}

/** The still postures from start to end: the same drawing for the screen and for paper. */
export function stepsScene({ record, side, look, pace }: Omit<Asked, 'title'>): Scene {
  const motion = motionOf(record, pace)
  return drawn({ record, side, look }, { poses: stepsOf(motion, record.movement), trace: outward(motion) })
}

/** The still on one of the two stages, to be drawn in pixels. */
export function cardSvg(card: Card, asked: Asked): string {
  const stage = card === 'card-dark' ? STAGE.dark : STAGE.light
  const ink: Ink = { tones: paletteOf(asked.look), casing: { light: stage, dark: stage } }
  return stillSvg(asked, motionOf(asked.record, asked.pace), ink)
}

function stillSvg(asked: Asked, motion: Motion, ink: Ink): string {
  const pose = asked.record.movement === 'cycle' ? motion.keyPoses[0] : (motion.keyPoses.at(-1) ?? motion.keyPoses[0])
  const scene = drawn(asked, { poses: [pose], trace: outward(motion), isStaged: true })
  return pictureSvg(scene.box, wordsOf(asked), `<style>${casingStyle(ink)}</style>${stillBody(scene, 0, ink)}`)
}

function movingScene(asked: Asked, motion: Motion): { scene: Scene; seconds: number[] } {
  const { frames } = motion
  const shown: Shown = {
    poses: frames.map(({ pose }) => pose),
    trace: outward(motion),
    breaths: frames.map(({ breath }) => breath),
    isStaged: true,
  }
  return { scene: drawn(asked, shown), seconds: frames.map(({ atSecond }) => atSecond) }
}

function drawn({ record, look, side }: Pick<Asked, 'record' | 'look' | 'side'>, shown: Shown): Scene {
  const scene = sceneOf(record, shown, look)
  return side === 'left' ? mirrored(scene) : scene
}

/** The way that an arrow shows. */
const outward = ({ frames, outward }: Motion) => frames.slice(0, outward).map(({ pose }) => pose)

function wordsOf({ record, title, side }: Asked): PictureWords {
  return {
    title,
    description: figureWords(
      record.keyframes.map(({ text }) => text),
      side,
    ),
  }
}
