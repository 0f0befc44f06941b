import type { WorkerScope } from '@/lib/client/worker/worker-scope'
import type { PushPayload } from '@/lib/domain/messages/push'

export type NoteWords = Readonly<Record<'title' | PushPayload['kind'], string>>

const TODAY = '/patient/today'
const ICON = '/icons/icon-192.png'

/** Shows what arrives in words that stand here, and opens today's page when it is tapped. */
export function listenForNotes(self: WorkerScope, words: NoteWords): void {
  self.addEventListener('push', (event) => {
    const payload = payloadOf(event.data?.text() ?? '')
    // A browser wants to see something for each that arrives: what we do not know is shown as a plain reminder.
    event.waitUntil(
      self.registration.showNotification(words.title, {
        body: words[payload?.kind ?? 'session'],
        icon: ICON,
        // A repeat of the same one takes its place.
        tag: payload?.id ?? 'reminder',
        data: { id: payload?.id ?? null },
      }),
    )
  })
  self.addEventListener('notificationclick', (event) => {
    event.notification.close()
    const { id } = (event.notification.data ?? {}) as { id?: string | null }
    event.waitUntil(Promise.all([tellOpened(id ?? null), showToday(self)]))
  })
}

/** Null for anything that is not ours. */
export function payloadOf(text: string): PushPayload | null {
  try {
    const { kind, id } = JSON.parse(text) as Partial<PushPayload>
    const isKnown = kind === 'session' || kind === 'session_repeat'
    return isKnown && typeof id === 'string' && /^[\da-f-]{36}$/.test(id) ? { kind, id } : null
  } catch {
    return null
  }
}

async function tellOpened(id: string | null): Promise<void> {
  if (id === null) return
  try {
    await fetch('/api/push/opened', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ id }),
    })
  } catch {
    // No signal: today's page opens from what the device keeps, and the log does not know.
  }
}

async function showToday(self: WorkerScope): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window' })
  const open = windows.find(({ url }) => new URL(url).pathname === TODAY)
  await (open ? open.focus() : self.clients.openWindow(TODAY))
}
