import type { Device } from '@/lib/client/device/device'
import type { DeviceDb, DraftRow } from '@/lib/client/device/device-db'
import { seal, unseal } from '@/lib/client/device/seal'

/** After this long nobody goes on with a session: its warning-signs check is too old. */
export const DRAFT_HOURS = 12

/** Kept before this, nothing of a session is of use any more. */
export const oldestDraftMs = () => Date.now() - DRAFT_HOURS * 3_600_000

export type Drafts = Pick<Device, 'readDraft' | 'keepDraft' | 'latestDraft' | 'forgetDraft'>

/** Everybody's, with the accepted checks of their sessions: nobody has to sign in again for what is old to go. */
export async function forgetOldDrafts(db: DeviceDb): Promise<void> {
  await db.drafts.where('savedAtMs').below(oldestDraftMs()).delete()
  await db.outbox.filter(({ state, keptAtMs }) => state === 'accepted' && keptAtMs < oldestDraftMs()).delete()
}

export function deviceDrafts(db: DeviceDb, personKey: string): Drafts {
  const place = (checkId: string) => ({ personKey, kind: 'draft', id: checkId }) as const
  const isFresh = ({ savedAtMs }: DraftRow) => savedAtMs >= oldestDraftMs()
  const read = ({ checkId, sealed }: DraftRow) => unseal(db, place(checkId), sealed)

  return {
    async readDraft(checkId) {
      const row = await db.drafts.get([personKey, checkId])
      return row && isFresh(row) ? read(row) : null
    },
    async keepDraft(checkId, draft) {
      try {
        const sealed = await seal(db, place(checkId), draft)
        await db.drafts.put({ personKey, checkId, savedAtMs: Date.now(), sealed })
        return true
      } catch {
        return false
      }
    },
    async latestDraft() {
      const rows = await db.drafts.where({ personKey }).sortBy('savedAtMs')
      for (const row of rows.filter(isFresh).reverse()) {
        const draft = await read(row)
        if (draft !== null) return { checkId: row.checkId, savedAtMs: row.savedAtMs, draft }
      }
      return null
    },
    async forgetDraft(checkId) {
      await db.drafts.delete([personKey, checkId])
      await db.outbox
        .where({ personKey, id: checkId })
        .filter(({ state }) => state === 'accepted')
        .delete()
    },
  }
}
