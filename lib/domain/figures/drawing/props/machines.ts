import { type Camera, projected } from '@/lib/domain/figures/drawing/camera'
import { type Part, type PartLayer, STILL, type Tone } from '@/lib/domain/figures/drawing/part'
import { ellipse, openCurve } from '@/lib/domain/figures/drawing/path'
import type { Prop } from '@/lib/domain/figures/record'
import type { Pose } from '@/lib/domain/figures/skeleton/pose'
import { add, type Vec } from '@/lib/domain/figures/skeleton/vector'
import { type Draw, placeOf, sizeOf, solid } from './kit'
import { spanned } from './spanned'

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

/** From the middle of the crank to each foot: they go round with the pedals. */
const cranks = (poses: readonly Pose[], camera: Camera, prop: Prop, layer: PartLayer): Part[] =>
  (['toe_l', 'toe_r'] as const).flatMap((toe) =>
    spanned('prop-dark', 1.6)(poses)(camera, { kind: 'stick', at: placeOf(prop), on: [toe] }, layer),
  )

/** An exercise bike: crank in the prop's place; flywheel, saddle and bars around it. */
export const bike =
  (poses: readonly Pose[]): Draw =>
  (camera, prop, layer) => {
    const crank = placeOf(prop)
    const by = (x: number, y: number): Vec => add(crank, [x, y, 0])
    return [
      wheel(camera, by(17, -1), 12, layer),
      bar(camera, [by(-16, -15.5), by(34, -15.5)], layer, 2.4),
      bar(camera, [by(-11, -15), by(0, 0), by(17, -1), by(28, -15)], layer, 2.2),
      bar(camera, [by(0, 0), by(-11, 36)], layer, 2.4),
      bar(camera, [by(-4, 14), by(20, 20), by(17, -1)], layer, 2),
      bar(camera, [by(20, 20), by(20, 46), by(28, 51)], layer, 2),
      bar(camera, [by(22, 51), by(30, 51)], layer, 2.6, 'prop'),
      bar(camera, [by(-21, 38), by(-13, 37), by(-4, 36)], layer, 4, 'prop'),
      ...cranks(poses, camera, prop, layer),
    ]
  }

export const recumbent =
  (poses: readonly Pose[]): Draw =>
  (camera, prop, layer) => {
    const crank = placeOf(prop)
    const by = (x: number, y: number): Vec => add(crank, [x, y, 0])
    return [
      wheel(camera, by(3, 0), 10, layer),
      bar(camera, [by(0, 0), by(-14, -15), by(-62, -15)], layer, 2),
      bar(camera, [by(-48, -15), by(-48, -4)], layer, 2),
      bar(camera, [by(-36, -3), by(-54, -3), by(-66, 34)], layer, 3.4, 'prop'),
      ...cranks(poses, camera, prop, layer),
    ]
  }

/** A shopping trolley whose bar is as high as the prop. */
export const trolley: Draw = (camera, prop, layer) => {
  const base = placeOf(prop)
  const high = sizeOf(prop, [42, 56, 24])[1]
  const by = (x: number, y: number): Vec => add(base, [x, y, 0])
  return [
    bar(camera, [by(-6, high), by(2, high - 4), by(8, 6)], layer, 1.6),
    solid(camera, { at: by(20, high - 36), size: [30, 22, 24] }, 'prop', layer),
    bar(camera, [by(4, 6), by(36, 6)], layer, 1.6),
    wheel(camera, by(9, 2.5), 2.2, layer),
    wheel(camera, by(33, 2.5), 2.2, layer),
  ]
}

export const water: Draw = (camera, prop, layer) => {
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
