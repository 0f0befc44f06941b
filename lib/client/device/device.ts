import type { DeviceBundle } from '@/lib/domain/sessions/on-device/device-bundle'
import type { SyncEvent, SyncRefusal } from '@/lib/schemas/sync'

/** One thing that was done and that the server has not said it holds. */
export type OutboxEntry = {
  readonly id: string
  /** Null, with `event`, where nobody can read the entry any more; it stays in sight all the same. */
  readonly kind: SyncEvent['kind'] | null
  readonly event: SyncEvent | null
  /** By the device's clock; of an unreadable entry the moment at which it was kept. */
  readonly happenedAtMs: number
  readonly state: 'unsent' | 'refused'
  readonly reason: SyncRefusal | null
}

export type Outbox = {
  /** False where it could not be kept: then the form goes to the server by itself. The same id twice is one entry. */
  add(event: SyncEvent): Promise<boolean>
  /** In the order in which things were done. */
  list(): Promise<readonly OutboxEntry[]>
  /** After a durable answer, or when the person removes it. */
  forget(ids: readonly string[]): Promise<void>
  refuse(id: string, reason: SyncRefusal): Promise<void>
  /** The server holds this check: it is no longer in the list, and stays for the session that it opens (`opened`). */
  accept(id: string): Promise<void>
  /** Accepted checks whose session is not done yet and could still be. */
  opened(): Promise<readonly SyncEvent[]>
  /** A refused entry is sent once more. */
  retry(id: string): Promise<void>
  /** Called with what is there now and after every change, in whichever tab it happened. Returns the way to stop. */
  watch(onChange: (entries: readonly OutboxEntry[]) => void): () => void
}

export type KeptDraft = { readonly checkId: string; readonly savedAtMs: number; readonly draft: unknown }

/** What this browser keeps of one person. Nothing kept under another key is listed, shown or sent through it. */
export type Device = {
  readonly personKey: string
  readBundle(): Promise<DeviceBundle | null>
  /** False for another person's bundle, and where there is no room. */
  keepBundle(bundle: DeviceBundle): Promise<boolean>
  /** Drafts come back as they were given and are for the reader to parse: an older version of the app may have written them. */
  readDraft(checkId: string): Promise<unknown>
  keepDraft(checkId: string, draft: unknown): Promise<boolean>
  latestDraft(): Promise<KeptDraft | null>
  /** With the accepted check that opened it: the session is done. */
  forgetDraft(checkId: string): Promise<void>
  readonly outbox: Outbox
}
