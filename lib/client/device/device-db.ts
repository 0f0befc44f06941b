import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames, type StoreValue } from 'idb'
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
/**
 * What was done, and when, stands in `sealed` only. Its key is counted by the database: what was done first is sent first, whatever the
 * clock says.
 */
export type OutboxRow = {
  readonly personKey: string
  readonly id: string
  readonly format: 1
  readonly keptAtMs: number
  /** `accepted`: the server holds it, and a session under way still needs it. */
  readonly state: 'unsent' | 'refused' | 'accepted'
  readonly reason: SyncRefusal | null
  readonly sealed: Sealed
}

interface Tables extends DBSchema {
  keys: { key: string; value: KeyRow }
  bundles: { key: string; value: BundleRow }
  drafts: { key: [string, string]; value: DraftRow; indexes: { personKey: string; savedAtMs: number } }
  outbox: {
    key: number
    value: OutboxRow
    indexes: { personKey: string; '[personKey+id]': [string, string] }
  }
}
export type Table = StoreNames<Tables>
export type Row<T extends Table> = StoreValue<Tables, T>
type Names = readonly Table[]
export type Reading<N extends Names> = IDBPTransaction<Tables, [...N], 'readonly'>
export type Writing<N extends Names> = IDBPTransaction<Tables, [...N], 'readwrite'>
type Connection = IDBPDatabase<Tables>

export const DEVICE_DB = 'plumbline.device'
/** The number that devices have had from the beginning: a lower one would shut them out. */
const VERSION = 10

/** What this browser keeps. Opened when it is first used, and again when the browser has closed it meanwhile. */
export class DeviceDb {
  private opening: Promise<Connection> | null = null

  read<N extends Names, T>(names: N, work: (tx: Reading<N>) => Promise<T>): Promise<T> {
    return this.use((connection) => work(connection.transaction([...names], 'readonly')))
  }

  /** All of the work or nothing. Strict: what it answers for is on the disk, also when the phone dies in the next second. */
  write<N extends Names, T>(names: N, work: (tx: Writing<N>) => Promise<T>): Promise<T> {
    return this.use(async (connection) => {
      const tx = connection.transaction([...names], 'readwrite', { durability: 'strict' })
      const done = tx.done
      // Told below; without this a transaction that was undone would be told as nobody's fault too.
      done.catch(() => undefined)
      try {
        const result = await work(tx)
        await done
        return result
      } catch (error) {
        undo(tx)
        throw error
      }
    })
  }

  close(): void {
    const closing = this.opening
    this.opening = null
    closing?.then(
      (connection) => connection.close(),
      () => undefined,
    )
  }

  /** A phone that slept may have dropped the connection, with a word or without: once more over a new one. */
  private async use<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    const connection = await this.open()
    try {
      return await work(connection)
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error
      this.close()
      return work(await this.open())
    }
  }

  private open(): Promise<Connection> {
    this.opening ??= connect(() => this.close()).catch((error: unknown) => {
      this.opening = null
      throw error
    })
    return this.opening
  }
}

function connect(onEnd: () => void): Promise<Connection> {
  return openDB<Tables>(DEVICE_DB, VERSION, {
    upgrade(connection) {
      connection.createObjectStore('keys', { keyPath: 'personKey' })
      connection.createObjectStore('bundles', { keyPath: 'personKey' })
      const drafts = connection.createObjectStore('drafts', { keyPath: ['personKey', 'checkId'] })
      drafts.createIndex('personKey', 'personKey')
      drafts.createIndex('savedAtMs', 'savedAtMs')
      const outbox = connection.createObjectStore('outbox', { keyPath: 'order', autoIncrement: true })
      outbox.createIndex('[personKey+id]', ['personKey', 'id'], { unique: true })
      outbox.createIndex('personKey', 'personKey')
    },
    // A newer version of the app, in another tab, changes the store: it does not wait for this one.
    blocking: onEnd,
    terminated: onEnd,
  })
}

function undo(tx: { abort(): void }): void {
  try {
    tx.abort()
  } catch {
    // It had ended by itself.
  }
}
