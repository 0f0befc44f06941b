import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeAbandonedServers } from '@/lib/server/db/embedded/abandoned-servers'
import { PlainError } from '@/lib/server/db/plain-error'
import { runMainAndExit } from '@/scripts/console/run-main'
import { type Cleanups, supervised } from '@/scripts/console/shutdown'
import { say, step } from '@/scripts/console/steps'
import { integrationLayers, schemaLayer } from '@/scripts/testing/database-layers'
import { findBrowser } from '@/scripts/testing/find-browser'
import { buildLayer, journeyLayer } from '@/scripts/testing/journey-layers'
import { type Layer, runLayers } from '@/scripts/testing/layer'
import { staticLayers } from '@/scripts/testing/static-layers'
import { vitestLayer } from '@/scripts/testing/vitest-layer'

/** `npm test` runs all; `npm test -- unit e2e` only those; what follows `--` after that goes to Playwright. */
await runMainAndExit(() =>
  supervised(async (cleanups) => {
    const [wanted, journeys] = splitAt(process.argv.slice(2), '--')
    await removeAbandonedServers(tmpdir())
    // Registered first, done last: tests that were cut off may have left servers of their own.
    cleanups.add(() => removeAbandonedServers(tmpdir()))
    const browser = await findBrowser(process.env, (work) => step('Installing Chromium', work))
    say(`Browser: ${browser}\n`)
    const layers = allLayers(cleanups, testFolder(cleanups), browser, journeys)
    return runLayers(chosen(layers, wanted), cleanups.asked)
  }, 130),
)

function allLayers(cleanups: Cleanups, folder: string, browser: string, journeys: string[]): Layer[] {
  return [
    ...staticLayers(cleanups),
    schemaLayer(cleanups),
    vitestLayer({ name: 'unit', project: 'unit', folder, cleanups }, async () => ({})),
    ...integrationLayers(cleanups, folder),
    buildLayer(cleanups),
    journeyLayer(cleanups, folder, browser, journeys),
  ]
}

function chosen(layers: Layer[], wanted: readonly string[]): Layer[] {
  const unknown = wanted.find((name) => !layers.some((layer) => layer.name.startsWith(name)))
  if (unknown !== undefined) {
    throw new PlainError(`There is no layer "${unknown}": choose from ${layers.map((layer) => layer.name).join(', ')}.`)
  }
  return wanted.length === 0 ? layers : layers.filter((layer) => wanted.some((name) => layer.name.startsWith(name)))
}

/** Everything the run writes. Under root the database's own user passes through it. */
function testFolder(cleanups: Cleanups): string {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-test-'))
  chmodSync(folder, 0o711)
  cleanups.add(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function splitAt(words: readonly string[], mark: string): [string[], string[]] {
  const at = words.indexOf(mark)
  return at === -1 ? [[...words], []] : [words.slice(0, at), words.slice(at + 1)]
}
