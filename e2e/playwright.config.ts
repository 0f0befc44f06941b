import { defineConfig } from '@playwright/test'

const baseURL = process.env.PLUMBLINE_BASE_URL
if (!baseURL)
  throw new Error('The journeys need a running server: use `npm test`, or set PLUMBLINE_BASE_URL and DATABASE_URL.')

const root = process.getuid?.() === 0

/** Only one list of these counts: what Playwright leaves out for its own sake, and the address bar's two pages, which every window draws. */
const LEFT_OUT = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...[
    'HttpsFirstBalancedModeAutoEnable',
    'LensOverlay',
    'MediaRouter',
    'PaintHolding',
    'ThirdPartyStoragePartitioning',
  ],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled'],
  ...['PreconnectToSearch', 'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'],
]
const browser = {
  launchOptions: {
    ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    args: [
      ...(root ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-features=${LEFT_OUT.join(',')}`,
    ],
  },
}

// Recording costs a third of the processors: only when somebody keeps the output to look at.
const trace = process.env.PLUMBLINE_TEST_OUTPUT ? 'retain-on-failure' : 'off'

const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true }
const desktop = { viewport: { width: 1280, height: 860 } }

export default defineConfig({
  testDir: '.',
  outputDir: process.env.PLAYWRIGHT_OUTPUT_DIR ?? '../.test/e2e',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // A worker answers in the network's place, unseen by a test that watches the network: patient/offline.spec.ts lets it.
  use: { serviceWorkers: 'block', baseURL, locale: 'en-GB', timezoneId: 'Europe/London', trace, ...browser },
  projects: [
    { name: 'phone', testMatch: ['patient/**/*.spec.ts', 'faults/device/*.spec.ts'], use: phone },
    // The journeys that everything hangs on, at a desk too.
    { name: 'patient-desktop', testMatch: 'patient/**/*.spec.ts', grep: /@desktop/, use: desktop },
    { name: 'desktop', testMatch: ['therapist/**/*.spec.ts', 'admin/**/*.spec.ts'], use: desktop },
    { name: 'access', testMatch: 'access/**/*.spec.ts', use: desktop },
    { name: 'a11y', testMatch: 'a11y/**/*.spec.ts', use: desktop },
    // Alone and last: they kill servers of their own and want the processors for themselves.
    {
      name: 'faults',
      testMatch: 'faults/*.spec.ts',
      use: desktop,
      dependencies: ['phone', 'patient-desktop', 'desktop', 'access', 'a11y'],
    },
  ],
})
