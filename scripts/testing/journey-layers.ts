import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { startMailServer } from '@/lib/server/mail/testing/mail-server'
import { ensureBuild } from '@/scripts/build/ensure-build'
import { runChild } from '@/scripts/console/run-child'
import type { Cleanups } from '@/scripts/console/shutdown'
import { quietStep } from '@/scripts/console/steps'
import { freePort } from '@/scripts/serve/ports'
import { readSettings } from '@/scripts/serve/settings'
import { type Plumbline, serverEnvironment, startPlumbline } from '@/scripts/serve/start-plumbline'
import { failure, type Layer, type LayerOutcome, success } from './layer'
import { countPlaywright, type PlaywrightReport, readReport, withExitCode } from './reports'

const config = 'e2e/playwright.config.ts'

export function buildLayer(cleanups: Cleanups): Layer {
  return { name: 'build', run: async () => ensureBuild(cleanups).then(() => success) }
}

/** The journeys against a production server of their own, with a database of their own that holds the demo clinic. */
export function journeyLayer(cleanups: Cleanups, folder: string, browser: string, only: readonly string[]): Layer {
  return {
    name: 'e2e',
    run: async () => {
      if (!existsSync(config)) return failure(`There is no ${config}.`)
      const port = await freePort()
      const lettersFile = join(folder, 'letters.jsonl')
      const mail = await startMailServer({ file: lettersFile })
      cleanups.add(mail.stop)
      // Nothing of the person's own settings: a test must never meet their database, nor send by their mail server.
      const given = {
        NODE_ENV: 'production',
        PORT: String(port),
        PLUMBLINE_DATA_DIR: join(folder, 'data'),
        SMTP_URL: mail.url,
        MAIL_FROM: 'letters@plumbline.example',
      } as const
      const settings = readSettings(given)
      const logFile = join(folder, 'server.log')
      const plumbline = await startPlumbline({ settings, cleanups, logFile, step: quietStep })
      const env = {
        ...serverEnvironment(settings, plumbline.database),
        ...placesOf(plumbline),
        PLUMBLINE_BASE_URL: settings.appUrl,
        PLUMBLINE_DATA_DIR: settings.dataDir,
        PLUMBLINE_LOG_FILE: logFile,
        PLUMBLINE_LETTERS_FILE: lettersFile,
        CHROMIUM_PATH: browser,
      }
      return runPlaywright(cleanups, folder, env, only)
    },
  }
}

function placesOf({ app, database }: Plumbline): Record<string, string> {
  return { PLUMBLINE_SERVER_PID: String(app.pid), PLUMBLINE_DATABASE_PID: String(database.embedded?.pid() ?? '') }
}

async function runPlaywright(
  cleanups: Cleanups,
  folder: string,
  env: Record<string, string>,
  only: readonly string[],
): Promise<LayerOutcome> {
  const report = join(folder, 'e2e.json')
  // Traces of failed journeys are removed with the rest, unless somebody wants to look at them.
  const output = process.env.PLUMBLINE_TEST_OUTPUT || join(folder, 'e2e')
  const flags = ['test', '-c', config, '--reporter=dot,json', '--output', output, ...only]
  const done = await runChild(process.execPath, [resolve('node_modules/@playwright/test/cli.js'), ...flags], {
    cleanups,
    env: {
      ...env,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      // Fixtures import server modules, which carry the server-only marker.
      NODE_OPTIONS: '--conditions=react-server',
      FORCE_COLOR: '0',
    },
  })
  const found = readReport<PlaywrightReport>(report)
  if (found === null) return failure(done.output)
  return { ...withExitCode(countPlaywright(found), done.code), output: done.output }
}
