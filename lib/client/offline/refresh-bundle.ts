import type { Device } from '@/lib/client/device/device'
import { keepFigures } from '@/lib/client/offline/figure-cache'
import type { DeviceBundle } from '@/lib/domain/sessions/on-device/device-bundle'

const ANSWER_WITHIN_MS = 15_000
const FIGURES_PATH = '/api/exercises/figures/'

/** Fetches what the device needs and keeps it with its figures; null where nothing came, which changes nothing. */
export async function refreshBundle(device: Device): Promise<DeviceBundle | null> {
  try {
    const response = await fetch('/api/device', {
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    })
    if (!response.ok) return null
    const answer: unknown = await response.json()
    if (!isOurs(answer) || !(await device.keepBundle(answer.bundle))) return null
    await keepFigures(device.personKey, answer.figures)
    return answer.bundle
  } catch {
    return null
  }
}

type Answer = { readonly bundle: DeviceBundle; readonly figures: readonly string[] }

/**
 * What the device itself relies on; the rest is our own server's, of our own build. A captive portal answers 200 too. Looked at by hand:
 * every page of a patient does this, and a library for it would be a third of what they load.
 */
function isOurs(value: unknown): value is Answer {
  if (!isRecord(value) || value.product !== 'plumbline' || !isRecord(value.bundle)) return false
  const { bundle, figures } = value
  if (bundle.format !== 1 || typeof bundle.personKey !== 'string' || !Array.isArray(figures)) return false
  return figures.every((address) => typeof address === 'string' && address.startsWith(FIGURES_PATH))
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
