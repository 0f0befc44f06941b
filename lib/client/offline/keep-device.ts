import type { Device } from '@/lib/client/device/device'
import { loadDevice } from '@/lib/client/device/load-device'
import { refreshBundle } from '@/lib/client/offline/refresh-bundle'

/** As old as a plan may be when somebody comes back to a page that stayed open. */
const FRESH_MS = 600_000

/**
 * Keeps the device's plan fresh while a patient's page is open: once as the app opens, as it comes back, and after something was sent.
 * So a plan that was changed is on the device before the next session begins without a signal (hazard H29).
 */
export async function keepDevice(personKey: string): Promise<() => void> {
  const device = await loadDevice(personKey)
  if (!device) return () => undefined
  const lookAgain = () => {
    if (document.visibilityState === 'hidden') return
    void refreshWhenOld(device)
    void registerWorker()
  }
  let waiting = 0
  const unwatch = device.outbox.watch((entries) => {
    const isSent = entries.length < waiting
    waiting = entries.length
    // What was sent counts in the server's plan from now on, and no longer on top of the device's.
    if (isSent) void refreshBundle(device)
  })
  document.addEventListener('visibilitychange', lookAgain)
  await registerWorker()
  if (navigator.onLine !== false) await refreshBundle(device)
  return () => {
    unwatch()
    document.removeEventListener('visibilitychange', lookAgain)
  }
}

async function refreshWhenOld(device: Device): Promise<void> {
  if (navigator.onLine === false) return
  const kept = await device.readBundle()
  if (kept === null || Math.abs(Date.now() - kept.builtAtMs) > FRESH_MS) await refreshBundle(device)
}

/** A new version waits until nobody is in a session; the worker itself looks whether somebody is. */
async function registerWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  try {
    const registration = await navigator.serviceWorker.register('/sw.js', { scope: '/', updateViaCache: 'none' })
    registration.waiting?.postMessage('take-over')
  } catch {
    // Forbidden by the browser, or no signal just now: everything works as without.
  }
}
