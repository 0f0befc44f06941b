import { z } from 'zod'
import {
  type FigureRecord,
  LAYERS,
  LED_PARTS,
  MOVEMENTS,
  MUSCLES,
  PROP_KINDS,
  VIEW_NAMES,
} from '@/lib/domain/figures/record'
import { JOINTS, jointRange } from '@/lib/domain/figures/skeleton/joints'
import { LANDMARKS } from '@/lib/domain/figures/skeleton/landmarks'

/** Percent of stature; the room around a figure is at most a few statures wide. */
const room = z.number().min(-300).max(300)
const place = z.tuple([room, room, room])
const openPlace = z.tuple([room.nullable(), room.nullable(), room.nullable()])
const degrees = z.number().min(-180).max(180)
const landmark = z.enum(LANDMARKS)

const angles = z.partialRecord(z.enum(JOINTS), z.number()).superRefine((given, context) => {
  for (const joint of JOINTS) {
    const [min, max] = jointRange(joint)
    const angle = given[joint]
    if (angle !== undefined && (angle < min || angle > max)) {
      context.addIssue({ code: 'custom', path: [joint], message: `${angle} is outside ${min} to ${max} degrees` })
    }
  }
})

const goal = z.strictObject({
  at: openPlace.exactOptional(),
  on: landmark.exactOptional(),
  offset: place.exactOptional(),
  flatAt: room.exactOptional(),
  points: place.exactOptional(),
  pole: place.exactOptional(),
})

const keyframe = z.strictObject({
  text: z.string().trim().min(1).max(300),
  pelvis: z
    .strictObject({
      pitch: degrees.exactOptional(),
      roll: degrees.exactOptional(),
      yaw: degrees.exactOptional(),
      at: openPlace.exactOptional(),
    })
    .exactOptional(),
  angles: angles.exactOptional(),
  lead: z.partialRecord(z.enum(LED_PARTS), goal.nullable()).exactOptional(),
  seconds: z.number().min(0.08).max(20).exactOptional(),
  breath: z.enum(['in', 'out']).exactOptional(),
})

const prop = z.strictObject({
  kind: z.enum(PROP_KINDS),
  at: place.exactOptional(),
  size: place.exactOptional(),
  on: z.array(landmark).min(1).max(4).exactOptional(),
  offset: place.exactOptional(),
  turn: degrees.exactOptional(),
  inFront: z.boolean().exactOptional(),
})

/** A figure as content files and the database keep it. */
export const figureRecordSchema = z.strictObject({
  view: z.union([z.enum(VIEW_NAMES), z.strictObject({ turn: degrees, tilt: z.number().min(0).max(90) })]),
  movement: z.enum(MOVEMENTS),
  keyframes: z.tuple([keyframe], keyframe).refine((list) => list.length <= 12, 'at most 12 keyframes'),
  anchor: z.union([landmark, z.literal('lowest')]),
  rest: z.strictObject({ height: room, on: z.array(landmark).min(1) }).exactOptional(),
  planted: z.array(z.enum(LED_PARTS)),
  slides: z.array(z.enum(LED_PARTS)).exactOptional(),
  props: z.array(prop).max(12),
  muscles: z.array(z.enum(MUSCLES)).max(6),
  trace: z.array(landmark).max(4),
  hints: z
    .array(z.strictObject({ on: landmark, offset: place, points: place }))
    .max(4)
    .exactOptional(),
  order: z.array(z.enum(LAYERS)).length(LAYERS.length).exactOptional(),
}) satisfies z.ZodType<FigureRecord>
