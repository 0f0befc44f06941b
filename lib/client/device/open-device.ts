import type { Device } from '@/lib/client/device/device'
import { DeviceDb } from '@/lib/client/device/device-db'
import { deviceDrafts, forgetOldDrafts } from '@/lib/client/device/device-drafts'
import { deviceOutbox } from '@/lib/client/device/device-outbox'
import { forgetBundle } from '@/lib/client/device/forget-bundle'
import { outboxNews } from '@/lib/client/device/outbox-news'
import { canSeal } from '@/lib/client/device/seal'
import type { DeviceBundle } from '@/lib/domain/sessions/on-device/device-bundle'

/** A browser that does not answer by then has no store: an old tab holds an upgrade up, or the disk hangs. */
const OPEN_WITHIN_MS = 3_000

/**
 * What this browser keeps of this person; null where it cannot keep anything: IndexedDB or WebCrypto is missing, forbidden or full.
 * Whoever opens it is the one who is signed in: what others left to be looked at goes, and what they have not sent stays theirs.
 */
export async function openDevice(personKey: string): Promise<Device | null> {
  if (typeof indexedDB === 'undefined' || globalThis.crypto?.subtle === undefined) return null
  const db = new DeviceDb()
  const opened = open(db, personKey).catch(() => null)
  const late = new Promise<null>((resolve) => setTimeout(resolve, OPEN_WITHIN_MS, null))
  const device = await Promise.race([opened, late])
  if (device === null) db.close()
  return device
}

async function open(db: DeviceDb, personKey: string): Promise<Device | null> {
  if (!(await canSeal(db, personKey))) return null
  await forgetBundlesOfOthers(db, personKey)
  await forgetOldDrafts(db)
  return {
    personKey,
    async readBundle() {
      const row = await db.read(['bundles'], (tx) => tx.objectStore('bundles').get(personKey))
      const bundle = row?.bundle
      return isBundleOf(personKey, bundle) ? bundle : null
    },
    async keepBundle(bundle) {
      if (bundle.personKey !== personKey) return false
      const keeping = db.write(['bundles'], (tx) => tx.objectStore('bundles').put({ personKey, bundle }))
      return keeping.then(
        () => true,
        () => false,
      )
    },
    ...deviceDrafts(db, personKey),
    outbox: deviceOutbox(db, personKey),
  }
}

function forgetBundlesOfOthers(db: DeviceDb, personKey: string): Promise<void> {
  return db.write(['bundles'], async (tx) => {
    const keys = await tx.objectStore('bundles').getAllKeys()
    await Promise.all(keys.filter((key) => key !== personKey).map((key) => tx.objectStore('bundles').delete(key)))
  })
}

/** A bundle of another version of the app is fetched anew, not guessed at. */
function isBundleOf(personKey: string, value: unknown): value is DeviceBundle {
  if (typeof value !== 'object' || value === null) return false
  return 'format' in value && value.format === 1 && 'personKey' in value && value.personKey === personKey
}

/**
 * At sign-out, and where a code was revoked. `keep` leaves what is not sent, encrypted, for the same person's next sign-in; `remove`
 * leaves nothing of theirs.
 */
export async function emptyDevice(personKey: string, unsent: 'keep' | 'remove'): Promise<void> {
  if (typeof indexedDB === 'undefined') return
  await forgetBundle()
  if (unsent === 'keep') return
  const db = new DeviceDb()
  try {
    await db.write(['outbox', 'drafts', 'keys'], async (tx) => {
      const [outbox, drafts] = [tx.objectStore('outbox'), tx.objectStore('drafts')]
      const [orders, draftKeys] = await Promise.all([
        outbox.index('personKey').getAllKeys(personKey),
        drafts.index('personKey').getAllKeys(personKey),
      ])
      await Promise.all([
        ...orders.map((order) => outbox.delete(order)),
        ...draftKeys.map((key) => drafts.delete(key)),
        tx.objectStore('keys').delete(personKey),
      ])
    })
    outboxNews.tell()
  } finally {
    db.close()
  }
}
