import 'server-only'

import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

/** What is signed: where a clinic's chain ended at an instant. Numbers have no gaps, so the number is the count of events too. */
export type ChainEnd = {
  readonly clinicId: string
  readonly number: number
  /** SHA-256 of that event as the chain has it, in hex. It depends on every event before it. */
  readonly hash: string
  readonly sealedAtMs: number
}
export type Checkpoint = ChainEnd & { readonly signature: string }

/** Both made from one secret: Ed25519 takes any 32 bytes as its private key. */
export type AuditKey = { readonly secret: KeyObject; readonly open: KeyObject }

/** RFC 8410: what stands before the 32 bytes of an Ed25519 key in PKCS #8. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')

export function auditKeyOf(secret: string): AuditKey {
  const key = Buffer.concat([PKCS8_HEAD, Buffer.from(secret, 'base64url')])
  const privateKey = createPrivateKey({ key, format: 'der', type: 'pkcs8' })
  return { secret: privateKey, open: createPublicKey(privateKey) }
}

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
