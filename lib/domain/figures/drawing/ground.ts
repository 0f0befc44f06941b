import type { FigureRecord } from '@/lib/domain/figures/record'
import { type Camera, type Point, projected, viewAngles } from './camera'
import { type Part, STILL } from './part'
import { num } from './path'
import type { Box } from './scene'

/** Looked at from so far above, the floor is everywhere. */
const FROM_ABOVE = 25
const SEEN_EDGE_ON = 4

/** The floor: a line where it is seen edge on, a round patch under the person where it is looked down upon a little. */
export function groundParts(camera: Camera, { view, props }: FigureRecord, box: Box): Part[] {
  const { tilt } = viewAngles(view)
  const hasGround = tilt > SEEN_EDGE_ON && props.some(({ kind }) => kind === 'mat' || kind === 'bed')
  if (tilt > FROM_ABOVE || hasGround) return []
  const base = { layer: 'room', tone: 'floor', bare: true, placements: [STILL] } as const
  if (tilt <= SEEN_EDGE_ON) {
    return [{ ...base, shape: `M${num(box.x)} 0h${num(box.width)}v1.1h${num(-box.width)}Z` }]
  }
  const middle: Point = [box.x + box.width / 2, projected(camera, [0, 0, 0])[1]]
  const flatness = Math.sin((tilt * Math.PI) / 180)
  const [rx, ry] = [box.width * 0.46, Math.max(1.2, box.width * 0.46 * flatness * 0.6)]
  const shape = `M${num(middle[0] - rx)} ${num(middle[1])}a${num(rx)} ${num(ry)} 0 1 0 ${num(2 * rx)} 0a${num(rx)} ${num(ry)} 0 1 0 ${num(-2 * rx)} 0Z`
  return [{ ...base, opacity: 0.6, shape }]
}
