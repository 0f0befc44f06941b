import type { Part } from '@/lib/domain/figures/drawing/part'
import { num } from '@/lib/domain/figures/drawing/path'
import type { Scene } from '@/lib/domain/figures/drawing/scene'
import { casingStyle, type Ink, isCased, paintOf } from './ink'
import { layersOf } from './layers'
import { keyframesOf, onFrame, type Track, trackOf, usualSteps, type Way } from './tracks'

/** As many as shrink to less than 8 kB; a movement of many steps follows its way less closely until it is that small. */
const MOST_CHARACTERS = 46_000
const COARSENESS = [1, 1.5, 2.2, 3.2, 5, 8] as const
/** Written so often that each shrinks to next to nothing. */
const STEPS = /;animation-timing-function:steps\(\d+\)/g

/** Names the ways that pieces go; pieces of one bone go the same way and share its keyframes. */
class Ways {
  private readonly named = new Map<string, { readonly name: string; readonly way: Way }>()

  attributes({ start, way }: Track): string {
    if (way === null) return start === '' ? '' : ` transform="${start}"`
    const key = way.map(({ frame, place }) => `${frame} ${place}`).join()
    const name = this.named.get(key)?.name ?? `k${this.named.size}`
    this.named.set(key, { name, way })
    return ` style="animation-name:${name}"`
  }

  get rules(): string {
    const ways = [...this.named.values()]
    const steps = usualSteps(ways.map(({ way }) => way))
    const keyframes = ways.map(({ name, way }) => `@keyframes ${name}{${keyframesOf(way, steps)}}`)
    return `[style]{animation-timing-function:steps(${steps})}${keyframes.join('')}`
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
    if (body.replaceAll(STEPS, '').length <= MOST_CHARACTERS) break
  }
  return body
}

function bodyAt(scene: Scene, seconds: readonly number[], ink: Ink, coarseness: number): string {
  const ways = new Ways()
  const layers = layersOf(scene.parts).map((parts) => layerOf(parts, { seconds, coarseness }, ways, ink))
  const loop = num(onFrame(seconds[seconds.length - 1] ?? 1), 2)
  const style = [
    casingStyle(ink),
    `[style]{animation-duration:${loop}s;animation-iteration-count:infinite}`,
    ways.rules,
    '@media print,(prefers-reduced-motion:reduce){[style]{animation-play-state:paused}}',
  ].join('')
  const body = layers.join('')
  return `<style>${style}</style>${scene.isMirrored ? `<g transform="scale(-1,1)">${body}</g>` : body}`
}

type Pace = { readonly seconds: readonly number[]; readonly coarseness: number }

function layerOf(parts: readonly Part[], { seconds, coarseness }: Pace, ways: Ways, ink: Ink): string {
  const placed = parts.map((part) => ({ part, way: ways.attributes(trackOf(part.placements, seconds, coarseness)) }))
  const casing = together(
    placed.filter(({ part }) => isCased(part)),
    (part) => `<path d="${part.shape}"/>`,
  )
  const fills = together(placed, (part) => `<path d="${part.shape}"${paintOf(part, ink)}/>`)
  return `${casing === '' ? '' : `<g class="c">${casing}</g>`}${fills}`
}

type Placed = { readonly part: Part; readonly way: string }

/** What goes the same way one after the other goes as one: a browser has less to move. */
function together(placed: readonly Placed[], drawn: (part: Part) => string): string {
  const groups: { way: string; drawn: string }[] = []
  for (const { part, way } of placed) {
    const last = groups.at(-1)
    if (last?.way === way) last.drawn += drawn(part)
    else groups.push({ way, drawn: drawn(part) })
  }
  return groups.map(({ way, drawn }) => (way === '' ? drawn : `<g${way}>${drawn}</g>`)).join('')
}
