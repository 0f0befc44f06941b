import Dexie, { type EntityTable, type Table } from 'dexie'
import type { Sealed } from '@/lib/client/device/seal'
import type { SyncRefusal } from '@/lib/schemas/sync'

export type KeyRow = { readonly personKey: string; readonly key: CryptoKey }
export type BundleRow = { readonly personKey: string; readonly bundle: unknown }
export type DraftRow = {
  readonly personKey: string
  readonly checkId: string
  readonly savedAtMs: number
  readonly sealed: Sealed
}
/** What was done, and when, stands in `sealed` only. */
export type OutboxRow = {
  /** Counted by the database: what was done first is sent first, whatever the clock says. */
  order: number
  readonly personKey: string
  readonly id: string
  readonly format: 1
  readonly keptAtMs: number
  /** `accepted`: the server holds it, and a session under way still needs it. */
  readonly state: 'unsent' | 'refused' | 'accepted'
  readonly reason: SyncRefusal | null
  readonly sealed: Sealed
}

export const DEVICE_DB = 'plumbline.device'

export class DeviceDb extends Dexie {
  readonly keys!: Table<KeyRow, string>
  readonly bundles!: Table<BundleRow, string>
  readonly drafts!: Table<DraftRow, [string, string]>
  readonly outbox!: EntityTable<OutboxRow, 'order'>

  constructor() {
    // Strict: an answer that the form calls saved is on the disk, also when the phone dies in the next second.
    super(DEVICE_DB, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({
      keys: 'personKey',
      bundles: 'personKey',
      drafts: '[personKey+checkId], personKey, savedAtMs',
      outbox: '++order, &[personKey+id], personKey',
    })
  }
}
