import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AnswerWords } from '@/components/sessions/on-device/answer-words'
import { writeFirst } from '@/components/sessions/on-device/written-first'
import type { AnswerForm } from '@/lib/client/answers/answer-form'
import type { OutboxEntry } from '@/lib/client/device/device'
import type { RunningDevice } from '@/lib/client/sending/start-device'
import type { SyncEvent, SyncResult } from '@/lib/schemas/sync'

const words = {
  fields: { choose: 'Please choose one.', invalid: 'Please check it.' },
  why: { nothing_due: 'Nothing was planned.', too_late: 'Too long ago.' },
} as unknown as AnswerWords

const missed = new FormData()
missed.set('reason', 'time')
missed.set('formKey', ':r1:')
const noSigns = new FormData()
for (const name of [
  'bladder_bowel_saddle',
  'both_legs',
  'new_weakness',
  'new_numbness',
  'unwell_fever',
  'fall_injury',
]) {
  noSigns.set(name, 'no')
}

type Answer = (id: string) => SyncResult | null
/** A device whose next sending ends like this; null says that no answer came, and `hangs` that none ever will. */
function deviceThat(answers: Answer | 'hangs', canAdd = true) {
  const kept = new Map<string, SyncEvent>()
  const running = {
    device: {
      outbox: {
        add: async (event: SyncEvent) => {
          if (canAdd) kept.set(event.id, event)
          return canAdd
        },
        list: async () => [...kept.keys()].map((id) => ({ id }) as OutboxEntry),
        forget: async (ids: readonly string[]) => {
          for (const id of ids) kept.delete(id)
        },
      },
      readBundle: async () => null,
    },
    sender: {
      send: async () => {
        if (answers === 'hangs') return new Promise(() => undefined)
        const results = [...kept.keys()].map((id) => answers(id)).filter((result) => result !== null)
        for (const { id, status } of results) if (status === 'stored' || status === 'had') kept.delete(id)
        return { end: 'sent', results: new Map(results.map((result) => [result.id, result])) }
      },
    },
  } as unknown as RunningDevice
  return { running, kept }
}

const asked = (data: FormData, form: AnswerForm = { kind: 'missed' }) => ({
  ...{ form, data, words, attempt: 3 },
  openedAtMs: 1_000,
})

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('an answer that is written first', () => {
  it('is stored, and leads on', async () => {
    const { running, kept } = deviceThat((id) => ({ id, status: 'stored', outcome: null }))
    expect(await writeFirst(running, asked(missed))).toEqual({ kind: 'stored', leadsTo: '/patient/today' })
    expect(kept.size).toBe(0)
  })

  it('leads to the stop page when the server says so', async () => {
    const { running } = deviceThat((id) => ({ id, status: 'had', outcome: 'stop' }))
    expect(await writeFirst(running, asked(missed))).toEqual({ kind: 'stored', leadsTo: '/patient/stop' })
  })

  it('shows what is wrong as the server does, and keeps nothing', async () => {
    const { running, kept } = deviceThat(() => null)
    const empty = new FormData()
    empty.set('formKey', ':r1:')
    expect(await writeFirst(running, asked(empty))).toEqual({
      kind: 'answered',
      state: {
        status: 'invalid',
        fieldErrors: { reason: ['Please choose one.'] },
        formErrors: [],
        values: {},
        attempt: 4,
        formKey: ':r1:',
      },
    })
    expect(kept.size).toBe(0)
  })

  it('goes by itself where it cannot be kept', async () => {
    const { running } = deviceThat(() => null, false)
    expect(await writeFirst(running, asked(missed))).toEqual({ kind: 'by_itself' })
  })

  it('is sent all the same where it cannot be kept, and counts only when the server says so', async () => {
    const { running, kept } = deviceThat(() => null, false)
    const answers = (status: string) =>
      vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
        const [event] = (JSON.parse(body) as { events: { id: string }[] }).events
        const results = [{ id: event?.id, status, ...(status === 'stored' ? { outcome: null } : {}) }]
        return Response.json({ product: 'plumbline', results, revisionId: null })
      })
    answers('stored')
    expect(await writeFirst(running, asked(missed))).toEqual({ kind: 'stored', leadsTo: '/patient/today' })
    answers('waiting')
    expect(await writeFirst(running, asked(missed))).toEqual({ kind: 'by_itself' })
    expect(kept.size).toBe(0)
  })

  it('is kept when no answer comes', async () => {
    const { running, kept } = deviceThat(() => null)
    expect(await writeFirst(running, asked(missed))).toMatchObject({ kind: 'kept', leadsTo: '/patient/today' })
    expect(kept.size).toBe(1)
  })

  it('is kept when it waits for another', async () => {
    const { running } = deviceThat((id) => ({ id, status: 'waiting' }))
    expect(await writeFirst(running, asked(missed))).toMatchObject({ kind: 'kept' })
  })

  it('does not wait for a server that hangs', async () => {
    const { running, kept } = deviceThat('hangs')
    const written = writeFirst(running, asked(missed))
    await vi.waitFor(() => expect(kept.size).toBe(1))
    await vi.advanceTimersByTimeAsync(4_000)
    expect(await written).toMatchObject({ kind: 'kept' })
  })

  it('says in the form what was refused and asks for nothing, and forgets it', async () => {
    const { running, kept } = deviceThat((id) => ({ id, status: 'refused', reason: 'nothing_due' }))
    const written = await writeFirst(running, asked(missed))
    expect(written).toMatchObject({
      kind: 'answered',
      state: { status: 'refused', formErrors: ['Nothing was planned.'] },
    })
    expect(kept.size).toBe(0)
  })

  it('keeps a refused check for the clinic', async () => {
    const { running, kept } = deviceThat((id) => ({ id, status: 'refused', reason: 'too_late' }))
    const written = await writeFirst(running, asked(noSigns, { kind: 'warning_signs' }))
    expect(written).toMatchObject({ kind: 'answered', state: { status: 'refused', formErrors: ['Too long ago.'] } })
    expect(kept.size).toBe(1)
  })
})
