import { num } from '@/lib/domain/figures/drawing/path'
import type { Box, Scene } from '@/lib/domain/figures/drawing/scene'
import type { Ink } from './ink'
import { stillBody } from './still-svg'

/** Between two pictures there is room for an arrow. */
const GAP = 14
/** A row wider than this for its height would make its people small: then they stand one above the other. */
const WIDEST_ROW = 3.1

/** Every posture of a scene once, with arrows from one to the next; the way of the moving part only on the last. */
export function stepsBody(scene: Scene, ink: Ink): { box: Box; body: string } {
  const count = Math.max(...scene.parts.map(({ placements }) => placements.length))
  const isStacked = scene.box.width * count > scene.box.height * WIDEST_ROW
  const { width, height } = scene.box
  const [stepX, stepY] = isStacked ? [0, height + GAP] : [width + GAP, 0]
  const bare = { ...scene, parts: scene.parts.filter(({ tone }) => tone !== 'arrow' && tone !== 'halo') }
  const cells = Array.from({ length: count }, (_, frame) => {
    const body = stillBody(frame === count - 1 ? scene : bare, frame, ink)
    return frame === 0 ? body : `<g transform="translate(${num(stepX * frame)},${num(stepY * frame)})">${body}</g>`
  })
  const arrows = Array.from({ length: count - 1 }, (_, frame) =>
    arrowAt(scene.box, { frame, isStacked, stepX, stepY }, ink),
  )
  return {
    box: { ...scene.box, width: width + stepX * (count - 1), height: height + stepY * (count - 1) },
    body: cells.join('') + arrows.join(''),
  }
}

function arrowAt(
  { x, y, width, height }: Box,
  { frame, isStacked, stepX, stepY }: { frame: number; isStacked: boolean; stepX: number; stepY: number },
  { tones }: Ink,
): string {
  const middle = isStacked ? [x + width / 2, y + height + GAP / 2] : [x + width + GAP / 2, y + height / 2]
  const place = `translate(${num((middle[0] ?? 0) + stepX * frame)},${num((middle[1] ?? 0) + stepY * frame)})${isStacked ? 'rotate(90)' : ''}`
  return `<path d="M-5 0H4M0.5 -3.5L4.5 0L0.5 3.5" transform="${place}" fill="none" stroke="${tones.arrow}" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round"/>`
}
