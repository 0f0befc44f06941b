import { depthOf } from '@/lib/domain/figures/drawing/camera'
import type { Tone } from '@/lib/domain/figures/drawing/part'
import type { Box } from '@/lib/domain/figures/drawing/solids'
import { MATTRESS, SEAT, TABLE_TOP, USUAL_SIZE } from '@/lib/domain/figures/prop-sizes'
import type { Place } from '@/lib/domain/figures/record'
import { add } from '@/lib/domain/figures/skeleton/vector'
import { type Draw, placeOf, sizeOf, solid } from './kit'

/** A box of one tone in its usual size. */
export const boxed =
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
    const boxes = pieces.map((piece) => {
      const [x, z] = [piece.at[0] * l, piece.at[2] * d]
      const at = add(placeOf(prop), [x * c - z * s, piece.at[1] * h, x * s + z * c])
      const box: Box = { at, size: [piece.size[0] * l, piece.size[1] * h, piece.size[2] * d], turn }
      return { box, tone: piece.tone, depth: depthOf(camera, add(at, [0, box.size[1] / 2, 0])) }
    })
    return boxes.sort((a, b) => a.depth - b.depth).map(({ box, tone }) => solid(camera, box, tone, layer))
  }

/** Seat at just under half its height, the back behind the person. */
export const chair = assembled(USUAL_SIZE.chair, [
  { at: [-0.42, 0, -0.42], size: [0.09, 0.5, 0.09], tone: 'prop-dark' },
  { at: [0.42, 0, -0.42], size: [0.09, 0.5, 0.09], tone: 'prop-dark' },
  { at: [-0.46, 0.5, -0.42], size: [0.09, 0.5, 0.09], tone: 'prop-dark' },
  { at: [-0.46, 0, 0.42], size: [0.09, 1, 0.09], tone: 'prop' },
  { at: [0.42, 0, 0.42], size: [0.09, 0.5, 0.09], tone: 'prop' },
  { at: [-0.46, 0.74, 0], size: [0.08, 0.26, 0.92], tone: 'prop' },
  { at: [0, SEAT.height, 0], size: [1, SEAT.thickness, 1], tone: 'prop' },
])
export const table = assembled(USUAL_SIZE.table, [
  { at: [-0.42, 0, -0.4], size: [0.07, 0.94, 0.1], tone: 'prop-dark' },
  { at: [0.42, 0, -0.4], size: [0.07, 0.94, 0.1], tone: 'prop-dark' },
  { at: [-0.42, 0, 0.4], size: [0.07, 0.94, 0.1], tone: 'prop-dark' },
  { at: [0.42, 0, 0.4], size: [0.07, 0.94, 0.1], tone: 'prop-dark' },
  { at: [0, TABLE_TOP.height, 0], size: [1, TABLE_TOP.thickness, 1], tone: 'prop' },
])
export const bed = assembled(USUAL_SIZE.bed, [
  { at: [-0.46, 0, -0.42], size: [0.04, 0.4, 0.1], tone: 'prop-dark' },
  { at: [0.46, 0, -0.42], size: [0.04, 0.4, 0.1], tone: 'prop-dark' },
  { at: [-0.46, 0, 0.42], size: [0.04, 0.4, 0.1], tone: 'prop-dark' },
  { at: [0.46, 0, 0.42], size: [0.04, 0.4, 0.1], tone: 'prop-dark' },
  { at: [0, 0.3, 0], size: [1, 0.2, 1], tone: 'prop' },
  { at: [0, MATTRESS.height, 0], size: [1, MATTRESS.thickness, 1], tone: 'soft' },
])
export const rail = assembled(
  [4, 56, 40],
  [
    { at: [0, 0, 0], size: [0.6, 1, 0.05], tone: 'prop-dark' },
    { at: [0, 0.96, 0], size: [1, 0.05, 1], tone: 'prop' },
  ],
)
