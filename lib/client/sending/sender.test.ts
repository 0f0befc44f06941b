import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Device, OutboxEntry } from '@/lib/client/device/device'
import type { PostAnswer } from '@/lib/client/sending/post-batch'
import { type SendState, startSender } from '@/lib/client/sending/sender'
import type { SyncEvent } from '@/lib/schemas/sync'

const event: SyncEvent = { kind: 'missed', id: 'one', happenedAtMs: 1_000, reason: 'time' }
const entry: OutboxEntry = { id: 'one', kind: 'missed', event, happenedAtMs: 1_000, state: 'unsent', reason: null }
const STORED: PostAnswer = {
  kind: 'answer',
  answer: { product: 'plumbline', results: [{ id: 'one', status: 'stored', outcome: null }], revisionId: null },
}

/** A page with a device of one entry; `answers` are what the line says, the last one for ever. */
function page(entries: OutboxEntry[], ...answers: PostAnswer[]) {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  const phone = { onLine: true }
  vi.stubGlobal('document', page)
  vi.stubGlobal('navigator', phone)
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
  let watching: ((entries: readonly OutboxEntry[]) => void) | undefined
  const tell = () => watching?.(entries)
  const device = {
    personKey: 'ann',
    outbox: {
      list: async () => entries,
      forget: async (ids: readonly string[]) => {
        if (ids.length > 0) entries.length = 0
      },
      watch: (onChange: typeof watching) => {
        watching = onChange
        return () => {
          watching = undefined
        }
      },
    },
  } as unknown as Device
  const states: SendState[] = []
  const post = vi.fn(async () => (answers.length > 1 ? answers.shift() : answers[0]) ?? STORED)
  const sender = startSender(device, post, (state) => states.push(state))
  return { page, phone, tell, post, states, sender }
}

const settle = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('sending from a page', () => {
  it('begins when something is there, and rests when it is stored', async () => {
    const { tell, post, states } = page([entry])
    tell()
    await settle()
    expect(states).toEqual(['sending', 'sent'])
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(post).toHaveBeenCalledTimes(1)
  })

  it('does nothing when nothing is there', async () => {
    const { tell, post, states } = page([])
    tell()
    await settle()
    expect(post).not.toHaveBeenCalled()
    expect(states).toEqual([])
  })

  it('tries again by itself, with longer and longer waits, until it is stored', async () => {
    const { tell, post, states } = page([entry], { kind: 'none' }, { kind: 'none' }, STORED)
    tell()
    await settle()
    expect(states.at(-1)).toBe('again')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(post).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(post).toHaveBeenCalledTimes(3)
    expect(states.at(-1)).toBe('sent')
  })

  it('does not send the same change twice when the store tells it twice', async () => {
    const { tell, post } = page([entry], { kind: 'none' })
    tell()
    tell()
    await settle()
    expect(post).toHaveBeenCalledTimes(1)
  })

  it.each(['online', 'pageshow', 'visibilitychange'])('tries at once on %s', async (name) => {
    const { page: target, tell, post } = page([entry], { kind: 'none' })
    tell()
    await settle()
    target.dispatchEvent(new Event(name))
    await settle()
    expect(post).toHaveBeenCalledTimes(2)
  })

  it('does not try without a signal, nor from a page that is not seen', async () => {
    const { page: target, phone, tell, post } = page([entry], { kind: 'none' })
    phone.onLine = false
    tell()
    await settle()
    phone.onLine = true
    target.visibilityState = 'hidden'
    target.dispatchEvent(new Event('visibilitychange'))
    await settle()
    expect(post).not.toHaveBeenCalled()
  })

  it('says that nobody is signed in', async () => {
    const { tell, states } = page([entry], { kind: 'signed_out' })
    tell()
    await settle()
    expect(states.at(-1)).toBe('signed_out')
  })

  it('stops with its page', async () => {
    const { page: target, tell, post, states, sender } = page([entry], { kind: 'none' })
    tell()
    await settle()
    sender.stop()
    const before = states.length
    tell()
    target.dispatchEvent(new Event('online'))
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(post).toHaveBeenCalledTimes(1)
    expect(states).toHaveLength(before)
  })
})
