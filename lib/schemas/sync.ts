import { z } from 'zod'
import { WARNING_QUESTIONS } from '@/lib/domain/assessment/warning-signs'
import { WEEKLY_QUESTIONS } from '@/lib/domain/assessment/weekly-screen'
import { SYNC_EVENTS_MAX } from '@/lib/domain/sessions/on-device/sync-limits'
import { SKIP_REASONS } from '@/lib/domain/sessions/skip-reason'
import { articleKeySchema } from '@/lib/schemas/learn'
import { messageText } from '@/lib/schemas/messages'
import { measureBody } from '@/lib/schemas/patient-measures'
import { sessionBody } from '@/lib/schemas/sessions'

const score = z.int().min(0).max(10)
const answer = z.boolean().nullable()
type Answer = typeof answer

/** A closed list of yes-or-no questions. A null was not answered, which only a yes beside it allows. */
function screenOf<Question extends string>(questions: readonly Question[]) {
  return z
    .strictObject(Object.fromEntries(questions.map((question) => [question, answer])) as Record<Question, Answer>)
    .refine((answers) => {
      const given: readonly unknown[] = Object.values(answers)
      return given.includes(true) || !given.includes(null)
    })
}

/** What a device did, in its own words: its id and its clock. The session that a check opens gets its id from the check. */
const event = { id: z.uuidv7(), happenedAtMs: z.int().positive() }

const warningCheckEvent = z.strictObject({
  ...event,
  kind: z.literal('warning_check'),
  /** The event's id is the check's. */
  answers: screenOf(WARNING_QUESTIONS),
  /** Where a session starts from; null where no session follows. */
  before: z.strictObject({ backPain: score, kneePain: score, site: z.int().min(0).max(6) }).nullable(),
})

const sessionEvent = z.strictObject({
  ...event,
  kind: z.literal('session'),
  startedAtMs: z.int().positive(),
  report: sessionBody.omit({ id: true }),
})

const nextMorningEvent = z.strictObject({
  ...event,
  kind: z.literal('next_morning'),
  sessionId: z.uuid(),
  settled: z.boolean(),
})

const missedEvent = z.strictObject({ ...event, kind: z.literal('missed'), reason: z.enum(SKIP_REASONS) })

const weeklyEvent = z.strictObject({
  ...event,
  kind: z.literal('weekly_screen'),
  /** The event's id is the screen's. */
  answers: screenOf(WEEKLY_QUESTIONS),
})

const measureEvent = z.strictObject({ ...event, kind: z.literal('measure'), answers: measureBody })

const articleReadEvent = z.strictObject({ ...event, kind: z.literal('article_read'), key: articleKeySchema })
/** The event's id is the message's. */
const messageEvent = z.strictObject({ ...event, kind: z.literal('message'), body: messageText() })

export const syncEvent = z.discriminatedUnion('kind', [
  warningCheckEvent,
  sessionEvent,
  nextMorningEvent,
  missedEvent,
  weeklyEvent,
  measureEvent,
  articleReadEvent,
  messageEvent,
])
export type SyncEvent = z.output<typeof syncEvent>

/** Events are parsed one by one: one that nobody can read must not hold up the others. */
export const syncBatch = z.strictObject({
  /** Whose device this is (`DeviceBundle.personKey`); another person's batch is refused whole. */
  personKey: z.string().min(1).max(100),
  /** The device's clock as it sends: tells by how much it is wrong. */
  sentAtMs: z.int().positive(),
  events: z.array(z.unknown()).min(1).max(SYNC_EVENTS_MAX),
})
export type SyncBatch = z.input<typeof syncBatch>

/** Only its id is needed to say of an event that nobody can read it. */
export const syncEventId = z.object({ id: z.string().max(100) })

export const SYNC_REFUSALS = [
  'unreadable',
  'payload_mismatch',
  'programme_not_active',
  'stale_revision',
  'confirmation_over',
  'check_not_clear',
  'check_too_old',
  'unknown_item',
  'day_full',
  'too_late',
  'already_answered',
  'nothing_due',
  'messages_full',
] as const
export type SyncRefusal = (typeof SYNC_REFUSALS)[number]

/**
 * What became of one event. `stored` and `had` are durable: the device may forget it. `waiting`: what it rests on has not come yet, send
 * it again. `refused`: it stays on the device, in sight.
 */
export const syncResult = z.discriminatedUnion('status', [
  z.object({ id: z.string(), status: z.enum(['stored', 'had']), outcome: z.enum(['stop', 'paused']).nullable() }),
  z.object({ id: z.string(), status: z.literal('waiting') }),
  z.object({ id: z.string(), status: z.literal('refused'), reason: z.enum(SYNC_REFUSALS) }),
])
export type SyncResult = z.output<typeof syncResult>

/** The device reads answers strictly: a captive portal answers 200 too. */
export const syncAnswer = z.object({
  product: z.literal('plumbline'),
  results: z.array(syncResult),
  /** The revision in force now, so that a device knows that its plan is old; null when nothing runs. */
  revisionId: z.uuid().nullable(),
})
export type SyncAnswer = z.output<typeof syncAnswer>
