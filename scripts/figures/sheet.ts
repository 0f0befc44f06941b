import { paletteOf } from '@/components/exercises/figure/palette'
import { stillBody } from '@/components/exercises/figure/still-svg'
import { lookFor } from '@/lib/domain/figures/drawing/look'
import { sceneOf } from '@/lib/domain/figures/drawing/scene'
import { motionOf } from '@/lib/domain/figures/motion/motion'
import type { NamedFigure } from './read-figures'

const CELL = { width: 400, height: 300 }
const FRAMES = 4
const INK = { casing: '#FDFCF9', casingWidth: 0.9 }

/** A row a figure: evenly spaced moments from its start to its furthest posture (a cycle: round once). */
export function sheetSvg(figures: readonly NamedFigure[]): string {
  const rows = figures.map(rowOf).map((row, index) => `<g transform="translate(0,${index * CELL.height})">${row}</g>`)
  const [width, height] = [FRAMES * CELL.width, figures.length * CELL.height]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#FDFCF9"/>${rows.join('')}</svg>`
}

function rowOf({ slug, record }: NamedFigure): string {
  const motion = motionOf(record)
  const way =
    record.movement === 'there_and_back' ? motion.frames.slice(0, Math.ceil(motion.frames.length / 2)) : motion.frames
  const poses = way.map(({ pose }) => pose)
  const look = lookFor(slug)
  const scene = sceneOf(record, poses, look, poses)
  const { x, y, width, height } = scene.box
  const scale = Math.min((CELL.width - 16) / width, (CELL.height - 34) / height, 3.2)
  const cells = Array.from({ length: FRAMES }, (_, cell) => {
    const frame = Math.round((cell * (poses.length - 1)) / (record.movement === 'cycle' ? FRAMES : FRAMES - 1))
    const body = stillBody(scene, frame, { tones: paletteOf(look), ...INK })
    const move = `translate(${cell * CELL.width + 8},28) scale(${scale.toFixed(3)}) translate(${-x},${-y})`
    return `<g transform="${move}">${body}</g>`
  })
  const keyframes = record.keyframes
    .map(({ text }) => text)
    .join(' → ')
    .slice(0, 190)
  const escaped = `${slug}: ${keyframes}`.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<text x="8" y="18" font-size="13" font-family="sans-serif">${escaped}</text>${cells.join('')}`
}
