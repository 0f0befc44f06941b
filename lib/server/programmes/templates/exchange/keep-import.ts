import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import { EXCHANGE_BYTES_MAX } from '@/lib/domain/programmes/templates/exchange/exchange-file'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import { type Scope, withScope } from '@/lib/server/db/scope'
import { type ExchangeFault, readExchange } from '@/lib/server/programmes/templates/exchange/read-exchange'
import { sha256Hex } from '@/lib/server/signing/ed25519'

/** The file of a form as it arrives, no more of it in memory than a template can have. Null: it is too large. */
export async function receiveExchange(pieces: AsyncIterable<Buffer>): Promise<string | null> {
  const kept: Buffer[] = []
  let bytes = 0
  for await (const piece of pieces) {
    bytes += piece.length
    // Read on all the same: a browser shows an answer only once it has sent everything.
    if (bytes <= EXCHANGE_BYTES_MAX) kept.push(piece)
  }
  return bytes > EXCHANGE_BYTES_MAX ? null : Buffer.concat(kept).toString('utf8')
}

/** Keeps a file that is whole and truly signed, to be looked at before anything is made of it. */
export async function keepImport(
  scope: Scope,
  text: string,
): Promise<Result<{ readonly importId: string }, ExchangeFault>> {
  const file = readExchange(text)
  if (!file.ok) return file
  return withScope(scope, async (tx): Promise<Result<{ importId: string }, ExchangeFault>> => {
    const id = uuidv7()
    await tx.templateImport.create({ data: { id, clinicId: scope.clinicId, receivedById: scope.actorId, file: text } })
    const detail = { key: sha256Hex(file.value.key).slice(0, 32) }
    await audit(tx, scope, { action: 'template.receive', subjectKind: 'template_import', subjectId: id, detail })
    return ok({ importId: id })
  })
}

/** Puts a received file away without making anything of it. */
export async function discardImport(scope: Scope, importId: string, atMs: number): Promise<Result<true, 'not_found'>> {
  return withScope(scope, async (tx): Promise<Result<true, 'not_found'>> => {
    const ended = await tx.templateImport.updateMany({
      where: { id: importId, receivedById: scope.actorId, endedAt: null },
      data: { endedAt: new Date(atMs) },
    })
    if (ended.count !== 1) return refuse('not_found')
    await audit(tx, scope, {
      action: 'template.discard',
      subjectKind: 'template_import',
      subjectId: importId,
      detail: {},
    })
    return ok(true)
  })
}
