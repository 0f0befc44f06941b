import type { Place, Prop } from '@/lib/domain/figures/record'
import { landmark } from '@/lib/domain/figures/skeleton/landmarks'
import type { Pose } from '@/lib/domain/figures/skeleton/pose'
import { add, scale, sub, type Vec } from '@/lib/domain/figures/skeleton/vector'
import { type Camera, projected } from './camera'
import { type Part, type PartLayer, type Placement, STILL, type Tone } from './part'
import { ellipse, openCurve, polygon } from './path'
import { type Box, boxOutline } from './solids'

type Draw = (camera: Camera, prop: Prop, layer: PartLayer) => Part[]

const solid = (camera: Camera, box: Box, tone: Tone, layer: PartLayer): Part => ({
  layer,
  tone,
  shape: boxOutline(camera, box),
  placements: [STILL],
})

const placeOf = (prop: Prop): Vec => prop.at ?? [0, 0, 0]
const sizeOf = (prop: Prop, otherwise: Place): Place => prop.size ?? otherwise

/** A box of one tone in its usual size. */
const boxed =
  (tone: Tone, size: Place): Draw =>
  (camera, prop, layer) => [
    solid(camera, { at: placeOf(prop), size: sizeOf(prop, size), ...(prop.turn && { turn: prop.turn }) }, tone, layer),
  ]

/** Boxes in the prop's own coordinates: middle of the underside and size, both as shares of the prop's size. */
const assembled =
  (size: Place, pieces: readonly { readonly at: Place; readonly size: Place; readonly tone: Tone }[]): Draw =>
  (camera, prop, layer) => {
    const [l, h, d] = sizeOf(prop, size)
    const turn = prop.turn ?? 0
    const [c, s] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)]
    return pieces.map((piece) => {
      const [x, z] = [piece.at[0] * l, piece.at[2] * d]
      const at = add(placeOf(prop), [x * c - z * s, piece.at[1] * h, x * s + z * c])
      return solid(
        camera,
        { at, size: [piece.size[0] * l, piece.size[1] * h, piece.size[2] * d], turn },
        piece.tone,
        layer,
      )
    })
  }

/** Seat at just over half its height, the back behind the person. */
const chair = assembled(
  [24, 48, 24],
  [
    { at: [-0.42, 0, -0.42], size: [0.09, 0.5, 0.09], tone: 'prop-dark' },
    { at: [0.42, 0, -0.42], size: [0.09, 0.5, 0.09], tone: 'prop-dark' },
    { at: [-0.46, 0, 0.42], size: [0.09, 1, 0.09], tone: 'prop' },
    { at: [0.42, 0, 0.42], size: [0.09, 0.5, 0.09], tone: 'prop' },
    { at: [-0.46, 0.74, 0], size: [0.08, 0.26, 0.92], tone: 'prop' },
    { at: [0, 0.46, 0], size: [1, 0.05, 1], tone: 'prop' },
  ],
)
const table = assembled(
  [40, 52, 30],
  [
    { at: [-0.42, 0, 0.4], size: [0.07, 0.94, 0.1], tone: 'prop-dark' },
    { at: [0.42, 0, 0.4], size: [0.07, 0.94, 0.1], tone: 'prop-dark' },
    { at: [0, 0.94, 0], size: [1, 0.06, 1], tone: 'prop' },
  ],
)
const bed = assembled(
  [110, 26, 45],
  [
    { at: [-0.46, 0, 0.4], size: [0.04, 0.4, 0.1], tone: 'prop-dark' },
    { at: [0.46, 0, 0.4], size: [0.04, 0.4, 0.1], tone: 'prop-dark' },
    { at: [0, 0.3, 0], size: [1, 0.2, 1], tone: 'prop' },
    { at: [0, 0.48, 0], size: [1, 0.52, 1], tone: 'soft' },
  ],
)
const rail = assembled(
  [4, 56, 40],
  [
    { at: [0, 0, 0], size: [0.6, 1, 0.05], tone: 'prop-dark' },
    { at: [0, 0.96, 0], size: [1, 0.05, 1], tone: 'prop' },
  ],
)

/** What is held or lies against the body travels with it. */
const carried =
  (shape: string, tone: Tone): ((poses: readonly Pose[]) => Draw) =>
  (poses) =>
  (camera, prop, layer) => {
    const placements = prop.on?.length
      ? poses.map((pose): Placement => [1, 0, 0, 1, ...projected(camera, heldAt(pose, prop))])
      : [[1, 0, 0, 1, ...projected(camera, add(placeOf(prop), prop.offset ?? [0, 0, 0]))] as Placement]
    return [{ layer, tone, shape, placements }]
  }

function heldAt(pose: Pose, { on = [], offset = [0, 0, 0] }: Prop): Vec {
  const points = on.map((name) => landmark(pose, name))
  const sum = points.reduce((a, b) => add(a, b), [0, 0, 0] as Vec)
  return add(scale(sum, 1 / Math.max(1, points.length)), offset)
}

const BAG = 'M-1.4 0C-1.4 -2.6 1.4 -2.6 1.4 0L5 1.5L6 13.5L-6 13.5L-5 1.5L-1.4 0Z'

/** From place to place: a stretching piece with the thickness it is given. */
const spanned =
  (tone: Tone, thickness: number, extend = 0): ((poses: readonly Pose[]) => Draw) =>
  (poses) =>
  (camera, prop, layer) => {
    const lines = poses.map((pose) => {
      const points = [...(prop.at ? [placeOf(prop)] : []), ...(prop.on ?? []).map((name) => landmark(pose, name))]
      const shifted = points.map((point, index) =>
        prop.at && index === 0 ? point : add(point, prop.offset ?? [0, 0, 0]),
      )
      return shifted
    })
    const pieces = Math.max(0, (lines[0]?.length ?? 0) - 1)
    return Array.from({ length: pieces }, (_, piece): Part => {
      const ends = lines.map((line) => [line[piece], line[piece + 1]] as [Vec, Vec])
      return {
        layer,
        tone,
        shape: polygon([
          [0, -thickness / 2],
          [1, -thickness / 2],
          [1, thickness / 2],
          [0, thickness / 2],
        ]),
        placements: ends.map(([from, to]) => stretched(camera, from, to, extend)),
      }
    })
  }

function stretched(camera: Camera, from: Vec, to: Vec, extend: number): Placement {
  const reach = scale(sub(to, from), extend)
  const [a, b] = [projected(camera, sub(from, reach)), projected(camera, add(to, reach))]
  const length = Math.max(0.01, Math.hypot(b[0] - a[0], b[1] - a[1]))
  const [c, s] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length]
  return [c * length, s * length, -s, c, a[0], a[1]]
}

const wheel = (camera: Camera, at: Vec, radius: number, layer: PartLayer): Part => ({
  layer,
  tone: 'prop-dark',
  stroke: 1,
  shape: ellipse(radius, radius, projected(camera, at)),
  placements: [STILL],
})

const bar = (
  camera: Camera,
  points: readonly Vec[],
  layer: PartLayer,
  thick = 1.4,
  tone: Tone = 'prop-dark',
): Part => ({
  layer,
  tone,
  stroke: thick,
  shape: openPolyline(camera, points),
  placements: [STILL],
})

const openPolyline = (camera: Camera, points: readonly Vec[]): string =>
  `M${points
    .map((point) =>
      projected(camera, point)
        .map((value) => Number(value.toFixed(2)))
        .join(' '),
    )
    .join('L')}`

/** Crank in the prop's place; saddle, handlebar and wheels around it. */
const bike: Draw = (camera, prop, layer) => {
  const crank = placeOf(prop)
  const by = (x: number, y: number): Vec => add(crank, [x, y, 0])
  return [
    wheel(camera, by(24, -2), 13, layer),
    bar(camera, [by(-12, 40), by(0, 0), by(18, 34), by(24, -2)], layer, 2),
    bar(camera, [by(-9, 30), by(17, 30)], layer, 2),
    bar(camera, [by(0, 0), by(-6, -13), by(30, -15)], layer, 2),
    bar(camera, [by(18, 34), by(19, 48), by(25, 50)], layer, 1.6),
    bar(camera, [by(-17, 41), by(-7, 41)], layer, 3.4, 'prop'),
  ]
}

const recumbent: Draw = (camera, prop, layer) => {
  const crank = placeOf(prop)
  const by = (x: number, y: number): Vec => add(crank, [x, y, 0])
  return [
    wheel(camera, by(3, 0), 10, layer),
    bar(camera, [by(0, 0), by(-14, -15), by(-62, -15)], layer, 2),
    bar(camera, [by(-48, -15), by(-48, -4)], layer, 2),
    bar(camera, [by(-36, -3), by(-54, -3), by(-66, 34)], layer, 3.4, 'prop'),
  ]
}

const trolley: Draw = (camera, prop, layer) => {
  const base = placeOf(prop)
  const by = (x: number, y: number): Vec => add(base, [x, y, 0])
  return [
    bar(camera, [by(-6, 56), by(2, 52), by(8, 6)], layer, 1.6),
    solid(camera, { at: by(20, 20), size: [30, 22, 24] }, 'prop', layer),
    bar(camera, [by(4, 6), by(36, 6)], layer, 1.6),
    wheel(camera, by(9, 2.5), 2.2, layer),
    wheel(camera, by(33, 2.5), 2.2, layer),
  ]
}

const water: Draw = (camera, prop, layer) => {
  const [at, [l, h, d]] = [placeOf(prop), sizeOf(prop, [120, 70, 60])]
  const waves = Array.from(
    { length: 13 },
    (_, i): Vec => add(at, [-l / 2 + (l * i) / 12, h + (i % 2 ? 0.6 : -0.6), d / 2]),
  )
  return [
    { ...solid(camera, { at, size: [l, h, d] }, 'water', layer), bare: true, opacity: 0.32 },
    {
      ...bar(camera, [], layer),
      tone: 'water',
      stroke: 0.9,
      shape: openCurve(waves.map((wave) => projected(camera, wave))),
    },
  ]
}

const pillow = carried(
  'M-6 -1.8C-3 -3.4 3 -3.4 6 -1.8C7.4 -.6 7.4 .6 6 1.8C3 3.2 -3 3.2 -6 1.8C-7.4 .6 -7.4 -.6 -6 -1.8Z',
  'soft',
)

const DRAWERS: Record<Prop['kind'], (poses: readonly Pose[]) => Draw> = {
  mat: () => boxed('mat', [108, 1.4, 36]),
  pad: () => boxed('soft', [20, 2, 30]),
  bed: () => bed,
  chair: () => chair,
  table: () => table,
  rail: () => rail,
  wall: () => boxed('floor', [2.4, 112, 40]),
  step: () => boxed('prop', [26, 9, 30]),
  pillow,
  roll: carried(ellipse(3.2, 3.2), 'soft'),
  ball: carried(ellipse(6.5, 6.5), 'band'),
  box: carried('M-8 -5L8 -5L8 8L-8 8Z', 'prop'),
  bag: carried(BAG, 'prop-dark'),
  weight: carried('M-5 -3L-2.6 -3L-2.6 -1L2.6 -1L2.6 -3L5 -3L5 3L2.6 3L2.6 1L-2.6 1L-2.6 3L-5 3Z', 'prop-dark'),
  band: spanned('band', 1.2),
  strap: spanned('band', 1.2),
  stick: spanned('prop', 1.2, 0.12),
  trolley: () => trolley,
  bike: () => bike,
  recumbent: () => recumbent,
  water: () => water,
}

export function propParts(camera: Camera, poses: readonly Pose[], props: readonly Prop[]): Part[] {
  return props.flatMap((prop) => DRAWERS[prop.kind](poses)(camera, prop, prop.inFront ? 'before' : 'room'))
}
