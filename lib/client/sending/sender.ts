import type { Device } from '@/lib/client/device/device'
import type { PostBatch } from '@/lib/client/sending/post-batch'
import { retryDelayMs } from '@/lib/client/sending/retry-delay'
import { type SendEnd, type SendRound, sendOutbox } from '@/lib/client/sending/send-outbox'

/** What this page last heard about sending; `idle` before it tried. */
export type SendState = 'idle' | 'sending' | SendEnd

export type Sender = {
  /** Tries now; what was added before this call is part of it. */
  send(): Promise<SendRound>
  stop(): void
}

const RETURNS = ['online', 'pageshow'] as const

/**
 * Sends whenever there is something and a chance: as the page opens, when something is added in any tab, when the signal or the page
 * comes back, and after growing waits in between. Not while the phone says that it has no signal: it tells when it has.
 */
export function startSender(device: Device, post: PostBatch, onState: (state: SendState) => void): Sender {
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let isStopped = false
  const known = new Set<string>()

  async function send(): Promise<SendRound> {
    clearTimeout(timer)
    tell('sending')
    // A store that fails in the middle is like a line that does: nothing is forgotten.
    const round = await sendOutbox(device, post).catch((): SendRound => ({ end: 'again', results: new Map() }))
    failures = round.end === 'sent' ? 0 : failures + 1
    tell(round.end)
    if (round.end !== 'sent' && !isStopped) {
      clearTimeout(timer)
      timer = setTimeout(sendIfSignal, retryDelayMs(failures, Math.random()))
    }
    return round
  }
  function tell(state: SendState): void {
    if (!isStopped) onState(state)
  }
  function sendIfSignal(): void {
    if (navigator.onLine !== false) void send()
  }
  function back(): void {
    if (document.visibilityState !== 'hidden') sendIfSignal()
  }

  const unwatch = device.outbox.watch((entries) => {
    const unsent = entries.filter(({ state }) => state === 'unsent')
    const isNew = unsent.some(({ id }) => !known.has(id))
    known.clear()
    for (const { id } of unsent) known.add(id)
    if (isNew) sendIfSignal()
  })
  for (const name of RETURNS) addEventListener(name, back)
  document.addEventListener('visibilitychange', back)

  return {
    send,
    stop() {
      isStopped = true
      clearTimeout(timer)
      unwatch()
      for (const name of RETURNS) removeEventListener(name, back)
      document.removeEventListener('visibilitychange', back)
    },
  }
}
