import 'server-only'

import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { AlertToRaise } from '@/lib/domain/sessions/after-response'
import type { SymptomResponse } from '@/lib/domain/sessions/traffic-light'
import type { PatientId, SessionId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { SessionReport } from '@/lib/schemas/sessions'
import type { SyncEvent } from '@/lib/schemas/sync'

/** What a session command needs to know besides what the patient sent. */
export type SessionFacts = {
  readonly nowMs: number
  readonly timeZone: string
}

/** What a device sent, as the ledger keeps it. */
export type SentEvent = {
  readonly id: string
  readonly kind: SyncEvent['kind']
  readonly payloadHash: string
  /** By the device's clock, corrected. */
  readonly happenedAtMs: number
}
export type SyncOutcome = 'stop' | 'paused' | null

type Decided = {
  readonly patientId: PatientId
  readonly localDay: PlainDate
  readonly response: SymptomResponse
  readonly alerts: readonly AlertToRaise[]
  readonly settingsNumber: number
  readonly startedAtMs: number
  readonly finishedAtMs: number
  /** Of a device: its ledger row, and by when the plan is judged. */
  readonly event: SentEvent | null
  readonly outcome: SyncOutcome
}

/** Of what was sent, and nothing of when: the same report a day later is the same session. */
function hashOf(report: SessionReport): string {
  const { id: _id, ...content } = report
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}

/** The one argument of app.record_session (migration 5), as JSON. */
export function sessionPayload(report: SessionReport, decided: Decided): string {
  const { checkIn, before } = report
  const { event } = decided
  return JSON.stringify({
    // Left out where a form was sent: then the database judges by what is in force now.
    ...(event ? { event: ledgerEntry(event, decided.outcome) } : {}),
    session: {
      id: report.id,
      patientId: decided.patientId,
      programmeId: report.programmeId,
      revisionId: report.revisionId,
      warningCheckId: report.warningCheckId,
      localDay: decided.localDay,
      variant: report.variant,
      source: 'app',
      startedAt: new Date(decided.startedAtMs).toISOString(),
      ...(event ? { begunAt: new Date(decided.startedAtMs).toISOString() } : {}),
      finishedAt: new Date(decided.finishedAtMs).toISOString(),
      retrospective: false,
      payloadHash: hashOf(report),
    },
    items: report.items,
    checkIn: {
      backPainBefore: before.backPain,
      kneePainBefore: before.kneePain,
      siteBefore: before.site,
      ...checkIn,
      responseColour: decided.response.colour,
      responseReasons: decided.response.reasons,
      responseProvisional: decided.response.provisional,
      settingsNumber: decided.settingsNumber,
    },
    alerts: decided.alerts,
  })
}

/** The argument of app.keep_synced_event. */
export function ledgerEntry({ happenedAtMs, ...event }: SentEvent, outcome: SyncOutcome) {
  return { ...event, outcome, happenedAt: new Date(happenedAtMs).toISOString() }
}

const answer = z.object({
  status: z.enum([
    'recorded',
    'duplicate',
    'payload_mismatch',
    'programme_not_active',
    'stale_revision',
    'check_missing',
    'confirmation_over',
    'unknown_item',
  ]),
  slot: z.int().optional(),
})
export type RecordAnswer = z.output<typeof answer>

export function parseAnswer(value: unknown): RecordAnswer {
  return answer.parse(value)
}

export type RecordedSession = {
  readonly sessionId: SessionId
  readonly isRepeat: boolean
  readonly response: SymptomResponse
  readonly halted: 'suspended' | 'paused' | null
}
/** `day_full`: the database counts no more sessions in one day. */
export type RecordRefusal = Exclude<RecordAnswer['status'], 'recorded' | 'duplicate'> | 'day_full'
