import 'server-only'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ServerBinaries } from './server-binaries'
import { startEmbedded } from './start-embedded'

export type ScratchServer = { url: string; stop: () => Promise<void> }

/** A server in the temporary folder that is gone after use; it does not wait for the disk. */
export async function startScratchServer(binaries?: ServerBinaries): Promise<ScratchServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'plumbline-scratch-'))
  chmodSync(dataDir, 0o711)
  const remove = () => rmSync(dataDir, { recursive: true, force: true })
  try {
    const options = { dataDir, durable: false, log: () => {} }
    const server = await startEmbedded(binaries === undefined ? options : { ...options, binaries })
    return {
      url: server.url,
      stop: async () => {
        await server.stop()
        remove()
      },
    }
  } catch (error) {
    remove()
    throw error
  }
}

export async function usingScratchServer<T>(work: (url: string) => Promise<T>): Promise<T> {
  const server = await startScratchServer()
  try {
    return await work(server.url)
  } finally {
    await server.stop()
  }
}
