import type { Outbox, OutboxEntry } from '@/lib/client/device/device'
import type { DeviceDb, OutboxRow } from '@/lib/client/device/device-db'
import { oldestDraftMs } from '@/lib/client/device/device-drafts'
import { outboxNews } from '@/lib/client/device/outbox-news'
import { seal, unseal } from '@/lib/client/device/seal'

/** How events are read comes over the line when there is one: on most visits there is none. */
const howToRead = () => import('@/lib/schemas/sync')

/** What is still to be sent, or to be looked at. */
type ListedRow = OutboxRow & { readonly state: OutboxEntry['state'] }

export function deviceOutbox(db: DeviceDb, personKey: string): Outbox {
  const place = (id: string) => ({ personKey, kind: 'event', id }) as const
  /** In the order in which they were put in. */
  const rows = () => db.read(['outbox'], (tx) => tx.objectStore('outbox').index('personKey').getAll(personKey))
  const listed = async () => (await rows()).filter((row): row is ListedRow => row.state !== 'accepted')

  async function read(row: ListedRow): Promise<OutboxEntry> {
    const { syncEvent } = await howToRead()
    const parsed = syncEvent.safeParse(row.format === 1 ? await unseal(db, place(row.id), row.sealed) : null)
    const { id, state, reason } = row
    if (parsed.success && parsed.data.id === id) {
      const { data: event } = parsed
      return { id, kind: event.kind, event, happenedAtMs: event.happenedAtMs, state, reason }
    }
    return { id, kind: null, event: null, happenedAtMs: row.keptAtMs, state: 'refused', reason: 'unreadable' }
  }
  const readAll = (all: readonly ListedRow[]) => Promise.all(all.map(read))

  async function change(id: string, changed: Pick<OutboxRow, 'state'> & Partial<OutboxRow>): Promise<void> {
    await db.write(['outbox'], async (tx) => {
      const row = await tx.objectStore('outbox').index('[personKey+id]').get([personKey, id])
      if (row) await tx.objectStore('outbox').put({ ...row, ...changed })
    })
    outboxNews.tell()
  }

  return {
    async add(event) {
      try {
        // It is read back as soon as it is kept, and the line may be gone by then.
        howToRead().catch(() => undefined)
        // Encrypted first: a transaction of the database does not wait for anything else.
        const sealed = await seal(db, place(event.id), event)
        const own = { personKey, id: event.id, sealed, format: 1, keptAtMs: Date.now() } as const
        await db.write(['outbox'], async (tx) => {
          const outbox = tx.objectStore('outbox')
          if ((await outbox.index('[personKey+id]').count([personKey, event.id])) > 0) return
          await outbox.add({ ...own, state: 'unsent', reason: null })
        })
        outboxNews.tell()
        return true
      } catch {
        return false
      }
    },
    list: async () => readAll(await listed()),
    async forget(ids) {
      await db.write(['outbox'], async (tx) => {
        const outbox = tx.objectStore('outbox')
        const orders = await Promise.all(ids.map((id) => outbox.index('[personKey+id]').getKey([personKey, id])))
        await Promise.all(orders.map((order) => (order === undefined ? undefined : outbox.delete(order))))
      })
      outboxNews.tell()
    },
    refuse: (id, reason) => change(id, { state: 'refused', reason }),
    accept: (id) => change(id, { state: 'accepted' }),
    async opened() {
      const open = (await rows()).filter(({ state, keptAtMs }) => state === 'accepted' && keptAtMs >= oldestDraftMs())
      if (open.length === 0) return []
      const { syncEvent } = await howToRead()
      const events = await Promise.all(
        open.map(async ({ id, sealed }) => syncEvent.safeParse(await unseal(db, place(id), sealed))),
      )
      return events.flatMap(({ data }) => (data ? [data] : []))
    },
    retry: (id) => change(id, { state: 'unsent', reason: null }),
    watch(onChange) {
      let [turn, isOver] = [0, false]
      const look = async () => {
        turn += 1
        const own = turn
        // What cannot be read just now is told with the next change; it stays where it is.
        const entries = await listed()
          .then(readAll)
          .catch(() => null)
        // Overtaken by a later change while it was decrypted.
        if (entries && own === turn && !isOver) onChange(entries)
      }
      const stop = outboxNews.hear(() => void look())
      void look()
      return () => {
        isOver = true
        stop()
      }
    },
  }
}
