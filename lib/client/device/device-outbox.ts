import { liveQuery } from 'dexie'
import type { Outbox, OutboxEntry } from '@/lib/client/device/device'
import type { DeviceDb, OutboxRow } from '@/lib/client/device/device-db'
import { oldestDraftMs } from '@/lib/client/device/device-drafts'
import { seal, unseal } from '@/lib/client/device/seal'

/** How events are read comes over the line when there is one: on most visits there is none. */
const howToRead = () => import('@/lib/schemas/sync')

/** What is still to be sent, or to be looked at. */
type ListedRow = OutboxRow & { readonly state: OutboxEntry['state'] }

export function deviceOutbox(db: DeviceDb, personKey: string): Outbox {
  const place = (id: string) => ({ personKey, kind: 'event', id }) as const
  const rowsNow = async () =>
    (await db.outbox.where({ personKey }).sortBy('order')).filter((row): row is ListedRow => row.state !== 'accepted')
  const rowOf = (id: string) => db.outbox.where({ personKey, id })

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
  const readAll = (rows: readonly ListedRow[]) => Promise.all(rows.map(read))

  return {
    async add(event) {
      try {
        // It is read back as soon as it is kept, and the line may be gone by then.
        howToRead().catch(() => undefined)
        // Encrypted first: a transaction of the database does not wait for anything else.
        const sealed = await seal(db, place(event.id), event)
        await db.transaction('rw', db.outbox, async () => {
          if ((await rowOf(event.id).count()) > 0) return
          const row = {
            personKey,
            id: event.id,
            format: 1,
            keptAtMs: Date.now(),
            state: 'unsent',
            reason: null,
            sealed,
          }
          await db.outbox.add(row as Omit<OutboxRow, 'order'>)
        })
        return true
      } catch {
        return false
      }
    },
    list: async () => readAll(await rowsNow()),
    async forget(ids) {
      await db.outbox
        .where('[personKey+id]')
        .anyOf(ids.map((id) => [personKey, id]))
        .delete()
    },
    async refuse(id, reason) {
      await rowOf(id).modify({ state: 'refused', reason })
    },
    async accept(id) {
      await rowOf(id).modify({ state: 'accepted' })
    },
    async opened() {
      const rows = await db.outbox
        .where({ personKey })
        .filter(({ state, keptAtMs }) => state === 'accepted' && keptAtMs >= oldestDraftMs())
        .toArray()
      if (rows.length === 0) return []
      const { syncEvent } = await howToRead()
      const events = await Promise.all(
        rows.map(async ({ id, sealed }) => syncEvent.safeParse(await unseal(db, place(id), sealed))),
      )
      return events.flatMap(({ data }) => (data ? [data] : []))
    },
    async retry(id) {
      await rowOf(id).modify({ state: 'unsent', reason: null })
    },
    watch(onChange) {
      let [turn, isOver] = [0, false]
      const subscription = liveQuery(rowsNow).subscribe({
        next: async (rows) => {
          turn += 1
          const own = turn
          // What cannot be read just now is told with the next change; it stays where it is.
          const entries = await readAll(rows).catch(() => null)
          // Overtaken by a later change while it was decrypted.
          if (entries && own === turn && !isOver) onChange(entries)
        },
        // The database was closed, by a newer version of the app in another tab: what was told last stays.
        error: () => undefined,
      })
      return () => {
        isOver = true
        subscription.unsubscribe()
      }
    },
  }
}
