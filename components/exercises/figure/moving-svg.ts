import type { Part } from '@/lib/domain/figures/drawing/part'
import { num } from '@/lib/domain/figures/drawing/path'
import type { Scene } from '@/lib/domain/figures/drawing/scene'
import { casingStyle, type Ink, isCased, paintOf } from './ink'
import { layersOf } from './layers'
import { type Track, trackOf } from './tracks'

/** As many as shrink to less than 8 kB; a movement of many steps follows its way less closely until it is that small. */
const MOST_CHARACTERS = 41_000
const COARSENESS = [1, 1.5, 2.2, 3.2, 5, 8] as const

/** Names the ways that pieces go; pieces of one bone go the same way and share a rule. */
class Ways {
  private readonly names = new Map<string, string>()

  attributes({ start, keyframes }: Track): string {
    if (keyframes === null) return start === '' ? '' : ` transform="${start}"`
    const known = this.names.get(keyframes)
    const name = known ?? `k${this.names.size}`
    this.names.set(keyframes, name)
    return ` class="${name}"`
  }

  get rules(): string {
    return [...this.names]
      .map(([keyframes, name]) => `.${name}{animation-name:${name}}@keyframes ${name}{${keyframes}}`)
      .join('')
  }
}

/**
 * A scene in motion, round and round, by CSS alone. Under reduced motion and on paper it stands still at its start: the pages show the
 * still pictures there instead.
 *
 * @param seconds when each posture of the scene is reached; the last is the length of the loop
 */
export function movingBody(scene: Scene, seconds: readonly number[], ink: Ink): string {
  let body = ''
  for (const coarseness of COARSENESS) {
    body = bodyAt(scene, seconds, ink, coarseness)
    if (body.length <= MOST_CHARACTERS) break
  }
  return body
}

function bodyAt(scene: Scene, seconds: readonly number[], ink: Ink, coarseness: number): string {
  const ways = new Ways()
  const layers = layersOf(scene.parts).map((parts) => layerOf(parts, { seconds, coarseness }, ways, ink))
  const loop = num(seconds[seconds.length - 1] ?? 1, 1)
  const style = [
    casingStyle(ink),
    `path[class]{animation-duration:${loop}s;animation-timing-function:linear;animation-iteration-count:infinite}`,
    ways.rules,
    '@media print,(prefers-reduced-motion:reduce){path[class]{animation-play-state:paused}}',
  ].join('')
  const body = layers.join('')
  return `<style>${style}</style>${scene.isMirrored ? `<g transform="scale(-1,1)">${body}</g>` : body}`
}

type Pace = { readonly seconds: readonly number[]; readonly coarseness: number }

function layerOf(parts: readonly Part[], { seconds, coarseness }: Pace, ways: Ways, ink: Ink): string {
  const placed = parts.map((part) => ({ part, way: ways.attributes(trackOf(part.placements, seconds, coarseness)) }))
  const casing = placed.filter(({ part }) => isCased(part)).map(({ part, way }) => `<path d="${part.shape}"${way}/>`)
  const fills = placed.map(({ part, way }) => `<path d="${part.shape}"${way}${paintOf(part, ink)}/>`)
  return `${casing.length > 0 ? `<g class="c">${casing.join('')}</g>` : ''}${fills.join('')}`
}
