import type { Device } from '@/lib/client/device/device'

const opened = new Map<string, Promise<Device | null>>()

/**
 * The way in for pages: the store and its libraries come over the line when somebody first needs them, not with the page, and once
 * a page. Null where there is none; the next call tries again.
 */
export function loadDevice(personKey: string): Promise<Device | null> {
  const before = opened.get(personKey)
  if (before) return before
  const opening = import('@/lib/client/device/open-device').then(
    ({ openDevice }) => openDevice(personKey),
    () => null,
  )
  opened.set(personKey, opening)
  opening.then((device) => {
    if (device === null) opened.delete(personKey)
  })
  return opening
}
