import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Device } from '@/lib/client/device/device'
import { openDevice } from '@/lib/client/device/open-device'
import type { PostAnswer, PostBatch } from '@/lib/client/sending/post-batch'
import { sendOutbox } from '@/lib/client/sending/send-outbox'
import { deviceFiles } from '@/lib/client/testing/device-files'
import { SYNC_EVENTS_MAX } from '@/lib/domain/sessions/on-device/sync-limits'
import type { SyncEvent, SyncResult } from '@/lib/schemas/sync'

const idOf = (n: number) => `0193f000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
const missed = (n: number): SyncEvent => ({ kind: 'missed', id: idOf(n), happenedAtMs: 1_000 + n, reason: 'time' })

const sessionOf = (n: number, warningCheckId: string): SyncEvent => ({
  ...{ kind: 'session', id: idOf(n), happenedAtMs: 2_000, startedAtMs: 1_500 },
  report: {
    ...{ warningCheckId, programmeId: idOf(90), revisionId: idOf(91), variant: 'good_day' },
    before: { backPain: 1, kneePain: 2, site: 3 },
    items: [
      {
        ...{ itemId: idOf(92), setsDone: 2, repsDone: null, weightKg: null, band: null },
        ...{ skipReason: null, difficulty: 'right' },
      },
    ],
    checkIn: {
      ...{ backPainMax: 2, kneePainMax: 3, siteAfter: 3, spreadReverted: null },
      ...{ newWeakness: false, newNumbness: false, effort: 4, note: null },
    },
  },
})

beforeEach(async () => {
  await deviceFiles.empty()
})

async function deviceWith(count: number): Promise<Device> {
  const device = await openDevice('ann')
  if (!device) throw new Error('No store')
  for (let n = 0; n < count; n += 1) await device.outbox.add(missed(n))
  return device
}

const idsIn = (batch: Parameters<PostBatch>[0]) => batch.events.map((event) => (event as SyncEvent).id)
const answer = (results: readonly SyncResult[]): PostAnswer => ({
  kind: 'answer',
  answer: { product: 'plumbline', results: [...results], revisionId: null },
})
const stored = (id: string): SyncResult => ({ id, status: 'stored', outcome: null })
const storesAll: PostBatch = async (batch) => answer(idsIn(batch).map(stored))

describe('a round of sending', () => {
  it('sends in order, in batches that the server takes, and forgets what is stored', async () => {
    const device = await deviceWith(SYNC_EVENTS_MAX + 3)
    const batches: string[][] = []
    const round = await sendOutbox(device, (batch) => {
      expect(batch.personKey).toBe('ann')
      batches.push(idsIn(batch))
      return storesAll(batch)
    })
    expect(round.end).toBe('sent')
    expect(batches.map(({ length }) => length)).toEqual([SYNC_EVENTS_MAX, 3])
    expect(batches.flat()).toEqual(Array.from({ length: SYNC_EVENTS_MAX + 3 }, (_, n) => idOf(n)))
    expect(await device.outbox.list()).toEqual([])
  })

  it('does what each answer says', async () => {
    const device = await deviceWith(4)
    const round = await sendOutbox(device, async () =>
      answer([
        { id: idOf(3), status: 'waiting' },
        { id: idOf(1), status: 'refused', reason: 'too_late' },
        { id: idOf(0), status: 'had', outcome: 'stop' },
        stored(idOf(2)),
        stored(idOf(99)),
      ]),
    )
    expect(round.end).toBe('again')
    expect(round.results.get(idOf(0))).toMatchObject({ status: 'had', outcome: 'stop' })
    expect((await device.outbox.list()).map(({ id, state, reason }) => [id, state, reason])).toEqual([
      [idOf(1), 'refused', 'too_late'],
      [idOf(3), 'unsent', null],
    ])
  })

  it.each<[PostAnswer['kind'], PostAnswer, string]>([
    ['none', { kind: 'none' }, 'again'],
    ['signed_out', { kind: 'signed_out' }, 'signed_out'],
    ['other_person', { kind: 'other_person' }, 'other_person'],
  ])('keeps everything after %s, and asks no further', async (_, post, end) => {
    const device = await deviceWith(SYNC_EVENTS_MAX + 1)
    let asked = 0
    const round = await sendOutbox(device, async () => {
      asked += 1
      return post
    })
    expect([round.end, asked]).toEqual([end, 1])
    expect(await device.outbox.list()).toHaveLength(SYNC_EVENTS_MAX + 1)
  })

  it('keeps an accepted check for the session that it opens, out of the list, until that is sent', async () => {
    const device = await deviceWith(0)
    const no = { bladder_bowel_saddle: false, both_legs: false, new_weakness: false, new_numbness: false }
    const clear = { ...no, unwell_fever: false, fall_injury: false }
    const check = (n: number, answers: typeof clear, before: Extract<SyncEvent, { kind: 'warning_check' }>['before']) =>
      ({ kind: 'warning_check', id: idOf(n), happenedAtMs: 1_000 + n, answers, before }) as const
    const start = { backPain: 1, kneePain: 2, site: 3 }
    const [opening, signs, yes] = [
      check(1, clear, start),
      check(2, clear, null),
      check(3, { ...clear, fall_injury: true }, start),
    ]
    for (const event of [opening, signs, yes]) await device.outbox.add(event)
    expect((await sendOutbox(device, storesAll)).end).toBe('sent')
    expect(await device.outbox.list()).toEqual([])
    expect(await device.outbox.opened()).toEqual([opening])

    await device.outbox.add(sessionOf(4, opening.id))
    expect(await device.outbox.opened()).toEqual([opening])
    await sendOutbox(device, storesAll)
    expect(await device.outbox.list()).toEqual([])
    expect(await device.outbox.opened()).toEqual([])
  })

  it('keeps an event that got no answer', async () => {
    const device = await deviceWith(2)
    expect((await sendOutbox(device, async () => answer([stored(idOf(0))]))).end).toBe('again')
    expect((await device.outbox.list()).map(({ id }) => id)).toEqual([idOf(1)])
  })

  it('finds the one that spoils a batch, and sends the others', async () => {
    const device = await deviceWith(9)
    const round = await sendOutbox(device, async (batch) =>
      idsIn(batch).includes(idOf(5)) ? { kind: 'unreadable' } : storesAll(batch),
    )
    expect(round.end).toBe('sent')
    expect(await device.outbox.list()).toMatchObject([{ id: idOf(5), state: 'refused', reason: 'unreadable' }])
  })

  it('leaves refused entries alone', async () => {
    const device = await deviceWith(1)
    await device.outbox.refuse(idOf(0), 'too_late')
    const round = await sendOutbox(device, () => Promise.reject(new Error('Nothing is to be sent')))
    expect(round.end).toBe('sent')
  })

  it('has one sender at a time', async () => {
    const device = await deviceWith(3)
    const sent: string[] = []
    const post: PostBatch = (batch) => {
      sent.push(...idsIn(batch))
      return storesAll(batch)
    }
    await Promise.all([sendOutbox(device, post), sendOutbox(device, post)])
    expect(sent).toEqual([idOf(0), idOf(1), idOf(2)])
  })
})

/** A server that stores once, over a line that loses batches on the way there and answers on the way back. */
function lossyServer(losses: Iterator<'there' | 'back' | 'none'>) {
  const rows = new Map<string, number>()
  const post: PostBatch = async (batch) => {
    const loss = losses.next().value ?? 'none'
    if (loss === 'there') return { kind: 'none' }
    const results = idsIn(batch).map((id): SyncResult => {
      const before = rows.get(id) ?? 0
      rows.set(id, before + (before === 0 ? 1 : 0))
      return { id, status: before === 0 ? 'stored' : 'had', outcome: null }
    })
    return loss === 'back' ? { kind: 'none' } : answer(results)
  }
  return { rows, post }
}

describe('over a bad line', () => {
  it('everything arrives once, whatever is lost, and nothing is forgotten before it has arrived', async () => {
    const losses = fc.array(fc.constantFrom('there' as const, 'back' as const, 'none' as const), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(losses, fc.integer({ min: 1, max: 5 }), async (lost, count) => {
        await deviceFiles.empty(['outbox'])
        const device = await deviceWith(count)
        const { rows, post } = lossyServer(lost.values())
        for (let attempt = 0; attempt <= lost.length; attempt += 1) {
          await sendOutbox(device, post)
          const held = new Set([...rows.keys(), ...(await device.outbox.list()).map(({ id }) => id)])
          expect(held.size).toBe(count)
        }
        expect(await device.outbox.list()).toEqual([])
        expect([...rows.values()]).toEqual(Array(count).fill(1))
      }),
      { numRuns: 50 },
    )
  })
})
