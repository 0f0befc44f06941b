import { z } from 'zod'
import type { ChosenVariant } from '@/lib/domain/programmes/builder/draft-plan'
import { PAUSE_REASONS, STOP_REASONS } from '@/lib/domain/programmes/move-reasons'
import { BUSY_DAY_LIMITS, BUSY_DAY_MINUTES, VARIANT_KINDS } from '@/lib/domain/programmes/variants'
import type { PatientId, TemplateId } from '@/lib/domain/shared/ids'
import type { IsoWeekday } from '@/lib/domain/shared/plain-date'
import { idField, oneOf, optionalText, versionField, wholeNumber } from '@/lib/schemas/primitives'

const patientId = idField<PatientId>()
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80)
const phasePosition = wholeNumber(1, 12, 'invalid')

/** The dose is read by the rule, which knows what the line said before and which range a number may have. */
const item = z.strictObject({
  id: idField<string>(),
  phase: phasePosition,
  exerciseSlug: slug,
  dose: z.string().max(120, 'number_range'),
  note: optionalText(500),
  why: optionalText(500),
  overrideReason: optionalText(500),
})

/** `<phase>:<kind>:<item>,<item>`: a version of a session whose items were chosen. */
const variant = z
  .string()
  .max(400)
  .transform((text, context): ChosenVariant => {
    const [first = '', word = '', ids = ''] = text.split(':')
    const phase = phasePosition.safeParse(first)
    const kind = VARIANT_KINDS.find((candidate) => candidate === word)
    const itemIds = ids.split(',').filter((id) => id !== '')
    if (phase.success && kind && itemIds.every((id) => z.uuid().safeParse(id).success)) {
      return { phase: phase.data, kind, itemIds }
    }
    context.addIssue({ code: 'custom', message: 'invalid', input: text })
    return z.NEVER
  })
const variants = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : (value ?? [])),
  z.array(variant).max(36),
)

export type DraftIntent =
  | { readonly kind: 'save' | 'search' | 'activate' }
  | { readonly kind: 'remove' | 'up' | 'down' | 'newer' | 'easier' | 'harder'; readonly itemId: string }
  | { readonly kind: 'add'; readonly phase: number; readonly exerciseSlug: string }
  | { readonly kind: 'phase'; readonly phase: number }

const PRESSES = ['save', 'search', 'activate'] as const
const LINE_PRESSES = ['remove', 'up', 'down', 'newer', 'easier', 'harder'] as const

/** Which button sent the form: `up:<item>`, `add:<phase>:<exercise>`, `phase:<n>`, or a word alone. */
const intent = z
  .string()
  .max(120)
  .default('save')
  .transform((text, context): DraftIntent => {
    const [word = '', first = '', second = ''] = text.split(':')
    const plain = PRESSES.find((press) => press === word)
    if (plain) return { kind: plain }
    const press = LINE_PRESSES.find((candidate) => candidate === word)
    if (press && z.uuid().safeParse(first).success) return { kind: press, itemId: first }
    const phase = phasePosition.safeParse(first)
    if (word === 'phase' && phase.success) return { kind: 'phase', phase: phase.data }
    if (word === 'add' && phase.success && slug.safeParse(second).success) {
      return { kind: 'add', phase: phase.data, exerciseSlug: second }
    }
    context.addIssue({ code: 'custom', message: 'invalid', input: text })
    return z.NEVER
  })

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const

const weekdays = z
  .preprocess(
    (value) => (typeof value === 'string' ? [value] : (value ?? [])),
    z.array(z.enum(WEEKDAYS)).min(1, 'choose_some').max(7),
  )
  .transform((days) => [...new Set(days.map(Number))].sort((a, b) => a - b) as IsoWeekday[])

export const saveDraftSchema = z.strictObject({
  patientId,
  revisionId: idField<string>(),
  version: versionField(),
  intent,
  items: z.array(item).max(72).default([]),
  weekdays,
  sessionsPerDay: wholeNumber(1, 10, 'per_day'),
  busyDayMinutes: wholeNumber(BUSY_DAY_LIMITS.min, BUSY_DAY_LIMITS.max, 'number_range').default(BUSY_DAY_MINUTES),
  variants,
  /** The phase that is the one now, where the builder moved on without a press of its own. */
  currentPhase: phasePosition.optional(),
  /** `autosave`: the page stays as it is. */
  after: z.literal('autosave').optional(),
  changeNote: optionalText(500),
  /** What was looked for beside the plan, and the phase that a find goes into. */
  q: optionalText(80),
  to: phasePosition.optional(),
})
export type SaveDraftForm = Omit<z.output<typeof saveDraftSchema>, 'patientId' | 'q' | 'to' | 'after'>

export const chooseTemplateSchema = z.strictObject({ patientId, templateId: idField<TemplateId>() })

/** Also for taking newer versions over: both begin or go on with a draft. */
export const startRevisionSchema = z.strictObject({ patientId, programmeId: idField<string>() })

export const resumeItemSchema = z.strictObject({
  patientId,
  pauseId: idField<string>(),
  version: versionField(),
  overrideReason: optionalText(500),
})

const move = { patientId, programmeId: idField<string>(), version: versionField() }
export const pauseSchema = z.strictObject({ ...move, pauseReason: oneOf(PAUSE_REASONS) })
export const resumeSchema = z.strictObject(move)
export const stopSchema = z.strictObject({ ...move, stopReason: oneOf(STOP_REASONS) })
