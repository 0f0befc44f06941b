import { casingStyle } from '@/components/exercises/figure/ink'
import { paletteOf } from '@/components/exercises/figure/palette'
import { stillBody } from '@/components/exercises/figure/still-svg'
import { lookFor } from '@/lib/domain/figures/drawing/look'
import { sceneOf } from '@/lib/domain/figures/drawing/scene'
import { motionOf } from '@/lib/domain/figures/motion/motion'
import type { NamedFigure } from './read-figures'

const CELL = { width: 400, height: 300 }
const FRAMES = 4
const GROUND = '#fdfcf9'

/** A row a figure: evenly spaced moments from its start to its furthest posture (a cycle: round once). */
export function sheetSvg(figures: readonly NamedFigure[]): string {
  const rows = figures.map(rowOf).map((row, index) => `<g transform="translate(0,${index * CELL.height})">${row}</g>`)
  const [width, height] = [FRAMES * CELL.width, figures.length * CELL.height]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><style>${casingStyle({ casing: { light: GROUND, dark: GROUND } })}</style><rect width="100%" height="100%" fill="${GROUND}"/>${rows.join('')}</svg>`
}

function rowOf({ slug, record }: NamedFigure): string {
  const motion = motionOf(record)
  const way = motion.frames.slice(0, motion.outward)
  const poses = way.map(({ pose }) => pose)
  const look = lookFor(slug)
  const scene = sceneOf(record, { poses, trace: poses, breaths: way.map(({ breath }) => breath) }, look)
  const { x, y, width, height } = scene.box
  const scale = Math.min((CELL.width - 16) / width, (CELL.height - 34) / height, 3.2)
  const cells = Array.from({ length: FRAMES }, (_, cell) => {
    const frame = Math.round((cell * (poses.length - 1)) / (record.movement === 'cycle' ? FRAMES : FRAMES - 1))
    const body = stillBody(scene, frame, { tones: paletteOf(look) })
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
