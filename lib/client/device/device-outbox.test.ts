import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Device, OutboxEntry } from '@/lib/client/device/device'
import type { Row } from '@/lib/client/device/device-db'
import { emptyDevice, openDevice } from '@/lib/client/device/open-device'
import { deviceFiles } from '@/lib/client/testing/device-files'
import type { SyncEvent } from '@/lib/schemas/sync'

const idOf = (n: number) => `0193f000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
const missed = (n: number): SyncEvent => ({ kind: 'missed', id: idOf(n), happenedAtMs: 1_000 + n, reason: 'time' })

/** The database counts again for it. */
const withoutKey = (row: Row<'outbox'>): Row<'outbox'> =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'order')) as Row<'outbox'>

async function opened(personKey = 'ann'): Promise<Device> {
  const device = await openDevice(personKey)
  if (!device) throw new Error('No store')
  return device
}

beforeEach(async () => {
  await deviceFiles.empty()
})
afterEach(() => vi.restoreAllMocks())

describe('what was done on a device', () => {
  it('is listed in the order in which it was done, whatever the clock says', async () => {
    const { outbox } = await opened()
    for (const n of [3, 1, 2]) expect(await outbox.add(missed(n))).toBe(true)
    expect((await outbox.list()).map(({ event }) => event)).toEqual([missed(3), missed(1), missed(2)])
  })

  it('is there after the browser was closed', async () => {
    await (await opened()).outbox.add(missed(1))
    const [entry] = await (await opened()).outbox.list()
    expect(entry).toEqual({
      id: idOf(1),
      kind: 'missed',
      event: missed(1),
      happenedAtMs: 1_001,
      state: 'unsent',
      reason: null,
    })
  })

  it('is one entry, however often it is added', async () => {
    const { outbox } = await opened()
    await Promise.all([outbox.add(missed(1)), outbox.add(missed(1))])
    await (await opened()).outbox.add(missed(1))
    expect(await outbox.list()).toHaveLength(1)
  })

  it('stays with its reason when it is refused, and can be tried again', async () => {
    const { outbox } = await opened()
    await outbox.add(missed(1))
    await outbox.refuse(idOf(1), 'nothing_due')
    expect(await outbox.list()).toMatchObject([{ state: 'refused', reason: 'nothing_due', event: missed(1) }])
    await outbox.retry(idOf(1))
    expect(await outbox.list()).toMatchObject([{ state: 'unsent', reason: null }])
  })

  it('keeps an accepted check for its session: for its person, until it is done or half a day old', async () => {
    const [ann, bob] = [await opened('ann'), await opened('bob')]
    for (const n of [1, 2, 3]) await ann.outbox.add(missed(n))
    await ann.outbox.accept(idOf(1))
    await ann.outbox.accept(idOf(2))
    await bob.outbox.accept(idOf(3))
    expect((await ann.outbox.list()).map(({ id }) => id)).toEqual([idOf(3)])
    expect(await ann.outbox.opened()).toEqual([missed(1), missed(2)])
    expect(await bob.outbox.opened()).toEqual([])
    await bob.forgetDraft(idOf(1))
    await ann.forgetDraft(idOf(1))
    await ann.forgetDraft(idOf(3))
    expect(await ann.outbox.opened()).toEqual([missed(2)])
    expect(await ann.outbox.list()).toHaveLength(1)

    const later = Date.now() + 12 * 3_600_000 + 1
    vi.spyOn(Date, 'now').mockReturnValue(later)
    expect(await ann.outbox.opened()).toEqual([])
    await opened('bob')
    expect((await deviceFiles.all('outbox')).map(({ id }) => id)).toEqual([idOf(3)])
  })

  it('is never seen, changed or removed under another person', async () => {
    const ann = await opened('ann')
    await ann.outbox.add(missed(1))
    const { outbox } = await opened('bob')
    expect(await outbox.list()).toEqual([])
    await outbox.forget([idOf(1)])
    await outbox.refuse(idOf(1), 'too_late')
    await outbox.add(missed(1))
    expect(await ann.outbox.list()).toMatchObject([{ state: 'unsent', event: missed(1) }])
  })

  it('says nothing to who reads the files', async () => {
    await (await opened()).outbox.add(missed(1))
    const [row] = await deviceFiles.all('outbox')
    const [keyRow] = await deviceFiles.all('keys')
    const shown = JSON.stringify(row) + new TextDecoder().decode(row?.sealed.data)
    expect(shown).not.toContain('missed')
    expect(shown).not.toContain('"time"')
    expect(keyRow?.key.extractable).toBe(false)
  })

  it('does not open when it was moved under another person or id', async () => {
    const ann = await opened('ann')
    await ann.outbox.add(missed(1))
    const [row] = await deviceFiles.all('outbox')
    if (!row) throw new Error('No row')
    await deviceFiles.put('outbox', { ...withoutKey(row), id: idOf(2) })
    expect(await ann.outbox.list()).toMatchObject([{ event: missed(1) }, { kind: null, reason: 'unreadable' }])
  })

  it.each([
    [
      'is damaged',
      (row: Row<'outbox'>) =>
        deviceFiles.put('outbox', { ...row, sealed: { iv: new Uint8Array(12), data: new ArrayBuffer(3) } }),
    ],
    ['is of a format from later', (row: Row<'outbox'>) => deviceFiles.put('outbox', { ...row, format: 2 as 1 })],
    ['has lost its key', () => deviceFiles.empty(['keys'])],
  ])('stays in sight, refused, when it %s', async (_, damage) => {
    const { outbox } = await opened()
    await outbox.add(missed(1))
    const [row] = await deviceFiles.all('outbox')
    if (!row) throw new Error('No row')
    await damage(row)
    await outbox.add(missed(2))
    expect(await outbox.list()).toMatchObject([
      { id: idOf(1), kind: null, event: null, state: 'refused', reason: 'unreadable' },
      { id: idOf(2), kind: 'missed', state: 'unsent' },
    ])
  })

  it('is refused by a full disk without a lie', async () => {
    const { outbox } = await opened()
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(await outbox.add(missed(1))).toBe(false)
  })

  it('is told to whoever watches, also from another tab, and no more after that', async () => {
    const { outbox } = await opened()
    const told: (readonly OutboxEntry[])[] = []
    const stop = outbox.watch((entries) => told.push(entries))
    await vi.waitFor(() => expect(told.at(-1)).toEqual([]))
    await (await opened()).outbox.add(missed(1))
    await vi.waitFor(() => expect(told.at(-1)).toMatchObject([{ event: missed(1) }]))
    stop()
    const before = told.length
    await outbox.add(missed(2))
    await outbox.list()
    expect(told).toHaveLength(before)
  })

  it('equals a list in memory after any moves of two people', async () => {
    const person = fc.constantFrom('ann', 'bob')
    const move = fc.record({ person, what: fc.constantFrom('add', 'forget', 'refuse', 'retry'), n: fc.nat(4) })
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 12 }), async (moves) => {
        await deviceFiles.empty()
        const devices = { ann: await opened('ann'), bob: await opened('bob') }
        const model: Record<'ann' | 'bob', Map<number, string>> = { ann: new Map(), bob: new Map() }
        for (const { person: who, what, n } of moves) {
          const key = who as 'ann' | 'bob'
          const [{ outbox }, own] = [devices[key], model[key]]
          if (what === 'add') {
            await outbox.add(missed(n))
            if (!own.has(n)) own.set(n, 'unsent')
          } else if (what === 'forget') {
            await outbox.forget([idOf(n)])
            own.delete(n)
          } else {
            await (what === 'refuse' ? outbox.refuse(idOf(n), 'too_late') : outbox.retry(idOf(n)))
            if (own.has(n)) own.set(n, what === 'refuse' ? 'refused' : 'unsent')
          }
        }
        for (const key of ['ann', 'bob'] as const) {
          const listed = (await devices[key].outbox.list()).map(({ id, state }) => [id, state])
          expect(listed).toEqual([...model[key]].map(([n, state]) => [idOf(n), state]))
        }
      }),
      { numRuns: 25 },
    )
  })
})

describe('leaving a device', () => {
  it('keeps what is not sent until its own person is back', async () => {
    await (await opened()).outbox.add(missed(1))
    await emptyDevice('ann', 'keep')
    expect(await (await opened('bob')).outbox.list()).toEqual([])
    expect(await (await opened()).outbox.list()).toMatchObject([{ event: missed(1) }])
  })

  it('leaves nothing of this person, and all of the other, when it is to be removed', async () => {
    await (await opened('bob')).outbox.add(missed(2))
    const ann = await opened()
    await ann.outbox.add(missed(1))
    await ann.keepDraft(idOf(1), { step: 1 })
    await emptyDevice('ann', 'remove')
    expect((await deviceFiles.all('outbox')).map(({ personKey }) => personKey)).toEqual(['bob'])
    expect(await deviceFiles.all('drafts')).toEqual([])
    expect((await deviceFiles.all('keys')).map(({ personKey }) => personKey)).toEqual(['bob'])
  })

  it('does not spoil what a tab that stayed open adds afterwards', async () => {
    const { outbox } = await opened()
    await emptyDevice('ann', 'remove')
    await outbox.add(missed(1))
    expect(await (await opened()).outbox.list()).toMatchObject([{ event: missed(1) }])
  })
})
