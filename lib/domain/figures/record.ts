import type { Angles } from './skeleton/joints'
import type { Landmark } from './skeleton/landmarks'

/** Directions and places in a record: percent of stature; x forward, y up, z to the person's right. */
export type Place = readonly [x: number, y: number, z: number]

export const VIEW_NAMES = ['side', 'front', 'back', 'top'] as const
/** From where the figure is seen; the side view is turned a little to show the far limbs. `turn` 0 looks at the right side, 90 at the face; `tilt` 90 looks down from above. */
export type View = (typeof VIEW_NAMES)[number] | { readonly turn: number; readonly tilt: number }

/** there_and_back: start to end and back · cycle: round and round · one_way: start to end · hold: still, breathing. */
export const MOVEMENTS = ['there_and_back', 'cycle', 'one_way', 'hold'] as const
export type Movement = (typeof MOVEMENTS)[number]

/** What can be led to a place: hands (wrists), feet (ankles), and elbows or knees where those carry. */
export const LED_PARTS = ['hand_l', 'hand_r', 'foot_l', 'foot_r', 'elbow_l', 'elbow_r', 'knee_l', 'knee_r'] as const
export type LedPart = (typeof LED_PARTS)[number]

export type Goal = {
  /** A place in the room; null keeps what the angles give along that axis. */
  readonly at?: readonly [number | null, number | null, number | null]
  /** A place on the own body, plus an offset in the room. */
  readonly on?: Landmark
  readonly offset?: Place
  /** Foot or palm flat at this height: the ankle stands a foot's height above it. */
  readonly flatAt?: number
  /** Where toes or fingers point. */
  readonly points?: Place
  /** Roughly where knee or elbow points. */
  readonly pole?: Place
}

export type Keyframe = {
  /** What the picture shows, for people who do not see it. */
  readonly text: string
  /** How the pelvis stands, in degrees; `at` places the middle between the hip joints. */
  readonly pelvis?: {
    readonly pitch?: number
    readonly roll?: number
    readonly yaw?: number
    readonly at?: readonly [number | null, number | null, number | null]
  }
  /** In degrees. What a keyframe does not name stays as in the one before it, in the first it is 0. */
  readonly angles?: Angles
  /** Likewise; null ends a lead. */
  readonly lead?: Readonly<Partial<Record<LedPart, Goal | null>>>
  /** Seconds to get here from the keyframe before; else shared out from the dose's tempo. */
  readonly seconds?: number
  readonly breath?: 'in' | 'out'
}

export const PROP_KINDS = [
  'mat',
  'bed',
  'chair',
  'wall',
  'table',
  'step',
  'pillow',
  'roll',
  'band',
  'strap',
  'stick',
  'box',
  'bag',
  'weight',
  'ball',
  'rail',
  'pad',
  'trolley',
  'bike',
  'recumbent',
  'water',
] as const
export type PropKind = (typeof PROP_KINDS)[number]

/** A thing in the picture. Where it stands still it has a place and a size; where it is held it names landmarks. */
export type Prop = {
  readonly kind: PropKind
  /** Middle of its underside. */
  readonly at?: Place
  /** Length (x), height (y), depth (z). */
  readonly size?: Place
  /** From landmark to landmark (band, strap, stick), or the one it goes with (bag, box, weight, pillow). */
  readonly on?: readonly Landmark[]
  readonly offset?: Place
  /** Degrees about the vertical. */
  readonly turn?: number
  /** Painted over the person instead of behind. */
  readonly inFront?: boolean
}

export const MUSCLES = [
  'abdominals',
  'obliques',
  'back_extensors',
  'upper_back',
  'chest',
  'neck_front',
  'glutes',
  'hip_side',
  'hip_flexors',
  'quadriceps',
  'hamstrings',
  'adductors',
  'calf',
  'shin',
  'shoulder',
] as const
export type Muscle = (typeof MUSCLES)[number]

export const LAYERS = ['far_leg', 'far_arm', 'trunk', 'head', 'near_leg', 'near_arm'] as const
export type Layer = (typeof LAYERS)[number]

/** An arrow beside the body for a movement too small to leave a way behind: where from, and how far it points. */
export type Hint = { readonly on: Landmark; readonly offset: Place; readonly points: Place }

/** All that is needed to draw one exercise: moving, as a still pair, on paper. One-sided exercises move the right side. */
export type FigureRecord = {
  readonly view: View
  readonly movement: Movement
  readonly keyframes: readonly [Keyframe, ...Keyframe[]]
  /**
   * What keeps its place while the rest moves. `lowest` sets the lowest point of the body on the floor in each frame
   * (walking). A pelvis that is given a place needs none.
   */
  readonly anchor: Landmark | 'lowest'
  /** How high the surface under the anchor is, and which landmarks lie on it at the start; else the lowest touches 0. */
  readonly rest?: { readonly height: number; readonly on: readonly Landmark[] }
  /** Led parts that stay where the first keyframe has them. */
  readonly planted: readonly LedPart[]
  /** Led parts that slide along the floor wherever their angles would take them into it. */
  readonly slides?: readonly LedPart[]
  readonly props: readonly Prop[]
  /** Tinted while they work. */
  readonly muscles: readonly Muscle[]
  /** Whose path is drawn as an arrow, from the first to the last keyframe. */
  readonly trace: readonly Landmark[]
  readonly hints?: readonly Hint[]
  /** Painted from the first to the last; else as the view suggests. */
  readonly order?: readonly Layer[]
}
