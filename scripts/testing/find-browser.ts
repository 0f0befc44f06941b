import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { PlainError } from '@/lib/server/db/plain-error'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** A Chromium for the journeys: named, installed, Playwright's own, or from the system's packages, in this order. */
export async function findBrowser(
  env: NodeJS.ProcessEnv,
  install: (work: () => void) => Promise<void>,
): Promise<string> {
  const named = env.CHROMIUM_PATH
  if (named) {
    if (isExecutable(named)) return named
    throw new PlainError(`CHROMIUM_PATH is ${named}, which is no program that can be run: correct it or remove it.`)
  }
  const present = installed(env.PATH ?? '') ?? (await playwrightsOwn())
  if (present !== null) return present
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    await install(installWithApt)
    const fresh = installed(env.PATH ?? '')
    if (fresh !== null) return fresh
  }
  throw new PlainError(
    'No browser was found for the journeys: install Chromium or Chrome (or run "npx playwright install chromium"), ' +
      'or set CHROMIUM_PATH to one.',
  )
}

function installed(path: string): string | null {
  const folders = path.split(delimiter).filter((folder) => folder !== '')
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere]
  return candidates.find(isExecutable) ?? null
}

async function playwrightsOwn(): Promise<string | null> {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return isExecutable(path) ? path : null
}

function installWithApt(): void {
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
  spawnSync('apt-get', ['update', '-q'], options)
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], options)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
