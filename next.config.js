import { fileURLToPath } from 'node:url'
import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts')

const root = fileURLToPath(new URL('.', import.meta.url))

/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  // A lock file in some folder above would otherwise move the root there, and the standalone server with it.
  outputFileTracingRoot: root,
  turbopack: { root },
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino'],
  experimental: {
    // Actions check the origin themselves as well (lib/server/transport); this is Next's own limit on a body.
    serverActions: { bodySizeLimit: '256kb' },
  },
}

export default withNextIntl(config)
