let turn: Promise<unknown> = Promise.resolve()

/**
 * One sender at a time over all tabs and the service worker. A browser without Web Locks has one a tab: then two tabs may send the
 * same twice, which the server answers with "had".
 */
export function withSendLock<T>(personKey: string, run: () => Promise<T>): Promise<T> {
  // Older Safari has no locks, though the types say that every browser does.
  const locks: LockManager | undefined = globalThis.navigator?.locks
  if (locks) return locks.request(`plumbline.send.${personKey}`, run)
  const own = turn.then(run)
  turn = own.catch(() => undefined)
  return own
}
