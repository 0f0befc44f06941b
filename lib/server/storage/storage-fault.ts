import 'server-only'

import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import type { StorageFault } from '@/lib/domain/shared/sent-files'
import { kindOf, logError, placeOf } from '@/lib/server/log/log'

/** What a file system says when it takes nothing more, or nothing at all. */
const FAULTS: Readonly<Record<string, StorageFault>> = {
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  EACCES: 'not_writable',
  EPERM: 'not_writable',
  EROFS: 'not_writable',
  ENOTDIR: 'not_writable',
  EEXIST: 'not_writable',
}

/**
 * A full disk or a folder that cannot be written is told to whoever sends a file, and to whoever runs the server as a line of the log.
 * Every other error is thrown on.
 */
export async function unlessFault<Value>(work: Promise<Value>): Promise<Result<Value, StorageFault>> {
  try {
    return ok(await work)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const fault = FAULTS[code]
    if (fault === undefined) throw error
    logError('file_not_stored', { errorKind: kindOf(error), at: placeOf(error) })
    return refuse(fault)
  }
}
