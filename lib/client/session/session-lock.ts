/** Held, shared, by every page that is in a session. */
const NAME = 'plumbline.session'

/** Until what it answers is called, nobody takes this page for one that can do without its session. */
export function holdSession(): () => void {
  let release = () => {}
  const over = new Promise<void>((resolve) => {
    release = resolve
  })
  void lockManager()?.request(NAME, { mode: 'shared' }, () => over)
  return release
}

/**
 * Runs unless a page of this browser is in a session. Asked by the service worker: what it knows of a page is the address it was
 * opened at, and a session may have begun or ended there since. Without Web Locks it does not run.
 */
export async function whenNobodyIsInSession(run: () => void): Promise<void> {
  await lockManager()?.request(NAME, { ifAvailable: true }, (lock) => {
    if (lock !== null) run()
  })
}

/** Older Safari has no locks, though the types say that every browser does. */
function lockManager(): LockManager | undefined {
  return globalThis.navigator?.locks
}
