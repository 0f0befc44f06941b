import type { Camera } from '@/lib/domain/figures/drawing/camera'
import { type Part, type PartLayer, STILL, type Tone } from '@/lib/domain/figures/drawing/part'
import { type Box, boxOutline } from '@/lib/domain/figures/drawing/solids'
import type { Place, Prop } from '@/lib/domain/figures/record'
import type { Vec } from '@/lib/domain/figures/skeleton/vector'

export type Draw = (camera: Camera, prop: Prop, layer: PartLayer) => Part[]

export const solid = (camera: Camera, box: Box, tone: Tone, layer: PartLayer): Part => ({
  layer,
  tone,
  shape: boxOutline(camera, box),
  placements: [STILL],
})

export const placeOf = (prop: Prop): Vec => prop.at ?? [0, 0, 0]
export const sizeOf = (prop: Prop, otherwise: Place): Place => prop.size ?? otherwise
