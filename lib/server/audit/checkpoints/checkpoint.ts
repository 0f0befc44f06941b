import 'server-only'

import { sign, verify } from 'node:crypto'
import type { SigningKey } from '@/lib/server/signing/ed25519'

/** What is signed: where a clinic's chain ended at an instant. Numbers have no gaps, so the number is the count of events too. */
export type ChainEnd = {
  readonly clinicId: string
  readonly number: number
  /** SHA-256 of that event as the chain has it, in hex. It depends on every event before it. */
  readonly hash: string
  readonly sealedAtMs: number
}
export type Checkpoint = ChainEnd & { readonly signature: string }

export type AuditKey = SigningKey

export function signChainEnd(end: ChainEnd, key: AuditKey): Checkpoint {
  return { ...end, signature: sign(null, signedText(end), key.secret).toString('base64url') }
}

export function isSignedWith(key: AuditKey, { signature, ...end }: Checkpoint): boolean {
  return verify(null, signedText(end), key.open, Buffer.from(signature, 'base64url'))
}

/** One text for one meaning: a JSON array has no order of names to differ in, and the first element says what is signed. */
function signedText({ clinicId, number, hash, sealedAtMs }: ChainEnd): Buffer {
  return Buffer.from(JSON.stringify(['plumbline audit checkpoint 1', clinicId, number, hash, sealedAtMs]))
}
