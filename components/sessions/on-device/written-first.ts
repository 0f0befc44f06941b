import type { AnswerWords } from '@/components/sessions/on-device/answer-words'
import type { AnswerForm } from '@/lib/client/answers/answer-form'
import { postBatch } from '@/lib/client/sending/post-batch'
import type { RunningDevice } from '@/lib/client/sending/start-device'
import { type ResultOnDevice, resultOnDevice } from '@/lib/domain/sessions/on-device/day-on-device'
import { FORM_KEY_FIELD, type FormState } from '@/lib/domain/shared/form-state'
import { inFormOrder, typedValues } from '@/lib/domain/shared/form-values'
import type { FieldIssue } from '@/lib/schemas/field-issues'
import type { SyncEvent, SyncResult } from '@/lib/schemas/sync'

/** As long as somebody waits at a button; after that the answer is shown from the device, and sending goes on. */
const PATIENCE_MS = 4_000

/** What a form came to. `by_itself`: the device cannot hold it, so that the form must go to the server as without a store. */
export type Written =
  | { readonly kind: 'by_itself' }
  | { readonly kind: 'answered'; readonly state: FormState }
  | { readonly kind: 'stored'; readonly leadsTo: string | null }
  | {
      readonly kind: 'kept'
      readonly event: SyncEvent
      readonly leadsTo: string | null
      /** Whether the device could draw the session that a check opens. */
      readonly hasPlan: boolean
      /** After a session, where the device knows its plan and the clinic's bands. */
      readonly result: ResultOnDevice | null
    }

type Asked = {
  readonly form: AnswerForm
  readonly data: FormData
  readonly openedAtMs: number
  readonly attempt: number
  readonly words: AnswerWords
}

/** Checks the answers as the server would, keeps them on the device, and sends them if there is a chance. */
export async function writeFirst(running: RunningDevice, asked: Asked): Promise<Written> {
  const { form, data, openedAtMs, words } = asked
  const { readAnswer } = await import('@/lib/client/answers/read-answer')
  const nowMs = Date.now()
  const answer = readAnswer(form, data, { known: (key) => key in words.fields, nowMs, openedAtMs })
  if (answer.kind === 'invalid') return { kind: 'answered', state: invalidState(asked, answer.issues) }
  const { event, leadsTo } = answer
  const isKept = await running.device.outbox.add(event)
  if (isKept && event.kind === 'session') await running.device.forgetDraft(event.report.warningCheckId)
  const result = isKept ? await sendNow(running, event.id) : await sendUnkept(running, event)
  if (!isKept && (!result || result.status === 'waiting')) return { kind: 'by_itself' }
  if (result?.status === 'refused') {
    // What was answered before, or asks for nothing, is said here and needs no place of its own.
    const isSaid = event.kind === 'message' || (event.kind === 'measure' && result.reason === 'already_answered')
    if (event.kind === 'missed' || event.kind === 'next_morning' || isSaid)
      await running.device.outbox.forget([event.id])
    const sentence = words.why[result.reason]
    // What is wrong with a message is said at the field that holds it.
    if (event.kind === 'message') return { kind: 'answered', state: atField(asked, 'body', sentence) }
    return { kind: 'answered', state: refusedState(asked, sentence) }
  }
  if (result && result.status !== 'waiting') {
    return { kind: 'stored', leadsTo: result.outcome === 'stop' ? '/patient/stop' : leadsTo }
  }
  const bundle = await running.device.readBundle()
  const sessionResult = bundle && event.kind === 'session' ? resultOnDevice(bundle, event) : null
  return { kind: 'kept', event, leadsTo, hasPlan: bundle !== null, result: sessionResult }
}

/** The answer to this event; null when there is none in time. */
async function sendNow({ device, sender }: RunningDevice, id: string): Promise<SyncResult | null> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null))
  const sending = async (): Promise<SyncResult | null> => {
    const { results } = await sender.send()
    const result = results.get(id)
    if (result) return result
    // Another round may have brought it: the one that the store's own news began, or another tab's.
    const entry = (await device.outbox.list()).find((one) => one.id === id)
    if (!entry) return { id, status: 'had', outcome: null }
    return entry.reason ? { id, status: 'refused', reason: entry.reason } : null
  }
  return Promise.race([sending(), late])
}

/** There is no room for it: what it rests on goes first, then it goes without having been written. Null where no answer came. */
async function sendUnkept({ device, sender }: RunningDevice, event: SyncEvent): Promise<SyncResult | null> {
  await sender.send()
  const sent = await postBatch({ personKey: device.personKey, sentAtMs: Date.now(), events: [event] })
  if (sent.kind !== 'answer') return null
  return sent.answer.results.find(({ id }) => id === event.id) ?? null
}

function invalidState(asked: Asked, issues: readonly FieldIssue[]): FormState {
  const { words, data } = asked
  const fieldErrors: Record<string, string[]> = {}
  const formErrors: string[] = []
  for (const { field, key } of issues) {
    const sentence = words.fields[key] ?? words.fields.invalid ?? ''
    if (field === '') formErrors.push(sentence)
    else fieldErrors[field] = [...(fieldErrors[field] ?? []), sentence]
  }
  return { ...answeredState(asked), status: 'invalid', fieldErrors: inFormOrder(fieldErrors, data), formErrors }
}

function atField(asked: Asked, field: string, sentence: string): FormState {
  return { ...answeredState(asked), status: 'invalid', fieldErrors: { [field]: [sentence] }, formErrors: [] }
}

function refusedState(asked: Asked, sentence: string): FormState {
  return { ...answeredState(asked), status: 'refused', fieldErrors: {}, formErrors: [sentence] }
}

function answeredState({ data, attempt }: Asked) {
  const key = data.get(FORM_KEY_FIELD)
  return {
    values: typedValues(data),
    attempt: attempt + 1,
    ...(typeof key === 'string' ? { formKey: key } : {}),
  }
}
