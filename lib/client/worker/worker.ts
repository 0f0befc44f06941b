import { NavigationRoute, type PrecacheEntry, Serwist } from 'serwist'
import { FIGURES_PREFIX } from '@/lib/client/offline/figure-cache'
import { whenNobodyIsInSession } from '@/lib/client/session/session-lock'
import { isOurs, pageOrShell } from '@/lib/client/worker/navigation'
import { listenForNotes } from '@/lib/client/worker/notifications'
import type { WorkerScope } from '@/lib/client/worker/worker-scope'
import nudges from '@/lib/i18n/messages/en-GB/nudges.json'

/** Put in by the build: which one it is, and its static files (scripts/build/worker.ts). */
declare const BUILD: string
declare const STATIC_FILES: readonly string[]
declare const self: WorkerScope

const SHELL = '/patient/offline'
const STATIC_PREFIX = 'plumbline.static.'
/** This build's files, and those of the build before: a tab that is still open asks for them. */
const BUILDS_KEPT = 2

/** A file's name holds its content's hash; the shell is another one with every build. */
const entries: PrecacheEntry[] = [
  ...STATIC_FILES.map((url) => ({ url, revision: null })),
  { url: SHELL, revision: BUILD },
]

const serwist = new Serwist({
  precacheEntries: entries,
  precacheOptions: {
    cacheName: STATIC_PREFIX + BUILD,
    // Nothing but the server's own word is kept, and nothing that was sent on from somewhere else.
    plugins: [
      {
        cacheWillUpdate: async ({ response }) =>
          response.ok && !response.redirected && isOurs(response) ? response : null,
      },
    ],
  },
  skipWaiting: false,
  clientsClaim: false,
})

serwist.registerRoute(
  new NavigationRoute(({ request }) => pageOrShell(request, () => serwist.matchPrecache(SHELL)), {
    allowlist: [/^\/patient(\/|$)/],
  }),
)
serwist.registerCapture(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/_next/static/'),
  async ({ request }) => (await caches.match(request)) ?? fetch(request),
)
serwist.registerCapture(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/api/exercises/figures/'),
  async ({ request }) => (await keptFigure(request)) ?? fetch(request),
)
serwist.addEventListeners()

async function keptFigure(request: Request): Promise<Response | undefined> {
  const names = (await caches.keys()).filter((name) => name.startsWith(FIGURES_PREFIX))
  for (const name of names) {
    const kept = await (await caches.open(name)).match(request.url)
    if (kept) return kept
  }
  return undefined
}

listenForNotes(self, nudges.notes)

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOldBuilds())
})

/** The browser lists caches in the order in which they were made. */
async function forgetOldBuilds(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(STATIC_PREFIX))
  const others = names.filter((name) => name !== STATIC_PREFIX + BUILD)
  await Promise.all(others.slice(0, 1 - BUILDS_KEPT).map((name) => caches.delete(name)))
}

self.addEventListener('message', (event) => {
  // Not while somebody is in a session: their page goes on with the worker that it began with.
  if (event.data === 'take-over') event.waitUntil(whenNobodyIsInSession(() => void self.skipWaiting()))
})
