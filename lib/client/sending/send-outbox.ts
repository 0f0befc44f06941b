import type { Device } from '@/lib/client/device/device'
import { nextBatch } from '@/lib/client/sending/next-batch'
import type { PostBatch } from '@/lib/client/sending/post-batch'
import { withSendLock } from '@/lib/client/sending/send-lock'
import { decideWarningCheck } from '@/lib/domain/assessment/warning-signs'
import type { SyncEvent, SyncResult } from '@/lib/schemas/sync'

/** Why a round ended early: something has to come again, or nobody who could send it is signed in. */
type Halt = 'again' | 'signed_out' | 'other_person'
export type SendEnd = 'sent' | Halt
export type SendRound = { readonly end: SendEnd; readonly results: ReadonlyMap<string, SyncResult> }

type Round = { readonly device: Device; readonly post: PostBatch; readonly results: Map<string, SyncResult> }

/** Sends what is not sent, first things first, and forgets only what the server says it holds. */
export function sendOutbox(device: Device, post: PostBatch): Promise<SendRound> {
  return withSendLock(device.personKey, async () => {
    const round: Round = { device, post, results: new Map() }
    const entries = await device.outbox.list()
    let left: readonly SyncEvent[] = entries.flatMap(({ state, event }) => (state === 'unsent' && event ? [event] : []))
    while (left.length > 0) {
      const batch = nextBatch(left)
      const halt = await sendBatch(round, batch)
      if (halt) return { end: halt, results: round.results }
      left = left.slice(batch.length)
    }
    const isWaiting = [...round.results.values()].some(({ status }) => status === 'waiting')
    return { end: isWaiting ? 'again' : 'sent', results: round.results }
  })
}

async function sendBatch(round: Round, batch: readonly SyncEvent[]): Promise<Halt | null> {
  const { personKey } = round.device
  const answer = await round.post({ personKey, sentAtMs: Date.now(), events: [...batch] })
  switch (answer.kind) {
    case 'answer':
      return keepResults(round, batch, answer.answer.results)
    case 'unreadable':
      return sendHalves(round, batch)
    case 'none':
      return 'again'
    default:
      return answer.kind
  }
}

/** Without a signal nobody else can say later that this session may go on. */
function opensSession(event: SyncEvent): boolean {
  if (event.kind !== 'warning_check' || event.before === null) return false
  return decideWarningCheck(event.answers).kind === 'clear'
}

/** One event that nobody can read must not hold up the others: halved until it stands alone. */
async function sendHalves(round: Round, batch: readonly SyncEvent[]): Promise<Halt | null> {
  const [first] = batch
  if (first && batch.length === 1) {
    return keepResults(round, batch, [{ id: first.id, status: 'refused', reason: 'unreadable' }])
  }
  const middle = Math.ceil(batch.length / 2)
  return (await sendBatch(round, batch.slice(0, middle))) ?? (await sendBatch(round, batch.slice(middle)))
}

async function keepResults(
  { device: { outbox }, results }: Round,
  batch: readonly SyncEvent[],
  answers: readonly SyncResult[],
): Promise<Halt | null> {
  const answered = batch.flatMap(({ id }) => answers.filter((result) => result.id === id).slice(0, 1))
  for (const result of answered) results.set(result.id, result)
  const held = new Set(answered.flatMap(({ id, status }) => (status === 'stored' || status === 'had' ? [id] : [])))
  const opening = batch.filter((event) => held.has(event.id) && opensSession(event)).map(({ id }) => id)
  for (const id of opening) await outbox.accept(id)
  const over = batch.flatMap((event) =>
    event.kind === 'session' && held.has(event.id) ? [event.report.warningCheckId] : [],
  )
  await outbox.forget([...over, ...[...held].filter((id) => !opening.includes(id))])
  for (const result of answered) if (result.status === 'refused') await outbox.refuse(result.id, result.reason)
  // An event without an answer is one of which nothing is known.
  return answered.length < batch.length ? 'again' : null
}
