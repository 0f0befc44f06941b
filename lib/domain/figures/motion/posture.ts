import type { FigureRecord, LedPart } from '@/lib/domain/figures/record'
import { poseOf } from '@/lib/domain/figures/skeleton/forward'
import type { Side } from '@/lib/domain/figures/skeleton/joints'
import { LANDMARKS, type Landmark, landmark, lowestSurface } from '@/lib/domain/figures/skeleton/landmarks'
import { type Pose, translated } from '@/lib/domain/figures/skeleton/pose'
import { ORIGIN, scale, sub, type Vec } from '@/lib/domain/figures/skeleton/vector'
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
      const pose = led(free, { ...ownLeads(free, a, b, share), ...planted })
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
  return led(pose, leadsOf(pose, stance))
}

/** What may touch the ground by itself: all but the ends that are led somewhere. */
function carrying({ lead }: Stance): readonly Landmark[] {
  const ends = {
    hand: ['hand', 'fingertips'],
    foot: ['foot', 'heel', 'toe'],
    elbow: ['elbow'],
    knee: ['knee'],
  } as const
  const loose = Object.keys(lead).flatMap((part) => {
    const [kind, side] = part.split('_') as [keyof typeof ends, Side]
    return ends[kind].map((name): Landmark => `${name}_${side}`)
  })
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
