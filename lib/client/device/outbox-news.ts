const NAME = 'plumbline.outbox'

/** This page's own listeners: a channel does not bring one's own words. */
const here = new Set<() => void>()
let channel: BroadcastChannel | null = null

/** Pages of this browser tell each other that what is to be sent has changed; what it is stays in the store. */
export const outboxNews = {
  tell(): void {
    for (const onNews of here) onNews()
    open()?.postMessage(null)
  },
  hear(onNews: () => void): () => void {
    open()
    here.add(onNews)
    return () => {
      here.delete(onNews)
    }
  },
}

/** A browser without channels tells a tab of its own changes alone. */
function open(): BroadcastChannel | null {
  if (typeof BroadcastChannel === 'undefined') return null
  if (channel === null) {
    channel = new BroadcastChannel(NAME)
    channel.onmessage = () => {
      for (const onNews of here) onNews()
    }
  }
  return channel
}
