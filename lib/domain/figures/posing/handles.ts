import type { Joint, Side } from '@/lib/domain/figures/skeleton/joints'
import type { Landmark } from '@/lib/domain/figures/skeleton/landmarks'
import type { Control } from './controls'

/**
 * A place on the figure that can be taken hold of. Keys change the joint that lies there; pulling turns what carries that joint, so that it
 * follows the hand: a knee is pulled by turning the hip, an ankle by turning hip and knee.
 */
export type Handle = {
  readonly at: Landmark
  /** Changed by keys. */
  readonly control: Control
  /** One of each is turned by pulling: the one that shows most as the figure is seen. */
  readonly pulls: readonly (readonly [Joint, ...Joint[]])[] | 'body'
}

const TRUNK: readonly Handle[] = [
  { at: 'head', control: 'neck', pulls: [['neck', 'neck_side']] },
  { at: 'waist', control: 'lumbar', pulls: 'body' },
]

function limbsOf(side: Side): readonly Handle[] {
  const hip: readonly [Joint, Joint] = [`hip_${side}`, `hip_abd_${side}`]
  const shoulder: readonly [Joint, Joint] = [`shoulder_${side}`, `shoulder_abd_${side}`]
  return [
    { at: `shoulder_${side}`, control: `shoulder_${side}`, pulls: [['lumbar', 'trunk_side'], ['thoracic']] },
    { at: `elbow_${side}`, control: `elbow_${side}`, pulls: [shoulder] },
    { at: `hand_${side}`, control: `wrist_${side}`, pulls: [shoulder, [`elbow_${side}`]] },
    { at: `hip_${side}`, control: `hip_${side}`, pulls: 'body' },
    { at: `knee_${side}`, control: `knee_${side}`, pulls: [hip] },
    { at: `foot_${side}`, control: `ankle_${side}`, pulls: [hip, [`knee_${side}`]] },
  ]
}

/** In a side view both knees lie on one spot: the limbs of one side at a time. */
export const handlesOf = (side: Side): readonly Handle[] => [...TRUNK, ...limbsOf(side)]
