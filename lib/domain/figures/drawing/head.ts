import type { Pose } from '@/lib/domain/figures/skeleton/pose'
import { add, scale, type Vec } from '@/lib/domain/figures/skeleton/vector'
import { disc, planar } from './bone'
import { type Camera, depthOf } from './camera'
import type { Hairstyle } from './look'
import type { Part } from './part'
import { ellipse } from './path'

/** In the head's middle plane: x to the face, y up, from the middle of the head. */
const FACE_PROFILE =
  'M-3 4.6C0 6.6 4.6 5.4 5.1 2.4C5.2 1.6 4.9 1.2 5.2 .7C5.8 -.2 6.5 -1 6.7 -1.5C6.8 -2 6 -2.1 5.5 -2.1C5.5 -2.6 5.7 -2.9 5.5 -3.2C5.2 -3.5 5.4 -4 5.2 -4.5C5 -5.9 3.9 -6.3 2.7 -6.1C.9 -5.8 -1.4 -4.4 -2.4 -2.4Z'
const HAIR_PROFILE = {
  short:
    'M4.9 3C4.6 6.6 1 7.9 -2 7.3C-5.4 6.7 -6.9 3.6 -6.4 .3C-6.1 -1.7 -5.4 -3 -4.4 -3.8C-3.6 -3.4 -3 -2.4 -2.4 -1.6C-1.5 -2 -.7 -1.6 -.4 -.3C-.2 .9 .3 1.6 .9 1.9C1.4 3 2.6 3.9 4.9 3Z',
  bob: 'M4.9 3C4.7 7 .8 8.2 -2.2 7.5C-5.9 6.7 -7.3 3.4 -7 -.3C-6.8 -3 -6.9 -4.9 -6.4 -6.3C-4.4 -6.9 -1.8 -6.5 -.5 -5.6C.4 -4 -.4 -1.6 .5 .6C1 2.2 2.6 3.7 4.9 3Z',
  bald: 'M-6.1 1.4C-6.4 -.6 -5.6 -2.9 -4.4 -3.8C-3.6 -3.4 -3 -2.4 -2.4 -1.6C-1.9 -1 -2.2 .4 -3 1C-4 1.6 -5.2 1.7 -6.1 1.4Z',
}
const EYE = 'M3.6 .9a.55 .7 0 1 0 1.1 0a.55 .7 0 1 0 -1.1 0Z'
const BROW = 'M2.9 2.4C3.6 2.9 4.4 2.8 4.9 2.5'
const EAR = 'M-1.9 .6C-1.6 1.5 -.1 1.5 0 .3C.1 -.7 -.6 -1.7 -1.2 -1.8C-1.8 -1.8 -2.1 -.2 -1.9 .6Z'
const MOUTH = 'M4.2 -3.5C4.6 -3.3 5 -3.2 5.4 -3.2'

/** In the head's own frontal plane: x to its right, y up. */
const FACE_FRONT = 'M-4.6 1.4C-4.6 6.2 4.6 6.2 4.6 1.4C4.7 -2.4 3 -6.4 0 -6.4C-3 -6.4 -4.7 -2.4 -4.6 1.4Z'
const FRINGE = 'M-5 1.2C-5.6 8.9 5.6 8.9 5 1.2C4.4 3.4 2 4.3 -1.4 4.4C-3.4 4.3 -4.6 2.6 -5 1.2Z'
const SMILE = 'M-1.5 -3.6C-.6 -4.2 .6 -4.2 1.5 -3.6'

/** Share of the gaze that comes towards the eye: below it the far eye would stand outside the outline of a front face. */
const FACE_ON = 0.78

/** Seen from the side, from in front or from behind: which drawing of the head the whole motion uses. */
function facing(camera: Camera, poses: readonly Pose[]): 'profile' | 'front' | 'back' {
  const mean = poses.reduce((sum, pose) => sum + depthOf(camera, pose.head.forward), 0) / poses.length
  if (mean > FACE_ON) return 'front'
  return mean < -FACE_ON ? 'back' : 'profile'
}

export function headParts(camera: Camera, poses: readonly Pose[], hair: Hairstyle): Part[] {
  const kind = facing(camera, poses)
  if (kind === 'profile') return profileHead(camera, poses, hair)
  return kind === 'front' ? frontHead(camera, poses, hair) : backHead(camera, poses, hair)
}

const at = ({ headCentre, head }: Pose, ahead: number, above: number, aside = 0): Vec =>
  add(headCentre, add(scale(head.forward, ahead), add(scale(head.up, above), scale(head.right, aside))))

const LOOK = { layer: 'head' } as const
const sidePlane = (poses: readonly Pose[]) =>
  poses.map(({ headCentre, head }) => ({ at: headCentre, x: head.forward, y: head.up }))
const frontPlane = (poses: readonly Pose[], ahead: number) =>
  poses.map((pose) => ({ at: at(pose, ahead, 0), x: pose.head.right, y: pose.head.up }))

function profileHead(camera: Camera, poses: readonly Pose[], hair: Hairstyle): Part[] {
  const plane = sidePlane(poses)
  const hairTone = { ...LOOK, tone: 'hair', bare: true } as const
  const crown = hair === 'bald' ? 'skin' : 'hair'
  return [
    ...(hair === 'bun'
      ? [
          disc(
            camera,
            poses.map((pose) => at(pose, -6.6, 4)),
            2.5,
            { ...LOOK, tone: 'hair' },
          ),
        ]
      : []),
    disc(
      camera,
      poses.map((pose) => at(pose, -0.9, 1.4)),
      5.3,
      { ...LOOK, tone: crown },
    ),
    planar(camera, plane, FACE_PROFILE, { ...LOOK, tone: 'skin' }),
    planar(camera, plane, HAIR_PROFILE[hair === 'bun' ? 'short' : hair], hairTone),
    planar(camera, plane, EAR, { ...LOOK, tone: 'skin-far', bare: true }),
    planar(camera, plane, EYE, { ...LOOK, tone: 'ink', bare: true }),
    planar(camera, plane, BROW, { ...LOOK, tone: 'ink', bare: true, stroke: 0.45 }),
    planar(camera, plane, MOUTH, { ...LOOK, tone: 'ink', bare: true, stroke: 0.4 }),
  ]
}

function frontHead(camera: Camera, poses: readonly Pose[], hair: Hairstyle): Part[] {
  const mark = (ahead: number, above: number, aside: number, radius: number): Part =>
    disc(
      camera,
      poses.map((pose) => at(pose, ahead, above, aside)),
      radius,
      { ...LOOK, tone: 'ink', bare: true },
    )
  const ear = (aside: number): Part =>
    disc(
      camera,
      poses.map((pose) => at(pose, -0.6, -0.4, aside)),
      1.2,
      { ...LOOK, tone: 'skin' },
    )
  return [
    ...(hair === 'bun'
      ? [
          disc(
            camera,
            poses.map((pose) => at(pose, -5, 6.4)),
            2.7,
            { ...LOOK, tone: 'hair' },
          ),
        ]
      : []),
    ...(hair === 'bald'
      ? []
      : [planar(camera, frontPlane(poses, -1), ellipse(5.2, 6.2, [0, 1.2]), { ...LOOK, tone: 'hair' })]),
    ...(hair === 'bob'
      ? [planar(camera, frontPlane(poses, -2), ellipse(5.9, 6.8, [0, -0.6]), { ...LOOK, tone: 'hair' })]
      : []),
    ear(4.6),
    ear(-4.6),
    disc(
      camera,
      poses.map((pose) => at(pose, 0, 0.4)),
      4.5,
      { ...LOOK, tone: 'skin' },
    ),
    planar(camera, frontPlane(poses, 1.6), FACE_FRONT, { ...LOOK, tone: 'skin' }),
    ...(hair === 'bald' ? [] : [planar(camera, frontPlane(poses, 1.2), FRINGE, { ...LOOK, tone: 'hair', bare: true })]),
    mark(4.6, 0.5, -1.9, 0.62),
    mark(4.6, 0.5, 1.9, 0.62),
    disc(
      camera,
      poses.map((pose) => at(pose, 5.6, -1.2)),
      0.75,
      { ...LOOK, tone: 'skin-far', bare: true },
    ),
    planar(camera, frontPlane(poses, 4.6), SMILE, { ...LOOK, tone: 'ink', bare: true, stroke: 0.5 }),
  ]
}

function backHead(camera: Camera, poses: readonly Pose[], hair: Hairstyle): Part[] {
  const tone = hair === 'bald' ? 'skin' : 'hair'
  return [
    disc(
      camera,
      poses.map((pose) => at(pose, 0, -0.4, 4.6)),
      1.2,
      { ...LOOK, tone: 'skin' },
    ),
    disc(
      camera,
      poses.map((pose) => at(pose, 0, -0.4, -4.6)),
      1.2,
      { ...LOOK, tone: 'skin' },
    ),
    planar(camera, frontPlane(poses, 0), FACE_FRONT, { ...LOOK, tone: 'skin' }),
    planar(camera, frontPlane(poses, -1), ellipse(5.2, hair === 'bob' ? 6.6 : 5.6, [0, 1]), { ...LOOK, tone }),
    ...(hair === 'bun'
      ? [
          disc(
            camera,
            poses.map((pose) => at(pose, -6, 4)),
            2.7,
            { ...LOOK, tone: 'hair' },
          ),
        ]
      : []),
  ]
}
