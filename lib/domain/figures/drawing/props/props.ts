import type { Camera } from '@/lib/domain/figures/drawing/camera'
import type { Part } from '@/lib/domain/figures/drawing/part'
import { USUAL_SIZE } from '@/lib/domain/figures/prop-sizes'
import type { Prop } from '@/lib/domain/figures/record'
import type { Pose } from '@/lib/domain/figures/skeleton/pose'
import { BAG, carried, crate, soft, WEIGHT } from './carried'
import { bed, boxed, chair, rail, table } from './furniture'
import type { Draw } from './kit'
import { bike, recumbent, trolley, water } from './machines'
import { spanned } from './spanned'

const DRAWERS: Record<Prop['kind'], (poses: readonly Pose[]) => Draw> = {
  mat: () => boxed('mat', [108, 1.4, 36]),
  pad: () => boxed('soft', [20, 2, 30]),
  bed: () => bed,
  chair: () => chair,
  table: () => table,
  rail: () => rail,
  wall: () => boxed('wall', [2.4, 112, 40]),
  step: () => boxed('prop', USUAL_SIZE.step),
  pillow: carried(soft([14, 5.6, 22], 0.72), 'pillow'),
  roll: carried(soft([6.4, 6.4, 26], 0.56), 'towel'),
  ball: carried(soft([13, 13, 13], 0.5523), 'band'),
  box: carried(crate, 'prop'),
  bag: carried(() => BAG, 'prop-dark'),
  weight: carried(() => WEIGHT, 'prop-dark'),
  band: spanned('band', 1.2),
  strap: spanned('band', 1.2),
  stick: spanned('prop', 1.2, 0.12),
  trolley: () => trolley,
  bike,
  recumbent,
  water: () => water,
}

export function propParts(camera: Camera, poses: readonly Pose[], props: readonly Prop[]): Part[] {
  return props.flatMap((prop) => DRAWERS[prop.kind](poses)(camera, prop, prop.inFront ? 'before' : 'room'))
}
