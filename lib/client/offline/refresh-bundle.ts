import { z } from 'zod'
import type { Device } from '@/lib/client/device/device'
import { keepFigures } from '@/lib/client/offline/figure-cache'
import type { DeviceBundle } from '@/lib/domain/sessions/on-device/device-bundle'

const ANSWER_WITHIN_MS = 15_000

/** What the device itself relies on; the rest is our own server's, of our own build. A captive portal answers 200 too. */
const answer = z.object({
  product: z.literal('plumbline'),
  bundle: z.looseObject({ format: z.literal(1), personKey: z.string() }),
  figures: z.array(z.string().startsWith('/api/exercises/figures/')),
})

/** Fetches what the device needs and keeps it with its figures; null where nothing came, which changes nothing. */
export async function refreshBundle(device: Device): Promise<DeviceBundle | null> {
  try {
    const response = await fetch('/api/device', {
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    })
    if (!response.ok) return null
    const { bundle, figures } = answer.parse(await response.json())
    const kept = bundle as unknown as DeviceBundle
    if (!(await device.keepBundle(kept))) return null
    await keepFigures(device.personKey, figures)
    return kept
  } catch {
    return null
  }
}
