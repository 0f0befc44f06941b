import type { Part } from '@/lib/domain/figures/drawing/part'
import type { Scene } from '@/lib/domain/figures/drawing/scene'
import { type Ink, isCased, paintOf } from './ink'
import { layersOf } from './layers'
import { trackOf } from './tracks'

/** One posture of a scene as SVG elements; the picture around them holds the casing's style. */
export function stillBody(scene: Scene, frame: number, ink: Pick<Ink, 'tones'>): string {
  const body = layersOf(scene.parts)
    .map((parts) => layerOf(parts, frame, ink))
    .join('')
  return scene.isMirrored ? `<g transform="scale(-1,1)">${body}</g>` : body
}

function layerOf(parts: readonly Part[], frame: number, ink: Pick<Ink, 'tones'>): string {
  const casing = parts.filter(isCased).map((part) => `<path d="${part.shape}"${placeAt(part, frame)}/>`)
  const fills = parts.map((part) => `<path d="${part.shape}"${placeAt(part, frame)}${paintOf(part, ink)}/>`)
  return `${casing.length > 0 ? `<g class="c">${casing.join('')}</g>` : ''}${fills.join('')}`
}

function placeAt({ placements }: Part, frame: number): string {
  const placement = placements[Math.min(frame, placements.length - 1)]
  const { start } = trackOf(placement ? [placement] : [], [0])
  return start === '' ? '' : ` transform="${start}"`
}
