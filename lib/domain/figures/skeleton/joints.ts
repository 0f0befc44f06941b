export const SIDES = ['l', 'r'] as const
export type Side = (typeof SIDES)[number]

/**
 * Joint angles in degrees; 0 is upright standing with the arms by the sides. Ranges are the active ranges of adults with
 * a margin for people who are supple (American Academy of Orthopaedic Surgeons, Joint Motion, 1965; spine: White and
 * Panjabi, Clinical Biomechanics of the Spine, 1990). They bound what a record may ask for; no patient is measured by them.
 */
const PAIRED = {
  /** Flexion +, extension -. */
  hip: [-35, 135],
  /** Away from the middle +, across the body -. */
  hip_abd: [-35, 75],
  /** Front of the thigh turned outwards +. */
  hip_er: [-50, 65],
  knee: [-5, 155],
  /** Toes up +, toes down - (with the bend of midfoot and toes, which are drawn as one piece with the foot). */
  ankle: [-90, 35],
  /** Toes turned outwards against the shin +: the shin turns in a bent knee (Joint Motion, 1965), the rest is the hindfoot. */
  foot_er: [-50, 60],
  shoulder: [-65, 190],
  shoulder_abd: [-50, 185],
  shoulder_er: [-95, 110],
  elbow: [-8, 155],
  /** Thumb turned inwards +, outwards -; at 0 it points forward. */
  forearm: [-90, 90],
  /** Palm towards the inside of the forearm +. */
  wrist: [-95, 90],
} as const

const SINGLE = {
  /** Rounding +, arching -; spread over the parts of the lumbar spine. */
  lumbar: [-50, 65],
  thoracic: [-35, 50],
  neck: [-65, 65],
  /** Bending to the right +. */
  trunk_side: [-50, 50],
  /** Turning to the right +. */
  trunk_rot: [-75, 75],
  neck_side: [-45, 45],
  neck_rot: [-85, 85],
  /** Shoulder blades drawn back and together +, pushed forward -. */
  scapula: [-25, 30],
  /** Shoulders lifted +. */
  shrug: [-15, 30],
  /** Head glided straight back +, poked forward -; millimetres on a person of 1.70 m. */
  head_retraction: [-45, 45],
} as const

type PairedKind = keyof typeof PAIRED
export type SingleJoint = keyof typeof SINGLE
export type PairedJoint = `${PairedKind}_${Side}`
export type Joint = SingleJoint | PairedJoint
export type Angles = Readonly<Partial<Record<Joint, number>>>
export type Range = readonly [min: number, max: number]

export const PAIRED_KINDS = Object.keys(PAIRED) as PairedKind[]
export const JOINTS: readonly Joint[] = [
  ...(Object.keys(SINGLE) as SingleJoint[]),
  ...PAIRED_KINDS.flatMap((kind) => SIDES.map((side): PairedJoint => `${kind}_${side}`)),
]

export function jointRange(joint: Joint): Range {
  if (joint in SINGLE) return SINGLE[joint as SingleJoint]
  return PAIRED[joint.slice(0, -2) as PairedKind]
}

export const angleOf = (angles: Angles, joint: Joint): number => angles[joint] ?? 0
