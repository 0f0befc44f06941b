import type { Device, OutboxEntry } from '@/lib/client/device/device'
import { loadDevice } from '@/lib/client/device/load-device'
import { postBatch } from '@/lib/client/sending/post-batch'
import { type Sender, type SendState, startSender } from '@/lib/client/sending/sender'

export type RunningDevice = { readonly device: Device; readonly sender: Sender; readonly stop: () => void }

type Listener = {
  readonly onEntries: (entries: readonly OutboxEntry[]) => void
  readonly onState: (state: SendState) => void
}

/** Opens the store and begins to send; null where there is no store. */
export async function startDevice(personKey: string, { onEntries, onState }: Listener): Promise<RunningDevice | null> {
  const device = await loadDevice(personKey)
  if (!device) return null
  const unwatch = device.outbox.watch(onEntries)
  const sender = startSender(device, postBatch, onState)
  return {
    device,
    sender,
    stop() {
      unwatch()
      sender.stop()
    },
  }
}
