/** The little of a service worker's world that ours uses; its types cannot stand beside the page's. */
export type Lifetime = Event & { waitUntil(work: Promise<unknown>): void }

type Note = { readonly data: unknown; close(): void }
type NoteOptions = { readonly body: string; readonly icon: string; readonly tag: string; readonly data: unknown }
type OpenWindow = { readonly url: string; focus(): Promise<unknown> }

export type WorkerScope = {
  readonly registration: { showNotification(title: string, options: NoteOptions): Promise<void> }
  readonly clients: {
    matchAll(which: { readonly type: 'window' }): Promise<readonly OpenWindow[]>
    openWindow(path: string): Promise<unknown>
  }
  skipWaiting(): Promise<void>
  addEventListener(type: 'activate', listener: (event: Lifetime) => void): void
  addEventListener(
    type: 'push',
    listener: (event: Lifetime & { readonly data: { text(): string } | null }) => void,
  ): void
  addEventListener(
    type: 'notificationclick',
    listener: (event: Lifetime & { readonly notification: Note }) => void,
  ): void
  addEventListener(type: 'message', listener: (event: Lifetime & { readonly data: unknown }) => void): void
}
