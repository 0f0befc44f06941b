import { z } from 'zod'
import { CONTROLS, type Control, type ControlValues, readControl } from '@/lib/domain/figures/posing/controls'
import { POSED_MOVEMENTS, POSTURES } from '@/lib/domain/figures/posing/posed-record'
import { LED_PARTS, VIEW_NAMES } from '@/lib/domain/figures/record'
import { exerciseSlug } from '@/lib/schemas/own-exercise'
import { oneOf, requiredText, someOf, versionField } from '@/lib/schemas/primitives'

export const POSTURE_TEXT_MAX = 300

const controlNumber = (control: Control) =>
  z
    .string({ error: 'missing' })
    .trim()
    .min(1, 'missing')
    .transform((typed, context) => {
      const value = readControl(control, typed)
      if (value !== null) return value
      context.addIssue({ code: 'custom', message: 'control_range', input: typed })
      return z.NEVER
    })

const controls = Object.fromEntries(CONTROLS.map((control) => [control, controlNumber(control)])) as Record<
  Control,
  ReturnType<typeof controlNumber>
>

const posture = (text: z.ZodType<string>) =>
  z.strictObject({ text, ...controls }).transform(({ text, ...values }) => ({ text, values: values as ControlValues }))

/** How the figure of a clinic's own exercise is posed. `press` says which button: to show what was typed, or to save it. */
export const poseExerciseSchema = z.strictObject({
  slug: exerciseSlug,
  version: versionField(),
  press: z.enum(['save', 'show']).catch('save'),
  /** Which posture's numbers are open: nothing but a place on the page. */
  shown: z.enum(POSTURES).catch('start'),
  view: oneOf([...VIEW_NAMES, 'kept']),
  movement: oneOf(POSED_MOVEMENTS),
  stays: someOf(LED_PARTS),
  start: posture(requiredText(POSTURE_TEXT_MAX)),
  end: posture(requiredText(POSTURE_TEXT_MAX)),
})
export type PoseExerciseInput = z.output<typeof poseExerciseSchema>
