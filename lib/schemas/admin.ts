import { z } from 'zod'
import { readColour } from '@/lib/domain/people/branding/brand-colour'
import {
  type DayRange,
  PERIOD_PRESETS,
  type PeriodFault,
  type PeriodPreset,
  periodFault,
  presetRange,
} from '@/lib/domain/progress/adherence-period'
import { LEVELS_BY_URGENCY } from '@/lib/domain/progress/overview/answer-time'
import { DIMENSIONS, GROUP_PARTS } from '@/lib/domain/progress/overview/dimension'
import { DROP_OUT_WEEKS } from '@/lib/domain/progress/overview/drop-out'
import { OUTCOME_BANDS } from '@/lib/domain/progress/overview/outcome-change'
import type { MemberId, PatientId } from '@/lib/domain/shared/ids'
import { addDays, type PlainDate, parsePlainDate } from '@/lib/domain/shared/plain-date'
import { instantAtWall } from '@/lib/domain/shared/wall-clock'
import { chosenLook } from '@/lib/schemas/figure-look'
import {
  optionalPhone,
  optionalText,
  requiredDay,
  requiredText,
  versionField,
  wholeNumber,
} from '@/lib/schemas/primitives'
import { isTimeZone } from '@/lib/schemas/time-zone'

/** What an address says about a report. Nonsense in a choice falls back; a date that somebody typed gets an answer. */
export const adherenceSearchSchema = z.object({
  period: z.enum(PERIOD_PRESETS).optional().catch(undefined),
  from: z.string().max(40).optional().catch(''),
  to: z.string().max(40).optional().catch(''),
  table: z.enum(['patient', ...DIMENSIONS]).catch('patient'),
  order: z.enum(['name', 'least_done']).catch('name'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type AdherenceSearch = z.output<typeof adherenceSearchSchema>

const periodSearch = adherenceSearchSchema.pick({ period: true, from: true, to: true, page: true })

/** Which number of the report's is opened; what is no group of it opens nothing. */
export const groupSearchSchema = periodSearch.extend({
  by: z.enum(DIMENSIONS),
  group: z.string().min(1).max(80),
  part: z.enum(GROUP_PARTS),
})
export type GroupSearch = z.output<typeof groupSearchSchema>

export const beginnersSearchSchema = periodSearch.extend({
  week: z.coerce.number().int().min(1).max(DROP_OUT_WEEKS).optional().catch(undefined),
})
export const comparedSearchSchema = periodSearch.extend({ band: z.enum(OUTCOME_BANDS) })
export const answeredSearchSchema = periodSearch.extend({ level: z.enum(LEVELS_BY_URGENCY) })

/** Which of the report's tables leaves as a file; what the address says otherwise is refused. */
export const adherenceExportSchema = z.strictObject({
  period: z.enum(PERIOD_PRESETS).optional(),
  from: z.string().max(40).optional(),
  to: z.string().max(40).optional(),
  sheet: z.enum(['groups', 'trends']),
})

export type DateFault = 'missing' | 'date' | PeriodFault
export type PeriodFaults = Partial<Record<'from' | 'to', DateFault>>
export type ChosenPeriod = {
  readonly preset: PeriodPreset | null
  readonly range: DayRange
  readonly faults: PeriodFaults
}

const DEFAULT_PRESET: PeriodPreset = 'last_30_days'

/** The period that is asked for; with faults, the usual one, so that the page still answers something. */
export function chosenPeriod(search: Pick<AdherenceSearch, 'period' | 'from' | 'to'>, today: PlainDate): ChosenPeriod {
  if (search.from === undefined && search.to === undefined) {
    const preset = search.period ?? DEFAULT_PRESET
    return { preset, range: presetRange(preset, today), faults: {} }
  }
  const usual = { preset: DEFAULT_PRESET, range: presetRange(DEFAULT_PRESET, today) }
  const [from, to] = [readDay(search.from), readDay(search.to)]
  if ('fault' in from || 'fault' in to) {
    return {
      ...usual,
      faults: { ...('fault' in from && { from: from.fault }), ...('fault' in to && { to: to.fault }) },
    }
  }
  const fault = periodFault({ from: from.day, to: to.day }, today)
  if (fault !== null) return { ...usual, faults: fault === 'ends_before_it_begins' ? { to: fault } : { from: fault } }
  // Days that have not come yet are no part of any period.
  return { preset: null, range: { from: from.day, to: to.day > today ? today : to.day }, faults: {} }
}

function readDay(text: string | undefined): { day: PlainDate } | { fault: 'missing' | 'date' } {
  const parsed = requiredDay().safeParse(text ?? '')
  if (parsed.success) return { day: parsed.data }
  return { fault: parsed.error.issues[0]?.message === 'missing' ? 'missing' : 'date' }
}

/** Which member is being changed, and what was done just now. */
export const peopleSearchSchema = z.object({
  member: z.uuid().optional().catch(undefined),
  done: z.enum(['saved', 'archived']).optional().catch(undefined),
})

const DIALLED = /^\+?[\d ()./-]{2,20}$/

/** The clinic's own facts. A stop page without a number to dial would be worse than none: both emergency fields are required. */
export const clinicSchema = z.strictObject({
  version: versionField(),
  name: requiredText(120),
  phone: optionalPhone(),
  address: optionalText(160),
  brandColour: optionalText(7).transform((text, context) => {
    const colour = text === null ? null : readColour(text)
    if (text === null || colour !== null) return colour
    context.addIssue({ code: 'custom', message: 'colour', input: text })
    return z.NEVER
  }),
  emergencyNumber: requiredText(20).refine((text) => DIALLED.test(text), 'phone'),
  emergencyPlace: requiredText(60),
  urgentAdviceNumber: optionalText(20).refine((text) => text === null || DIALLED.test(text), 'phone'),
  answeringHours: optionalText(200),
  timeZone: requiredText(60).refine(isTimeZone, 'choose'),
  minutesBudget: wholeNumber(5, 120, 'minutes_budget'),
  mediaQuotaMb: wholeNumber(1, 100_000, 'media_quota'),
  figureLook: chosenLook(),
})

export const clinicSearchSchema = z.object({
  done: z.enum(['saved', 'logo', 'logo_removed']).optional().catch(undefined),
  /** Why the last logo was refused, kept by the browser under this name. */
  refused: z
    .string()
    .regex(/^[0-9a-f]{8}$/)
    .optional()
    .catch(undefined),
})

const optionalId = <Id extends string>() =>
  z
    .uuid()
    .optional()
    .catch(undefined)
    .transform((id) => id as Id | undefined)

/** A day that somebody chose; what is none filters nothing. */
const optionalSearchDay = () =>
  z
    .string()
    .transform((text) => parsePlainDate(text) ?? undefined)
    .optional()
    .catch(undefined)

/** An audit address; what cannot be read filters nothing. */
export const auditSearchSchema = z.object({
  person: optionalId<MemberId>(),
  patient: optionalId<PatientId>(),
  action: z
    .string()
    .regex(/^[a-z_]{1,40}\.[a-z_]{1,40}$/)
    .optional()
    .catch(undefined),
  from: optionalSearchDay(),
  to: optionalSearchDay(),
  before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional().catch(undefined),
  check: z.literal('chain').optional().catch(undefined),
})
export type AuditSearch = z.output<typeof auditSearchSchema>

/** The instants between which the chosen days of the clinic lie: from midnight to the midnight after the last one. */
export function auditInstants({ from, to }: Pick<AuditSearch, 'from' | 'to'>, timeZone: string) {
  return {
    ...(from === undefined ? {} : { fromMs: instantAtWall(from, 0, timeZone) }),
    ...(to === undefined ? {} : { untilMs: instantAtWall(addDays(to, 1), 0, timeZone) }),
  }
}
