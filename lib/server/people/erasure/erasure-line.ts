import 'server-only'

import { sign, verify } from 'node:crypto'
import { z } from 'zod'
import { type SigningKey, sha256Hex } from '@/lib/server/signing/ed25519'

/** Ids and a time: the ledger of who was erased must not be a list of patients. */
export type ErasureFact = {
  readonly clinicId: string
  /** Null: the clinic was removed or begins anew under its id, and what stands above of it counts no more. Only the demo clinic ever is. */
  readonly patientId: string | null
  readonly requestId: string | null
  readonly atMs: number
}
/** `previous`: SHA-256 of the line before, so that one that was taken out or put in between is noticed; empty in the first. */
export type ErasureLine = ErasureFact & { readonly previous: string; readonly signature: string }

const lineSchema = z.strictObject({
  clinicId: z.uuid(),
  patientId: z.uuid().nullable(),
  requestId: z.uuid().nullable(),
  atMs: z.int(),
  previous: z.string().regex(/^([0-9a-f]{64})?$/),
  signature: z.base64url().length(86),
})

export function signErasure(fact: ErasureFact, lastLine: string | null, key: SigningKey): string {
  const line = { ...fact, previous: lastLine === null ? '' : sha256Hex(lastLine) }
  return JSON.stringify({ ...line, signature: sign(null, signedText(line), key.secret).toString('base64url') })
}

/** `forged`: not signed with this installation's key. `out_of_chain`: signed, and the line before it is not the one it was written after. */
export type LedgerProblem = { readonly line: number; readonly problem: 'forged' | 'out_of_chain' }
export type Ledger = {
  /** Who is to be erased. */
  readonly erasures: readonly (ErasureFact & { readonly patientId: string; readonly requestId: string })[]
  readonly problems: readonly LedgerProblem[]
  readonly lastLine: string | null
}

/** A line that cannot be read counts as one that is not there: a power cut may leave half of one. */
export function readLedger(text: string, key: SigningKey): Ledger {
  const problems: LedgerProblem[] = []
  const erasures = new Map<string, Ledger['erasures'][number]>()
  let lastLine: string | null = null
  for (const [index, whole] of text.split('\n').entries()) {
    const line = lineOf(whole)
    if (line === null) continue
    const { signature, ...facts } = line
    if (!verify(null, signedText(facts), key.open, Buffer.from(signature, 'base64url')))
      problems.push({ line: index + 1, problem: 'forged' })
    else {
      if (line.previous !== (lastLine === null ? '' : sha256Hex(lastLine)))
        problems.push({ line: index + 1, problem: 'out_of_chain' })
      take(erasures, line)
    }
    lastLine = whole
  }
  return { erasures: [...erasures.values()], problems, lastLine }
}

function take(
  erasures: Map<string, Ledger['erasures'][number]>,
  { clinicId, patientId, requestId, atMs }: ErasureFact,
) {
  if (patientId !== null && requestId !== null)
    erasures.set(`${clinicId} ${patientId}`, { clinicId, patientId, requestId, atMs })
  else for (const key of erasures.keys()) if (key.startsWith(clinicId)) erasures.delete(key)
}

function lineOf(text: string): ErasureLine | null {
  try {
    return lineSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

function signedText({ clinicId, patientId, requestId, atMs, previous }: Omit<ErasureLine, 'signature'>): Buffer {
  return Buffer.from(JSON.stringify(['plumbline erasure 1', clinicId, patientId, requestId, atMs, previous]))
}
