import type { Frame } from '@/lib/domain/figures/skeleton/frame'
import type { Vec } from '@/lib/domain/figures/skeleton/vector'
import { type Camera, type Point, projected } from './camera'
import type { Part, Placement } from './part'
import { ellipse, num, openCurve, xy } from './path'

/** Half the thickness along a bone, at even steps from its root to its end: towards the front, the back and the sides. */
export type Profile = {
  readonly front: readonly number[]
  readonly back: readonly number[]
  readonly side: readonly number[]
}

/** One bone in each frame of a motion. */
export type Track = readonly { readonly from: Vec; readonly to: Vec; readonly frame: Frame }[]

type Flat = { readonly from: Point; readonly length: number; readonly angle: number }

/** Above this share of its longest view a bone is as good as never seen to shorten. */
const RIGID = 0.985
/** Below this one its round ends would be squeezed flat: then they are drawn as discs of their own. */
const SQUEEZED = 0.72

const flattened = (camera: Camera, track: Track): Flat[] =>
  track.map(({ from, to }) => {
    const [a, b] = [projected(camera, from), projected(camera, to)]
    return { from: a, length: Math.hypot(b[0] - a[0], b[1] - a[1]), angle: Math.atan2(b[1] - a[1], b[0] - a[0]) }
  })

export const turnedTo = ({ from, angle }: Flat, stretch: number, widen = 1): Placement => {
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  return [c * stretch, s * stretch, -s * widen, c * widen, from[0], from[1]]
}

/** How much of the bone's front is seen beside its line: 1 on the one hand, -1 on the other, 0 face on. */
function frontSeen(camera: Camera, track: Track, flats: readonly Flat[]): number {
  const seen = track.map(({ frame }, index) => {
    const front = projected(camera, frame.forward)
    const angle = flats[index]?.angle ?? 0
    return front[0] * -Math.sin(angle) + front[1] * Math.cos(angle)
  })
  return seen.reduce((sum, value) => sum + value, 0) / Math.max(1, seen.length)
}

/** Thickness on the two hands of the line (right-hand first), as this view shows the profile. */
function hands(profile: Profile, front: number): { near: number[]; far: number[] } {
  const share = Math.min(1, Math.abs(front))
  const mix = (towards: readonly number[]) =>
    profile.side.map((wide, i) => wide * (1 - share) + (towards[i] ?? wide) * share)
  const [ahead, behind] = [mix(profile.front), mix(profile.back)]
  return front >= 0 ? { near: ahead, far: behind } : { near: behind, far: ahead }
}

/** How round the ends are: 1 a half circle, less is flatter. */
export type BoneLook = Pick<Part, 'layer' | 'tone' | 'bare' | 'opacity'> & { readonly roundness?: number }

/** A tapered limb part: one piece where the view never shortens it, else a stretching middle between two discs. */
export function bone(camera: Camera, track: Track, profile: Profile, look: BoneLook): Part[] {
  const flats = flattened(camera, track)
  const longest = Math.max(...flats.map(({ length }) => length))
  if (longest < 0.05)
    return [
      disc(
        camera,
        track.map(({ from }) => from),
        profile.side[0] ?? 1,
        look,
      ),
    ]
  const { near, far } = hands(profile, frontSeen(camera, track, flats))
  const { roundness = 1, ...base } = look
  const shortest = Math.min(...flats.map(({ length }) => length)) / longest
  const stretch = ({ length }: Flat): number => (shortest >= RIGID ? 1 : Math.max(0.02, length / longest))
  const middle: Part = {
    ...base,
    shape: outline(longest, near, far, shortest >= SQUEEZED ? roundness : 0.02),
    placements: flats.map((flat) => turnedTo(flat, stretch(flat))),
  }
  if (shortest >= SQUEEZED) return [middle]
  const ends = [
    disc(
      camera,
      track.map(({ from }) => from),
      ((near[0] ?? 1) + (far[0] ?? 1)) / 2,
      base,
    ),
    disc(
      camera,
      track.map(({ to }) => to),
      ((near.at(-1) ?? 1) + (far.at(-1) ?? 1)) / 2,
      base,
    ),
  ]
  return [...ends, middle]
}

export function disc(camera: Camera, points: readonly Vec[], radius: number, look: BoneLook): Part {
  const { roundness: _, ...base } = look
  return {
    ...base,
    shape: ellipse(radius, radius),
    placements: points.map((point): Placement => [1, 0, 0, 1, ...projected(camera, point)]),
  }
}

/** Along one hand, round the end, back along the other, round the root; x runs along the bone. */
function outline(length: number, near: readonly number[], far: readonly number[], roundness: number): string {
  const steps = near.length - 1
  const hand = (widths: readonly number[], sign: number): Point[] =>
    widths.map((width, i) => [(length * i) / steps, sign * width])
  const [near0, near1] = [near[0] ?? 1, near[steps] ?? 1]
  const [far0, far1] = [far[0] ?? 1, far[steps] ?? 1]
  const [endBulge, rootBulge] = [((near1 + far1) / 2) * roundness, ((near0 + far0) / 2) * roundness]
  const quarter = (rx: number, ry: number, to: Point): string => `A${num(rx)} ${num(ry)} 0 0 0 ${xy(to)}`
  return [
    openCurve(hand(near, 1)),
    quarter(endBulge, near1, [length + endBulge, 0]),
    quarter(endBulge, far1, [length, -far1]),
    openCurve(hand(far, -1).reverse()).replace(/^M[^C]*/, ''),
    quarter(rootBulge, far0, [-rootBulge, 0]),
    quarter(rootBulge, near0, [0, near0]),
    'Z',
  ].join('')
}

/** Flat art in one plane of a segment, seen as this view sees that plane. `x` and `y` are the art's own axes in the room. */
export function planar(
  camera: Camera,
  placements: readonly { readonly at: Vec; readonly x: Vec; readonly y: Vec }[],
  shape: string,
  look: BoneLook & Pick<Part, 'stroke'>,
): Part {
  const { roundness: _, ...base } = look
  return {
    ...base,
    shape,
    placements: placements.map(({ at, x, y }): Placement => {
      const [px, py] = [projected(camera, x), projected(camera, y)]
      return [px[0], px[1], py[0], py[1], ...projected(camera, at)]
    }),
  }
}
