import { z } from 'zod'
import { DEFAULT_OPENING_HOURS, type OpeningHours } from '@/lib/domain/people/opening-hours'
import { DEFAULT_THRESHOLDS, THRESHOLD_LIMITS, thresholdFaults } from '@/lib/domain/progress/alerts/thresholds'
import { type ClinicRules, DEFAULT_CLINIC_RULES, RULE_LIMITS } from '@/lib/domain/progress/clinic-rules'
import { DEFAULT_BANDS } from '@/lib/domain/sessions/traffic-light'
import type { MemberId } from '@/lib/domain/shared/ids'
import { type IsoWeekday, type PlainDate, parsePlainDate } from '@/lib/domain/shared/plain-date'
import { idField, requiredText, versionField, wholeNumber } from '@/lib/schemas/primitives'

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly IsoWeekday[]
/** More closed days than two years have holidays. */
const CLOSED_DAYS_MAX = 60

const within = ({ min, max }: { readonly min: number; readonly max: number }) => z.int().min(min).max(max)

const dayHours = z
  .strictObject({ opensAt: z.int().min(0).max(1439), closesAt: z.int().min(1).max(1440) })
  .refine(({ opensAt, closesAt }) => closesAt > opensAt)
  .nullable()

const openingColumn = z.object({
  week: z.object({ 1: dayHours, 2: dayHours, 3: dayHours, 4: dayHours, 5: dayHours, 6: dayHours, 7: dayHours }),
  closedDays: z
    .array(
      z.string().transform((text, context): PlainDate => {
        const day = parsePlainDate(text)
        if (day !== null) return day
        context.addIssue({ code: 'custom', message: 'date' })
        return z.NEVER
      }),
    )
    .readonly(),
})

const bandsColumn = z
  .object({ greenMax: within(RULE_LIMITS.greenMax), amberMax: within(RULE_LIMITS.amberMax) })
  .refine(({ greenMax, amberMax }) => amberMax > greenMax)

const alertsColumn = z
  .object({
    painFrom: within(THRESHOLD_LIMITS.painFrom),
    riseLow: within(THRESHOLD_LIMITS.riseLow),
    riseHigh: within(THRESHOLD_LIMITS.riseHigh),
    painCritical: within(THRESHOLD_LIMITS.painCritical),
    silentLowHours: within(THRESHOLD_LIMITS.silentLowHours),
    silentHighDays: within(THRESHOLD_LIMITS.silentHighDays),
  })
  .refine((thresholds) => thresholdFaults(thresholds).length === 0)

/** The column `clinic_settings.values`. What is not there, or cannot be read, is the default of clinical.md. */
const rulesColumn = z.object({
  confirmationDays: within(RULE_LIMITS.confirmationDays).catch(DEFAULT_CLINIC_RULES.confirmationDays),
  redsWithinDays: within(RULE_LIMITS.redsWithinDays).catch(DEFAULT_CLINIC_RULES.redsWithinDays),
  weeklyScreenDays: within(RULE_LIMITS.weeklyScreenDays).catch(DEFAULT_CLINIC_RULES.weeklyScreenDays),
  escalationMinutes: within(RULE_LIMITS.escalationMinutes).catch(DEFAULT_CLINIC_RULES.escalationMinutes),
  leadId: idField<MemberId>().nullable().catch(null),
  opening: openingColumn.catch(DEFAULT_OPENING_HOURS),
  alerts: alertsColumn.catch(DEFAULT_THRESHOLDS),
})

export function readClinicRules(values: unknown): ClinicRules {
  const column = typeof values === 'object' && values !== null ? values : {}
  const bands = bandsColumn.safeParse(column)
  const { greenMax, amberMax } = bands.success ? bands.data : DEFAULT_BANDS
  return { bands: { greenMax, amberMax }, ...rulesColumn.parse(column) }
}

export function clinicRulesColumn({ bands, ...rules }: ClinicRules) {
  return { ...bands, ...rules }
}

/** Nothing chosen is nobody. */
const optionalId = <Id extends string>() => z.union([z.literal('').transform(() => null), idField<Id>()])

const number = ({ min, max }: { readonly min: number; readonly max: number }) => wholeNumber(min, max)

/** "9:00" or "09:00" as minutes since midnight, "24:00" among them; nothing typed is null. */
const timeOfDay = () =>
  z
    .string()
    .trim()
    .max(5, 'time')
    .transform((text, context): number | null => {
      if (text === '') return null
      const match = /^(\d{1,2}):(\d{2})$/.exec(text)
      const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN
      if (match && Number(match[2]) < 60 && minutes <= 1440) return minutes
      context.addIssue({ code: 'custom', message: 'time' })
      return z.NEVER
    })

/** One day a line, as 2026-12-25 or 25/12/2026. */
const closedDays = () =>
  z
    .string()
    .max(2000, 'closed_days')
    .transform((text, context): PlainDate[] => {
      const lines = text.split('\n').map((line) => line.trim())
      const typed = lines.filter((line) => line !== '')
      const days = typed.map((line) => parsePlainDate(line.replace(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, isoOf)))
      if (days.length > CLOSED_DAYS_MAX || days.some((day) => day === null)) {
        context.addIssue({ code: 'custom', message: 'closed_days' })
        return z.NEVER
      }
      return [...new Set(days as PlainDate[])].toSorted()
    })

function isoOf(_line: string, day: string, month: string, year: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

const times = Object.fromEntries(
  WEEKDAYS.flatMap((day) => [
    [`opens${day}`, timeOfDay()],
    [`closes${day}`, timeOfDay()],
  ]),
) as Record<`opens${IsoWeekday}` | `closes${IsoWeekday}`, ReturnType<typeof timeOfDay>>

/** A new version of the clinic's rules. `version` is the number of the one that was read. */
export const clinicRulesForm = z
  .strictObject({
    version: versionField(),
    greenMax: number(RULE_LIMITS.greenMax),
    amberMax: number(RULE_LIMITS.amberMax),
    confirmationDays: number(RULE_LIMITS.confirmationDays),
    redsWithinDays: number(RULE_LIMITS.redsWithinDays),
    weeklyScreenDays: number(RULE_LIMITS.weeklyScreenDays),
    escalationMinutes: number(RULE_LIMITS.escalationMinutes),
    leadId: optionalId<MemberId>(),
    painFrom: number(THRESHOLD_LIMITS.painFrom),
    riseLow: number(THRESHOLD_LIMITS.riseLow),
    riseHigh: number(THRESHOLD_LIMITS.riseHigh),
    painCritical: number(THRESHOLD_LIMITS.painCritical),
    silentLowHours: number(THRESHOLD_LIMITS.silentLowHours),
    silentHighDays: number(THRESHOLD_LIMITS.silentHighDays),
    ...times,
    closedDays: closedDays(),
    reason: requiredText(500),
  })
  .superRefine((input, context) => {
    const complain = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (input.amberMax <= input.greenMax) complain('amberMax', 'amber_above_green')
    for (const { name, fault } of thresholdFaults(input)) complain(name, fault)
    for (const day of WEEKDAYS) {
      const [opens, closes] = [input[`opens${day}`], input[`closes${day}`]]
      if ((opens === null) !== (closes === null))
        complain(opens === null ? `opens${day}` : `closes${day}`, 'both_times')
      else if (opens !== null && closes !== null && closes <= opens) complain(`closes${day}`, 'closes_later')
    }
    if (WEEKDAYS.every((day) => input[`opens${day}`] === null)) complain('opens1', 'never_open')
  })
  .transform(({ version, reason, greenMax, amberMax, closedDays: closed, ...input }) => {
    const week = Object.fromEntries(
      WEEKDAYS.map((day) => {
        const [opensAt, closesAt] = [input[`opens${day}`], input[`closes${day}`]]
        return [day, opensAt === null || closesAt === null ? null : { opensAt, closesAt }]
      }),
    ) as OpeningHours['week']
    const { confirmationDays, redsWithinDays, weeklyScreenDays, escalationMinutes, leadId } = input
    const { painFrom, riseLow, riseHigh, painCritical, silentLowHours, silentHighDays } = input
    const rules: ClinicRules = {
      bands: { greenMax, amberMax },
      ...{ confirmationDays, redsWithinDays, weeklyScreenDays, escalationMinutes, leadId },
      opening: { week, closedDays: closed },
      alerts: { painFrom, riseLow, riseHigh, painCritical, silentLowHours, silentHighDays },
    }
    return { version, reason, rules }
  })

/** Minutes since midnight as "09:00". */
export function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

export const rulesSearchSchema = z.object({ done: z.literal('saved').optional().catch(undefined) })
