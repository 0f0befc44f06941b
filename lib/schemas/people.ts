import { z } from 'zod'
import { KNEE_SIDES } from '@/lib/domain/assessment/vocabulary'
import type { EpisodeId, MemberId, PatientId } from '@/lib/domain/shared/ids'
import { type PlainDate, plainDate } from '@/lib/domain/shared/plain-date'
import {
  idField,
  maybeOneOf,
  oneOf,
  optionalPhone,
  optionalText,
  personName,
  requiredDay,
  requiredText,
  versionField,
} from '@/lib/schemas/primitives'
import { acknowledgeAlertSchema } from '@/lib/schemas/progress'

export const SEXES = ['female', 'male', 'other'] as const
export type Sex = (typeof SEXES)[number]

/** Nobody alive was born before; the same bound as in the database. */
const EARLIEST_BIRTH = plainDate('1900-01-01')

/** The day has not begun anywhere yet; the clinic's own day is asked by the command. */
function isFutureEverywhere(day: PlainDate): boolean {
  const aheadOfUtcMs = 14 * 3_600_000
  return day > new Date(Date.now() + aheadOfUtcMs).toISOString().slice(0, 10)
}

/** A new patient and the side of the knee pain, which opens the episode. */
export const addPatientSchema = z.strictObject({
  givenName: personName(),
  familyName: personName(),
  dateOfBirth: requiredDay()
    .refine((day) => day >= EARLIEST_BIRTH, 'date_past')
    .refine((day) => !isFutureEverywhere(day), 'date_future'),
  sex: maybeOneOf(SEXES),
  phone: optionalPhone(),
  side: oneOf(KNEE_SIDES, 'side'),
  therapistId: idField<MemberId>(),
})
export type AddPatientInput = z.output<typeof addPatientSchema>

/** A new complaint: its side, and why the episode before is over. */
export const beginEpisodeSchema = z.strictObject({
  patientId: idField<PatientId>(),
  episodeId: idField<EpisodeId>(),
  side: oneOf(KNEE_SIDES, 'side'),
  reason: requiredText(1000),
})

export const CASELOAD_VIEWS = ['mine', 'team', 'snoozed'] as const
export type CaseloadView = (typeof CASELOAD_VIEWS)[number]

/** What stands in the address of the caseload; nonsense there is the plain caseload, not an error. */
export const caseloadSearchSchema = z.object({
  view: z.enum(CASELOAD_VIEWS).catch('mine'),
  name: optionalText(80).catch(null),
  /** Whose details stand beside the list. */
  patient: z.uuid().nullable().catch(null),
})

/** Of a form in the queue: whom it is about, and where it came from. */
const ofQueue = {
  patientId: idField<PatientId>(),
  view: z.enum(CASELOAD_VIEWS).catch('mine'),
}
const ofMark = { ...ofQueue, version: versionField() }
export const snoozeSchema = z.strictObject({ ...ofMark, until: requiredDay() })
export const wakeSchema = z.strictObject(ofMark)
export const assignSchema = z.strictObject({ ...ofMark, memberId: idField<MemberId>() })
export const closeOutSchema = acknowledgeAlertSchema.extend({ view: ofQueue.view })
