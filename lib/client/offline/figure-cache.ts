/** One cache a person: its name says nothing of who it is. */
export const FIGURES_PREFIX = 'plumbline.figures.'

/** Keeps exactly these figures for this person; what was kept for somebody else goes. Those that cannot be had now come the next time. */
export async function keepFigures(personKey: string, addresses: readonly string[]): Promise<void> {
  if (!('caches' in globalThis)) return
  const name = FIGURES_PREFIX + personKey
  await forgetFigures(name)
  const cache = await caches.open(name)
  const kept = await cache.keys()
  const wanted = new Set(addresses.map((address) => new URL(address, location.origin).href))
  await Promise.all(kept.filter(({ url }) => !wanted.has(url)).map((request) => cache.delete(request)))
  const missing = [...wanted].filter((url) => !kept.some((request) => request.url === url))
  await Promise.all(missing.map((url) => keep(cache, url).catch(() => undefined)))
}

/** At sign-out, and for another person: everybody's but the one that is named. */
export async function forgetFigures(except?: string): Promise<void> {
  if (!('caches' in globalThis)) return
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith(FIGURES_PREFIX) && name !== except).map((name) => caches.delete(name)),
  )
}

/** Only what was answered with a figure: signed out meanwhile, there is none, and that is no fault. */
async function keep(cache: Cache, url: string): Promise<void> {
  const response = await fetch(url)
  if (response.ok) await cache.put(url, response)
}
