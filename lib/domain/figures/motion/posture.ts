import type { FigureRecord, LedPart } from '@/lib/domain/figures/record'
import { poseOf } from '@/lib/domain/figures/skeleton/forward'
import type { Side } from '@/lib/domain/figures/skeleton/joints'
import {
  fleshAt,
  hangingOn,
  LANDMARKS,
  type Landmark,
  landmark,
  lowestSurface,
} from '@/lib/domain/figures/skeleton/landmarks'
import { type Pose, translated } from '@/lib/domain/figures/skeleton/pose'
import { add, distance, ORIGIN, scale, sub, type Vec } from '@/lib/domain/figures/skeleton/vector'
import { type Lead, type Leads, leadBetween, led, resolved } from './goals'
import { anglesBetween, type Stance, stancesOf, turnBetween } from './keyframes'

/** How the postures of one record are found: from keyframe to keyframe, with what is planted where it was at the start. */
export type Postures = {
  readonly keyframes: number
  /** `from` and `to` count keyframes; `share` 0 to 1 of the way between them. */
  readonly between: (from: number, to: number, share: number) => Pose
}

export function posturesOf(record: FigureRecord): Postures {
  const stances = stancesOf(record)
  const start = firstPose(record, stances[0])
  const place = placer(record, start)
  const planted = plantedLeads(record, start, stances[0])
  return {
    keyframes: stances.length,
    between: (from, to, share) => {
      const [a, b] = [stances[from] ?? stances[0], stances[to] ?? stances[0]]
      const free = place(poseOf(anglesBetween(a, b, share), turnBetween(a, b, share), ORIGIN), a, b, share)
      // What stays planted wins over the lead that brought it there.
      const pose = slid(led(free, { ...ownLeads(free, a, b, share), ...planted }), record.slides)
      return record.anchor === 'lowest' ? floored(pose) : pose
    },
  }
}

const floored = (pose: Pose): Pose => translated(pose, [0, -lowestSurface(pose), 0])

/** The first keyframe, laid down on what it rests on. */
function firstPose(record: FigureRecord, stance: Stance): Pose {
  const free = poseOf(stance.angles, stance, ORIGIN)
  const { height, on } = record.rest ?? { height: 0, on: carrying(stance) }
  const laid = translated(free, [0, height - lowestSurface(free, on), 0])
  const pose = translated(laid, placedBy(stance, laid.hips))
  return slid(led(pose, leadsOf(pose, stance)), record.slides)
}

/** Percent of stature by which flesh gives way: a leg that is straight would bend for less. */
const SOFT = 0.8

/** What would sink into the floor is lifted onto it and lies as it lay. Once more where a lifted hand has pressed its elbow down. */
function slid(pose: Pose, parts: readonly LedPart[] = [], times = 3): Pose {
  const sunken = parts.flatMap((part): [LedPart, Lead][] => {
    const sunk = Math.max(...hangingOn(part).map((name) => fleshAt(name) - landmark(pose, name)[1])) - SOFT
    return sunk > 0 ? [[part, { ...plantedLead(part, pose), to: lifted(pose, part, sunk) }]] : []
  })
  if (sunken.length === 0 || times === 0) return pose
  return slid(led(pose, Object.fromEntries(sunken)), parts, times - 1)
}

/** Knees and elbows go round hip and shoulder as they rise: straight up they would be out of reach. */
function lifted(pose: Pose, part: LedPart, by: number): Vec {
  const at = landmark(pose, part)
  const [kind, side] = part.split('_') as ['hand' | 'foot' | 'elbow' | 'knee', Side]
  if (kind === 'hand' || kind === 'foot') return add(at, [0, by, 0])
  const root = landmark(pose, `${kind === 'knee' ? 'hip' : 'shoulder'}_${side}`)
  const [ahead, aside] = [at[0] - root[0], at[2] - root[2]]
  const reach = Math.sqrt(Math.max(0, distance(at, root) ** 2 - (at[1] + by - root[1]) ** 2))
  const stretch = reach / (Math.hypot(ahead, aside) || 1)
  return [root[0] + ahead * stretch, at[1] + by, root[2] + aside * stretch]
}

/** What may touch the ground by itself: all but the ends that are led somewhere. */
function carrying({ lead }: Stance): readonly Landmark[] {
  const loose = (Object.keys(lead) as LedPart[]).flatMap(hangingOn)
  return LANDMARKS.filter((name) => !loose.includes(name))
}

const placedBy = ({ at }: Stance, hips: Vec): Vec => [
  at[0] === null ? 0 : at[0] - hips[0],
  at[1] === null ? 0 : at[1] - hips[1],
  at[2] === null ? 0 : at[2] - hips[2],
]

/** Puts a posture where its anchor says, or its pelvis where the keyframes say. */
function placer(record: FigureRecord, start: Pose) {
  const anchor = record.anchor === 'lowest' ? 'pelvis' : record.anchor
  const keep = landmark(start, anchor)
  return (pose: Pose, a: Stance, b: Stance, share: number): Pose => {
    const held = translated(pose, sub(keep, landmark(pose, anchor)))
    const [from, to] = [placedBy(a, held.hips), placedBy(b, held.hips)]
    return translated(held, [mix(from[0], to[0], share), mix(from[1], to[1], share), mix(from[2], to[2], share)])
  }
}

const mix = (a: number, b: number, share: number): number => a + (b - a) * share

function plantedLeads(record: FigureRecord, start: Pose, { lead }: Stance): Leads {
  const ledLater = new Set(record.keyframes.slice(1).flatMap(({ lead }) => Object.keys(lead ?? {})))
  const kept = record.planted.filter((part) => !ledLater.has(part))
  return Object.fromEntries(
    kept.map((part) => {
      const pole = lead[part]?.pole
      return [part, { ...plantedLead(part, start), ...(pole && { pole }) }]
    }),
  )
}

/** Hands and feet keep how they lie as well as where. */
function plantedLead(part: LedPart, start: Pose): Lead {
  const points = tipDirection(start, part)
  return { to: landmark(start, part), ...(points && { points }) }
}

/** Where a foot's toes or a hand's fingers point; elbows and knees have none. */
function tipDirection(pose: Pose, part: LedPart): Vec | null {
  const side = part.endsWith('_r') ? 'r' : 'l'
  if (part.startsWith('foot')) return pose.legs[side].tip.forward
  return part.startsWith('hand') ? scale(pose.arms[side].tip.up, -1) : null
}

function leadsOf(pose: Pose, stance: Stance): Leads {
  return Object.fromEntries(
    (Object.entries(stance.lead) as [LedPart, NonNullable<Stance['lead'][LedPart]>][]).map(([part, goal]) => [
      part,
      resolved(goal, part, pose),
    ]),
  )
}

/** Where only one of two keyframes leads a part, the other end of its way is where the angles put it. */
function ownLeads(pose: Pose, a: Stance, b: Stance, share: number): Leads {
  const [from, to] = [leadsOf(pose, a), leadsOf(pose, b)]
  const parts = new Set([...Object.keys(from), ...Object.keys(to)]) as Set<LedPart>
  return Object.fromEntries(
    [...parts].map((part) => {
      const points = tipDirection(pose, part)
      const free: Lead = { to: landmark(pose, part), ...(points && { points }) }
      return [part, leadBetween(from[part] ?? free, to[part] ?? free, share)]
    }),
  )
}
