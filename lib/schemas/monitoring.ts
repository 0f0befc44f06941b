import { z } from 'zod'
import { ENTRY_MINUTES_MAX, LIVE_MODES, MONITORING_ACTIVITIES } from '@/lib/domain/monitoring/entry'
import { monthOf, type PlainMonth, parsePlainMonth } from '@/lib/domain/monitoring/month'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { idField, oneOf, optionalText, requiredDay, wholeNumber } from '@/lib/schemas/primitives'

const month = z
  .string()
  .transform((text) => parsePlainMonth(text) ?? undefined)
  .optional()
  .catch(undefined)

/** What the address of a ledger says; nonsense is nothing. */
export const ledgerSearchSchema = z.object({
  month,
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

/** No month that has not begun. */
export function chosenMonth(asked: PlainMonth | undefined, today: PlainDate): PlainMonth {
  const current = monthOf(today)
  return asked === undefined || asked > current ? current : asked
}

export const LEDGER_FILES = ['windows', 'months', 'entries'] as const
export type LedgerFile = (typeof LEDGER_FILES)[number]

export const ledgerFileSchema = z.strictObject({
  file: z.enum(LEDGER_FILES),
  month: z.string().transform((text, context) => {
    const parsed = parsePlainMonth(text)
    if (parsed !== null) return parsed
    context.addIssue({ code: 'custom', message: 'date' })
    return z.NEVER
  }),
})

export const patientMonitoringSearchSchema = z.object({
  month,
  done: z.enum(['recorded', 'corrected']).optional().catch(undefined),
  correct: z.uuid().optional().catch(undefined),
})

const entry = {
  patientId: idField<PatientId>(),
  doneOn: requiredDay(),
  activity: oneOf(MONITORING_ACTIVITIES),
  minutes: wholeNumber(0, ENTRY_MINUTES_MAX),
  liveMode: oneOf(['none', ...LIVE_MODES]).transform((mode) => (mode === 'none' ? null : mode)),
}

export const recordMonitoringSchema = z.strictObject(entry)

export const correctMonitoringSchema = z.strictObject({
  ...entry,
  correctsId: idField<string>(),
  reason: optionalText(200),
})
