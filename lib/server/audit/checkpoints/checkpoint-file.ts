import 'server-only'

import { createReadStream, existsSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { env } from '@/lib/env'
import type { Checkpoint } from '@/lib/server/audit/checkpoints/checkpoint'

/** Beside the data: who rewrites the database alone does not reach it. */
const file = () => join(resolve(env().AUDIT_DIR), 'audit-checkpoints.jsonl')

const lineSchema = z.strictObject({
  clinicId: z.uuid(),
  number: z.int().min(0),
  hash: z.string().regex(/^([0-9a-f]{64})?$/),
  sealedAtMs: z.int(),
  signature: z.base64url().length(86),
})

/** A line more; it is on the disk when this resolves. */
export async function appendCheckpoint(checkpoint: Checkpoint): Promise<void> {
  const handle = await open(file(), 'a+', 0o600)
  try {
    const start = (await endsInALine(handle)) ? '' : '\n'
    await handle.appendFile(`${start}${JSON.stringify(checkpoint)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Not so after a power cut in the middle of a line. */
async function endsInALine(handle: FileHandle): Promise<boolean> {
  const { size } = await handle.stat()
  if (size === 0) return true
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1)
  return buffer.toString() === '\n'
}

/** Every clinic's lines, in the order of the file. A line that cannot be read counts as one that is not there. */
export async function readCheckpointFile(): Promise<ReadonlyMap<string, readonly Checkpoint[]>> {
  const found = new Map<string, Checkpoint[]>()
  if (!existsSync(file())) return found
  for await (const text of createInterface({ input: createReadStream(file()), crlfDelay: Number.POSITIVE_INFINITY })) {
    const line = checkpointOf(text)
    if (line === null) continue
    const ofClinic = found.get(line.clinicId)
    if (ofClinic) ofClinic.push(line)
    else found.set(line.clinicId, [line])
  }
  return found
}

function checkpointOf(text: string): Checkpoint | null {
  try {
    return lineSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
