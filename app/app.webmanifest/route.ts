import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { defineRoute } from '@/lib/server/transport/define-route'

/** look.md: `paper` of the light theme; the page's own theme-color follows the device afterwards. */
const PAPER = '#f7f5f0'

/** What makes a patient's pages an app on the home screen. It is the same for everybody, and names nothing about health. */
export const GET = defineRoute({
  name: 'app.readManifest',
  method: 'GET',
  actor: 'public',
  permission: null,
  limit: 'none',
  schema: z.strictObject({}),
  run: async () => {
    const t = await getTranslations('install')
    const manifest = {
      id: '/patient/today',
      start_url: '/patient/today',
      scope: '/',
      display: 'standalone',
      lang: 'en-GB',
      name: t('name'),
      short_name: t('name'),
      description: t('description'),
      background_color: PAPER,
      theme_color: PAPER,
      icons: [
        { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
        { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
        { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
      shortcuts: [
        { name: t('today'), url: '/patient/today' },
        { name: t('warningSigns'), url: '/patient/warning-signs' },
      ],
    }
    return {
      status: 200,
      file: new Blob([JSON.stringify(manifest)]).stream(),
      headers: { 'content-type': 'application/manifest+json' },
    }
  },
})
