import type { Goal, LedPart } from '@/lib/domain/figures/record'
import { FLESH, LENGTH } from '@/lib/domain/figures/skeleton/body'
import { type Frame, frameAlong, frameTowards } from '@/lib/domain/figures/skeleton/frame'
import type { Side } from '@/lib/domain/figures/skeleton/joints'
import { landmark } from '@/lib/domain/figures/skeleton/landmarks'
import { type LimbGoal, type LimbShape, reached } from '@/lib/domain/figures/skeleton/limb'
import type { Limb, Pose } from '@/lib/domain/figures/skeleton/pose'
import { add, lerp, scale, unit, type Vec } from '@/lib/domain/figures/skeleton/vector'

const LEG: LimbShape = { upper: LENGTH.thigh, lower: LENGTH.shank, bends: 'forward' }
const ARM: LimbShape = { upper: LENGTH.upperArm, lower: LENGTH.forearm, bends: 'backward' }

/** Where a part is led at one moment. */
export type Lead = { readonly to: Vec; readonly points?: Vec; readonly pole?: Vec }
export type Leads = Readonly<Partial<Record<LedPart, Lead>>>

/** A goal of a record, worked out on the posture that the angles alone give. */
export function resolved(goal: Goal, part: LedPart, pose: Pose): Lead {
  const own = landmark(pose, part)
  const base = goal.on ? landmark(pose, goal.on) : own
  const at = goal.at ?? [null, null, null]
  const placed: Vec = [at[0] ?? base[0], at[1] ?? base[1], at[2] ?? base[2]]
  const to = add(placed, goal.offset ?? [0, 0, 0])
  const extras = { ...(goal.points && { points: goal.points }), ...(goal.pole && { pole: goal.pole }) }
  if (goal.flatAt === undefined) return { to, ...extras }
  const height = part.startsWith('foot') ? LENGTH.ankleHeight : part.startsWith('knee') ? FLESH.knee : FLESH.wrist
  const flat = part.startsWith('foot') || part.startsWith('hand') ? { points: levelled(part, pose) } : {}
  return { to: [to[0], goal.flatAt + height, to[2]], ...flat, ...extras }
}

/** Where the tip points now, laid level. */
function levelled(part: LedPart, pose: Pose): Vec {
  const side = sideOf(part)
  const ahead = part.startsWith('foot') ? pose.legs[side].tip.forward : scale(pose.arms[side].tip.up, -1)
  return unit([ahead[0], 0, ahead[2]], [1, 0, 0])
}

const sideOf = (part: LedPart): Side => (part.endsWith('_r') ? 'r' : 'l')

export function leadBetween(a: Lead, b: Lead, share: number): Lead {
  return {
    to: lerp(a.to, b.to, share),
    ...mixed('points', a.points, b.points, share),
    ...mixed('pole', a.pole, b.pole, share),
  }
}

function mixed(key: 'points' | 'pole', a: Vec | undefined, b: Vec | undefined, share: number) {
  const direction = a && b ? lerp(a, b, share) : (a ?? b)
  return direction ? { [key]: direction } : {}
}

/** The posture with each led part brought to its place. */
export function led(pose: Pose, leads: Leads): Pose {
  const limb = (kind: 'arms' | 'legs', side: Side): Limb => {
    const [end, mid] = kind === 'arms' ? (['hand', 'elbow'] as const) : (['foot', 'knee'] as const)
    const [endLead, midLead] = [leads[`${end}_${side}`], leads[`${mid}_${side}`]]
    const pole = endLead?.pole
    const goal: LimbGoal = {
      ...(endLead && { end: endLead.to }),
      ...(midLead && { mid: midLead.to }),
      ...(pole && { pole }),
    }
    const moved = reached(pose[kind][side], kind === 'arms' ? ARM : LEG, goal)
    return endLead?.points ? { ...moved, tip: tipTowards(kind, moved, endLead.points), isFlat: true } : moved
  }
  return {
    ...pose,
    arms: { l: limb('arms', 'l'), r: limb('arms', 'r') },
    legs: { l: limb('legs', 'l'), r: limb('legs', 'r') },
  }
}

/** A foot points with its front, a hand with its fingers. */
function tipTowards(kind: 'arms' | 'legs', limb: Limb, towards: Vec): Frame {
  const direction = unit(towards, limb.tip.forward)
  if (kind === 'legs') return frameTowards(direction, limb.lower.up, limb.tip)
  return frameAlong(direction, limb.lower.right, limb.tip)
}
