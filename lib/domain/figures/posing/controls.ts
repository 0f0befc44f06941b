import type { Keyframe } from '@/lib/domain/figures/record'
import {
  angleOf,
  type Joint,
  jointRange,
  PAIRED_KINDS,
  type PairedJoint,
  type Range,
  type Side,
} from '@/lib/domain/figures/skeleton/joints'

/** How the body lies: the turns of the pelvis in degrees, and where the hips are, in percent of stature. */
export const BODY_CONTROLS = ['pitch', 'roll', 'yaw', 'height', 'ahead', 'aside'] as const
export type BodyControl = (typeof BODY_CONTROLS)[number]
export type Control = Joint | BodyControl

const TRUNK = [
  'neck',
  'neck_side',
  'neck_rot',
  'head_retraction',
  'thoracic',
  'lumbar',
  'trunk_side',
  'trunk_rot',
  'scapula',
  'shrug',
] as const satisfies readonly Joint[]
const isOfLeg = (kind: string): boolean => /^(hip|knee|ankle|foot)/.test(kind)

const limb = (side: Side, ofLeg: boolean): readonly PairedJoint[] =>
  PAIRED_KINDS.filter((kind) => isOfLeg(kind) === ofLeg).map((kind): PairedJoint => `${kind}_${side}`)

/** Everything that can be set of a posture, as a person thinks of it. */
export const CONTROL_GROUPS = {
  trunk: TRUNK,
  arm_r: limb('r', false),
  arm_l: limb('l', false),
  leg_r: limb('r', true),
  leg_l: limb('l', true),
  body: BODY_CONTROLS,
} as const satisfies Record<string, readonly Control[]>
export type ControlGroup = keyof typeof CONTROL_GROUPS
export const GROUPS = Object.keys(CONTROL_GROUPS) as ControlGroup[]
export const CONTROLS: readonly Control[] = GROUPS.flatMap((group): readonly Control[] => CONTROL_GROUPS[group])

const BODY_RANGES: Record<BodyControl, Range> = {
  pitch: [-180, 180],
  roll: [-180, 180],
  yaw: [-180, 180],
  height: [0, 150],
  ahead: [-150, 150],
  aside: [-150, 150],
}

const isOfBody = (control: Control): control is BodyControl => control in BODY_RANGES

export const controlRange = (control: Control): Range =>
  isOfBody(control) ? BODY_RANGES[control] : jointRange(control)

export type ControlUnit = 'degrees' | 'millimetres' | 'percent'

export function controlUnit(control: Control): ControlUnit {
  if (control === 'head_retraction') return 'millimetres'
  return control === 'height' || control === 'ahead' || control === 'aside' ? 'percent' : 'degrees'
}

/** The nearest number that a control may have. */
export function withinControl(control: Control, value: number): number {
  const [min, max] = controlRange(control)
  return Math.min(max, Math.max(min, value))
}

const NUMBER = /^-?\d{1,3}(\.\d{1,2})?$/

/** What was typed as a number within the range of a control, or null. A decimal comma and a real minus are what people type too. */
export function readControl(control: Control, typed: string): number | null {
  const text = typed.trim().replace('−', '-').replace(',', '.')
  const [min, max] = controlRange(control)
  const value = Number(text)
  return NUMBER.test(text) && value >= min && value <= max ? value : null
}

/** A posture in numbers: one for each control. */
export type ControlValues = Readonly<Record<Control, number>>

export function controlValuesOf({ pelvis = {}, angles = {} }: Keyframe): ControlValues {
  const [x, y, z] = pelvis.at ?? [null, null, null]
  const body: Record<BodyControl, number> = {
    pitch: pelvis.pitch ?? 0,
    roll: pelvis.roll ?? 0,
    yaw: pelvis.yaw ?? 0,
    height: y ?? 0,
    ahead: x ?? 0,
    aside: z ?? 0,
  }
  const values = CONTROLS.map((control): [Control, number] => [
    control,
    withinControl(control, isOfBody(control) ? body[control] : angleOf(angles, control)),
  ])
  return Object.fromEntries(values) as Record<Control, number>
}

/** The inverse; it says every number itself, because a keyframe takes over what it does not say. */
export function keyframeWith(values: ControlValues): Pick<Keyframe, 'pelvis' | 'angles'> {
  const { pitch, roll, yaw, height, ahead, aside, ...angles } = values
  return { pelvis: { pitch, roll, yaw, at: [ahead, height, aside] }, angles }
}
