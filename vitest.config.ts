import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  resolve: {
    alias: {
      '@/': root,
      // The marker throws unless a bundler says that it builds for the server; tests are the server.
      'server-only': `${root}node_modules/server-only/empty.js`,
    },
  },
  test: {
    // Neither UTC nor a whole hour: a forgotten time zone fails at once.
    env: { TZ: 'Asia/Kathmandu' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // No unit test keeps anything for the next one; a process for each file took twice as long.
          isolate: false,
          // A machine that does other things too is not a broken rule.
          testTimeout: 30_000,
          include: ['{app,bench,lib,components,scripts,prisma}/**/*.test.ts'],
          exclude: ['**/*.int.test.ts', '**/node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['{lib,prisma,scripts}/**/*.int.test.ts'],
          globalSetup: ['lib/server/db/testing/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
