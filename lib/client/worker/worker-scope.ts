/** The little of a service worker's world that ours uses; its types cannot stand beside the page's. */
export type Lifetime = Event & { waitUntil(work: Promise<unknown>): void }

export type WorkerScope = {
  skipWaiting(): Promise<void>
  addEventListener(type: 'activate', listener: (event: Lifetime) => void): void
  addEventListener(type: 'message', listener: (event: Lifetime & { readonly data: unknown }) => void): void
}
