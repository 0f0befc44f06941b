import type { Device } from '@/lib/client/device/device'
import type { DeviceDb, DraftRow } from '@/lib/client/device/device-db'
import { seal, unseal } from '@/lib/client/device/seal'

/** After this long nobody goes on with a session: its warning-signs check is too old. */
export const DRAFT_HOURS = 12

/** Kept before this, nothing of a session is of use any more. */
export const oldestDraftMs = () => Date.now() - DRAFT_HOURS * 3_600_000

export type Drafts = Pick<Device, 'readDraft' | 'keepDraft' | 'latestDraft' | 'forgetDraft'>

/** Everybody's, with the accepted checks of their sessions: nobody has to sign in again for what is old to go. */
export function forgetOldDrafts(db: DeviceDb): Promise<void> {
  return db.write(['drafts', 'outbox'], async (tx) => {
    const old = IDBKeyRange.upperBound(oldestDraftMs(), true)
    for await (const draft of tx.objectStore('drafts').index('savedAtMs').iterate(old)) await draft.delete()
    for await (const check of tx.objectStore('outbox')) {
      if (check.value.state === 'accepted' && check.value.keptAtMs < oldestDraftMs()) await check.delete()
    }
  })
}

export function deviceDrafts(db: DeviceDb, personKey: string): Drafts {
  const place = (checkId: string) => ({ personKey, kind: 'draft', id: checkId }) as const
  const isFresh = ({ savedAtMs }: DraftRow) => savedAtMs >= oldestDraftMs()
  const read = ({ checkId, sealed }: DraftRow) => unseal(db, place(checkId), sealed)

  return {
    async readDraft(checkId) {
      const row = await db.read(['drafts'], (tx) => tx.objectStore('drafts').get([personKey, checkId]))
      return row && isFresh(row) ? read(row) : null
    },
    async keepDraft(checkId, draft) {
      try {
        // Encrypted first: a transaction of the database does not wait for anything else.
        const sealed = await seal(db, place(checkId), draft)
        const row = { personKey, checkId, savedAtMs: Date.now(), sealed }
        await db.write(['drafts'], (tx) => tx.objectStore('drafts').put(row))
        return true
      } catch {
        return false
      }
    },
    async latestDraft() {
      const rows = await db.read(['drafts'], (tx) => tx.objectStore('drafts').index('personKey').getAll(personKey))
      for (const row of rows.filter(isFresh).toSorted((a, b) => b.savedAtMs - a.savedAtMs)) {
        const draft = await read(row)
        if (draft !== null) return { checkId: row.checkId, savedAtMs: row.savedAtMs, draft }
      }
      return null
    },
    async forgetDraft(checkId) {
      await db.write(['drafts', 'outbox'], async (tx) => {
        await tx.objectStore('drafts').delete([personKey, checkId])
        const check = await tx.objectStore('outbox').index('[personKey+id]').openCursor([personKey, checkId])
        if (check?.value.state === 'accepted') await check.delete()
      })
    },
  }
}
