import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { identityOf } from '@/lib/server/db/embedded/system/process-identity'
import { PlainError } from '@/lib/server/db/plain-error'
import { runChild } from '@/scripts/console/run-child'
import type { Cleanups } from '@/scripts/console/shutdown'
import { sourceHash } from './source-hash'
import { inTurn, isHeld } from './turn'
import { buildWorker } from './worker'

/**
 * Finished builds, one folder for each state of the sources. A server runs from such a folder, never from `.next`:
 * a newer build cannot pull the files from under it, and tests may build while it serves.
 */
const buildsFolder = '.build'

export function findBuild(root = process.cwd()): string | null {
  const folder = resolve(root, buildsFolder, sourceHash(root))
  return existsSync(join(folder, 'server.js')) ? folder : null
}

/** The folder of the production server for the sources as they are, built now if it is not there. */
export async function ensureBuild(cleanups: Cleanups, root = process.cwd()): Promise<string> {
  return inTurn(resolve(root, buildsFolder, 'lock'), async () => {
    const present = findBuild(root)
    if (present !== null) return present
    const hash = sourceHash(root)
    await nextBuild(cleanups, root)
    await buildWorker(resolve(root, '.next'), hash, resolve(root, '.next/standalone/public/sw.js'))
    const folder = moveBuild(root, hash)
    removeOldBuilds(root, hash)
    return folder
  })
}

/** Marks a build as being served by this process, so that nobody clears it away. */
export function holdBuild(folder: string): Cleanups['add'] extends (cleanup: infer C) => void ? C : never {
  const file = `${folder}.serving-${process.pid}`
  writeFileSync(file, JSON.stringify(identityOf(process.pid)))
  return () => rmSync(file, { force: true })
}

async function nextBuild(cleanups: Cleanups, root: string): Promise<void> {
  const done = await runChild(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build'], {
    cleanups,
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (done.code !== 0) throw new PlainError(`The build failed. It said:\n${done.output.trim()}`)
}

function moveBuild(root: string, hash: string): string {
  const standalone = resolve(root, '.next/standalone')
  if (!existsSync(join(standalone, 'server.js'))) throw new PlainError('The build made no .next/standalone/server.js.')
  cpSync(resolve(root, '.next/static'), join(standalone, '.next/static'), { recursive: true })
  if (existsSync(resolve(root, 'public')))
    cpSync(resolve(root, 'public'), join(standalone, 'public'), { recursive: true })
  const folder = resolve(root, buildsFolder, hash)
  mkdirSync(resolve(root, buildsFolder), { recursive: true })
  rmSync(folder, { recursive: true, force: true })
  renameSync(standalone, folder)
  return folder
}

function removeOldBuilds(root: string, newest: string): void {
  const folder = resolve(root, buildsFolder)
  const names = readdirSync(folder)
  const served = new Set<string>()
  for (const name of names.filter((each) => each.includes('.serving-'))) {
    if (isHeld(join(folder, name))) served.add(name.split('.')[0] ?? '')
    else rmSync(join(folder, name), { force: true })
  }
  for (const name of names.filter((each) => /^[0-9a-f]{16}$/.test(each))) {
    if (name !== newest && !served.has(name)) rmSync(join(folder, name), { recursive: true, force: true })
  }
}
