import { WEEKLY_SCREEN_DAYS } from '@/lib/domain/assessment/weekly-screen'
import type { AlertOutcome } from '@/lib/domain/progress/alert-outcome'
import { addDays, daysBetween, daysInRange, localDayAt, type PlainDate } from '@/lib/domain/shared/plain-date'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import type { DemoPatient, DemoWarningCheck } from '@/prisma/seed/demo/demo-data'
import { clock, instantAt } from '@/prisma/seed/demo/local-time'
import { stableId } from '@/prisma/seed/stable-id'
import { digest } from './digest'
import type { AnsweredSession, RaisedAlert } from './responses'

/** Whose rows they are. */
export type Owner = { readonly clinicId: string; readonly patient: DemoPatient }

/** Alerts older than this have been looked at. */
const LOOKED_AT_AFTER_DAYS = 7

const OUTCOMES: Partial<Record<RaisedAlert['kind'], string>> = {
  silent: 'Rang and left a message. No answer yet.',
  high_baseline: 'Looked at the log; discussed at the next visit.',
  peripheralised: 'Rang the same day. Stepped back to easier exercises.',
  not_settled: 'Rang the next day. Flare-up version until it settles.',
}

const KINDS: Partial<Record<RaisedAlert['kind'], AlertOutcome>> = { peripheralised: 'plan_changed' }

export function checkRow({ clinicId, patient }: Owner, check: DemoWarningCheck) {
  return {
    ...check,
    clinicId,
    patientId: patient.id,
    recordedAt: check.answeredAt,
    bothLegs: false,
    newWeakness: false,
    newNumbness: false,
    unwellFever: false,
    fallInjury: false,
    positive: check.bladderBowelSaddle,
  }
}

export function sessionRow({ clinicId, patient }: Owner, { session }: AnsweredSession) {
  const { items, checkIn, warningCheck, localDay, ...row } = session
  return {
    ...row,
    clinicId,
    patientId: patient.id,
    programmeId: patient.programme?.id ?? '',
    warningCheckId: warningCheck?.id ?? null,
    localDay: toDateColumn(localDay),
    payloadHash: digest({ row, items, checkIn }),
  }
}

export function sessionItemRows({ clinicId, patient }: Owner, { session }: AnsweredSession) {
  return session.items.map((item, index) => ({
    ...item,
    clinicId,
    patientId: patient.id,
    sessionId: session.id,
    position: index + 1,
  }))
}

export function checkInRow({ clinicId, patient }: Owner, { session, response }: AnsweredSession) {
  return {
    ...session.checkIn,
    clinicId,
    patientId: patient.id,
    sessionId: session.id,
    responseColour: response.colour,
    responseReasons: [...response.reasons],
    responseProvisional: response.provisional,
  }
}

export function missedRows({ clinicId, patient }: Owner) {
  return patient.missed.map((report) => ({
    ...report,
    clinicId,
    patientId: patient.id,
    localDay: toDateColumn(report.localDay),
  }))
}

/** Nine noes a week, for as long as the patient logged; who never did was never asked. */
export function weeklyRows({ clinicId, patient }: Owner, timeZone: string) {
  const [first, last] = [patient.sessions[0]?.localDay, patient.sessions.at(-1)?.localDay]
  if (!first || !last) return []
  return daysInRange(first, last)
    .filter((day) => daysBetween(first, day) % WEEKLY_SCREEN_DAYS === 0)
    .map((day) => ({
      id: stableId(`${patient.id}:weekly:${day}`),
      clinicId,
      patientId: patient.id,
      answeredAt: instantAt(day, clock('7:20'), timeZone),
      recordedAt: instantAt(day, clock('7:20'), timeZone),
      positives: [],
      settingsNumber: 1,
    }))
}

export function alertRow({ clinicId, patient }: Owner, alert: RaisedAlert, today: PlainDate, timeZone: string) {
  const raisedOn = localDayAt(Date.parse(alert.raisedAt), timeZone)
  const isSeen = addDays(raisedOn, LOOKED_AT_AFTER_DAYS) < today
  return {
    ...alert,
    clinicId,
    patientId: patient.id,
    acknowledgedById: isSeen ? patient.therapistId : null,
    acknowledgedAt: isSeen ? instantAt(addDays(raisedOn, 1), clock('8:40'), timeZone) : null,
    outcomeKind: isSeen ? (KINDS[alert.kind] ?? 'spoke') : null,
    outcome: isSeen ? (OUTCOMES[alert.kind] ?? 'Looked at.') : null,
  }
}
