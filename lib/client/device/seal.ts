import type { DeviceDb } from '@/lib/client/device/device-db'

/** AES-GCM: 96 random bits and what was encrypted. */
export type Sealed = { readonly iv: Uint8Array<ArrayBuffer>; readonly data: ArrayBuffer }

const ALGORITHM = 'AES-GCM'
const IV_BYTES = 12

/**
 * This person's key in this browser. It cannot be taken out of it: a copy of the files opens nothing (trust.md rule 5). Read each time,
 * because another tab may have emptied the device meanwhile.
 */
async function ownKey(db: DeviceDb, personKey: string): Promise<CryptoKey> {
  const kept = await db.read(['keys'], (tx) => tx.objectStore('keys').get(personKey))
  if (kept) return kept.key
  const made = await crypto.subtle.generateKey({ name: ALGORITHM, length: 256 }, false, ['encrypt', 'decrypt'])
  // Another tab may have been first; its key stays.
  return db.write(['keys'], async (tx) => {
    const meanwhile = await tx.objectStore('keys').get(personKey)
    if (meanwhile) return meanwhile.key
    await tx.objectStore('keys').add({ personKey, key: made })
    return made
  })
}

/** What an entry is bound to: moved under another person or another id, it does not open. */
export type SealedPlace = { readonly personKey: string; readonly kind: 'draft' | 'event'; readonly id: string }

function boundTo({ personKey, kind, id }: SealedPlace): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify([personKey, kind, id]))
}

export async function seal(db: DeviceDb, place: SealedPlace, value: unknown): Promise<Sealed> {
  const key = await ownKey(db, place.personKey)
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const parameters = { name: ALGORITHM, iv, additionalData: boundTo(place) }
  const data = await crypto.subtle.encrypt(parameters, key, new TextEncoder().encode(JSON.stringify(value)))
  return { iv, data }
}

/** Null for what does not open: damaged, bound to somebody else, or its key is gone. */
export async function unseal(db: DeviceDb, place: SealedPlace, { iv, data }: Sealed): Promise<unknown> {
  try {
    const key = await ownKey(db, place.personKey)
    const parameters = { name: ALGORITHM, iv, additionalData: boundTo(place) }
    return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(parameters, key, data)))
  } catch {
    return null
  }
}

/** Whether this browser keeps keys at all: some private windows do not. */
export async function canSeal(db: DeviceDb, personKey: string): Promise<boolean> {
  const place = { personKey, kind: 'draft', id: '' } as const
  return (await unseal(db, place, await seal(db, place, true))) === true
}
