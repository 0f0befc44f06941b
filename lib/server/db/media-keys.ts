import 'server-only'

import { systemDb } from '@/lib/server/db/system-db'

/** Of these storage keys, those that a row of any clinic names: files belong to no scope. */
export async function knownMediaKeys(keys: readonly string[]): Promise<ReadonlySet<string>> {
  const named = { where: { storageKey: { in: [...keys] } }, select: { storageKey: true } }
  const [media, attachments, logos, pictures] = await Promise.all([
    systemDb().exerciseMedia.findMany(named),
    systemDb().attachment.findMany(named),
    systemDb().clinic.findMany({ where: { logoKey: { in: [...keys] } }, select: { logoKey: true } }),
    systemDb().message.findMany({ where: { pictureKey: { in: [...keys] } }, select: { pictureKey: true } }),
  ])
  const logoKeys = logos.flatMap(({ logoKey }) => (logoKey === null ? [] : [logoKey]))
  const pictureKeys = pictures.flatMap(({ pictureKey }) => (pictureKey === null ? [] : [pictureKey]))
  return new Set([...[...media, ...attachments].map((row) => row.storageKey), ...logoKeys, ...pictureKeys])
}
