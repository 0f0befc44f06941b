import { type Fault, faultsOf } from '@/lib/domain/figures/motion/inspect'
import { motionOf } from '@/lib/domain/figures/motion/motion'
import { type CarrierKind, sunkIntoThings } from '@/lib/domain/figures/motion/surfaces'
import type { FigureRecord } from '@/lib/domain/figures/record'

/** With what a part sinks into, where it is a thing. */
export type PosingFault = Fault | { readonly kind: CarrierKind; readonly where: string; readonly by: number }

/**
 * Why a posed movement may not be stored: what a body cannot do anywhere on its way, and what sinks into a seat, a bed, a table or a
 * step in one of its postures. Between the two the way is straight, and the one onto a step leads through its edge: that is not said
 * against it, because nobody could pose it otherwise.
 */
export function posingFaults(record: FigureRecord): PosingFault[] {
  const motion = motionOf(record)
  const postures = motion.keyPoses.map((pose) => ({ pose }))
  const sunk = sunkIntoThings(record, postures).map(({ into, where, by }): PosingFault => ({ kind: into, where, by }))
  return [...faultsOf(record, motion), ...sunk]
}
