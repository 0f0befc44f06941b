/**
 * Segment lengths in percent of stature (Drillis and Contini 1966, as drawn in Winter, Biomechanics and Motor Control of
 * Human Movement, fig. 4.1). The trunk between hip and shoulder (28.8) is parted so that the spine can bend; how it is
 * parted, and where the shoulder sits on it, are ours.
 */
export const LENGTH = {
  thigh: 24.5,
  shank: 24.6,
  /** Ankle to sole. */
  ankleHeight: 3.9,
  foot: 15.2,
  upperArm: 18.6,
  forearm: 14.6,
  hand: 10.8,
  /** Hip joint to the joint above the sacrum. */
  pelvis: 5.5,
  /** Each of three parts. */
  lumbar: 3.5,
  /** Each of three parts. */
  thoracic: 4.27,
  neck: 5.2,
  /** Top of the neck to the middle of the head. */
  head: 6.2,
} as const

/** From the middle, sideways. */
export const HALF_WIDTH = { hip: 5.2, shoulder: 10.6, foot: 2.7 } as const

/** The vertebral parts that share a bend of the lumbar or the thoracic spine. */
export const SPINE_PARTS = 3

/** Heel behind and toes before the ankle; together the foot's length. */
export const FOOT = { heel: 4, toe: 11.2 } as const

/** Half the thickness of the body at a landmark, in percent of stature: how far its surface lies from the joint. */
export const FLESH = {
  hip: 5.2,
  knee: 3.3,
  ankle: 2.2,
  shoulder: 3.4,
  elbow: 2.1,
  wrist: 1.6,
  fingertips: 0.8,
  heel: 1.9,
  toe: 1.2,
  pelvis: 5.6,
  waist: 5.4,
  chest: 6.2,
  neck: 2.8,
  head: 5.9,
} as const
