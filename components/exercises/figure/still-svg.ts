import type { Part, Tone } from '@/lib/domain/figures/drawing/part'
import type { Scene } from '@/lib/domain/figures/drawing/scene'
import { layersOf, transformOf } from './svg-parts'

export type Ink = { readonly tones: Record<Tone, string>; readonly casing: string; readonly casingWidth: number }

/** One posture of a scene as SVG elements, without the surrounding picture. */
export function stillBody(scene: Scene, frame: number, ink: Ink): string {
  return layersOf(scene.parts)
    .map(
      (layer) =>
        layer
          .filter(isCased)
          .map((part) => cased(part, frame, ink))
          .join('') + layer.map((part) => filled(part, frame, ink)).join(''),
    )
    .join('')
}

const isCased = (part: Part): boolean => !part.bare && part.stroke === undefined

const placed = (part: Part, frame: number): string => {
  const placement = part.placements[Math.min(frame, part.placements.length - 1)]
  const transform = placement ? transformOf(placement, false) : ''
  return transform === 'translate(0,0)' ? '' : ` transform="${transform}"`
}

const cased = (part: Part, frame: number, { casing, casingWidth }: Ink): string =>
  `<path d="${part.shape}"${placed(part, frame)} fill="none" stroke="${casing}" stroke-width="${casingWidth}" stroke-linejoin="round"/>`

function filled(part: Part, frame: number, { tones }: Ink): string {
  const paint =
    part.stroke === undefined
      ? `fill="${tones[part.tone]}"`
      : `fill="none" stroke="${tones[part.tone]}" stroke-width="${part.stroke}" stroke-linecap="round" stroke-linejoin="round"`
  const veil = part.opacity === undefined ? '' : ` opacity="${part.opacity}"`
  return `<path d="${part.shape}"${placed(part, frame)} ${paint}${veil}/>`
}
