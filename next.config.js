import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin({
  requestConfig: './lib/i18n/request.ts',
  experimental: {
    // Messages are parsed by the build: next-intl forgets what it parsed after every request.
    messages: { path: './lib/i18n/messages', locales: 'infer', format: 'json', precompile: true },
  },
})

/** On every response, errors and static files too; pages get their policy with a nonce from proxy.ts. */
const SECURITY_HEADERS = [
  { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  // Not no-referrer: with it browsers send `Origin: null` for a native form, which every write refuses (docs/adr/0005).
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  // By this the service worker tells our answers from a captive portal's.
  { key: 'X-Plumbline', value: '1' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), screen-wake-lock=(self), autoplay=(self)',
  },
]

/** Static files carry no nonce and need none. */
const STATIC_POLICY =
  "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

/** Photos and videos pass by proxy.ts; what their route does not answer itself, such as another method, has these. */
const FILE_HEADERS = [
  { key: 'Content-Security-Policy', value: `${STATIC_POLICY}; sandbox` },
  { key: 'Cache-Control', value: 'private, no-store' },
]

/** The service worker: looked at anew each time, and it may ask nobody but us. */
const WORKER_HEADERS = [
  { key: 'Content-Security-Policy', value: `${STATIC_POLICY}; connect-src 'self'` },
  { key: 'Cache-Control', value: 'no-cache' },
]

/** Figures move by the style that they hold; whether they may be kept is their route's to say. */
const DRAWING_HEADERS = [
  { key: 'Content-Security-Policy', value: `${STATIC_POLICY}; style-src 'unsafe-inline'; sandbox` },
]

/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  // In development Next would print what a form sent.
  logging: { serverFunctions: false },
  reactStrictMode: true,
  images: { unoptimized: true },
  // Every browser gets the title with the page: one that is streamed after it is missing for a moment on each change of the address.
  htmlLimitedBots: /.*/,
  // sharp stays a package of its own beside the build, so that the library under it can be exchanged (docs/adr/0009).
  // react-pdf brings a React of its own, which a bundler would exchange for the one that knows no hooks (docs/adr/0015).
  serverExternalPackages: [
    ...['@node-rs/argon2', 'nodemailer', 'pg', 'pg-boss', 'pino', 'sharp'],
    ...['@react-pdf/renderer', '@react-pdf/layout', '@react-pdf/render', 'pdfkit'],
  ],
  // Read by their names when the first sheet is printed, which tracing does not see.
  outputFileTracingIncludes: {
    '/api/handouts/[patientId]': [
      './node_modules/@fontsource/atkinson-hyperlegible-next/files/*-{400,700}-normal.woff',
      './node_modules/pdfkit/js/**/*',
    ],
  },
  experimental: {
    // Next's own limit on an action's body; the longest form we have is far below it.
    serverActions: { bodySizeLimit: '256kb' },
  },
  async headers() {
    return [
      { source: '/:path*', headers: SECURITY_HEADERS },
      { source: '/api/exercises/media/:path*', headers: FILE_HEADERS },
      { source: '/api/attachments/:path*', headers: FILE_HEADERS },
      { source: '/api/messages/pictures/:path*', headers: FILE_HEADERS },
      { source: '/api/exercises/figures/:path*', headers: DRAWING_HEADERS },
      { source: '/sw.js', headers: WORKER_HEADERS },
      { source: '/icons/:path*', headers: [{ key: 'Content-Security-Policy', value: STATIC_POLICY }] },
      { source: '/_next/static/:path*', headers: [{ key: 'Content-Security-Policy', value: STATIC_POLICY }] },
    ]
  },
}

export default withNextIntl(config)
