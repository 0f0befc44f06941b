import 'server-only'

import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

/** Both made from one secret: Ed25519 takes any 32 bytes as its private key. */
export type SigningKey = { readonly secret: KeyObject; readonly open: KeyObject }

/** RFC 8410: what stands before the 32 bytes of an Ed25519 key in PKCS #8. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')

/** `secret`: 32 bytes in base64url. */
export function signingKeyOf(secret: string): SigningKey {
  const key = Buffer.concat([PKCS8_HEAD, Buffer.from(secret, 'base64url')])
  const privateKey = createPrivateKey({ key, format: 'der', type: 'pkcs8' })
  return { secret: privateKey, open: createPublicKey(privateKey) }
}

/** The 32 bytes that others check with, in base64url. */
export function openKeyText({ open }: SigningKey): string {
  return open.export({ format: 'jwk' }).x ?? ''
}

export function signText(text: string, { secret }: SigningKey): string {
  return sign(null, Buffer.from(text), secret).toString('base64url')
}

/** False for a key that is none, too: both come from strangers. */
export function isTextSignedBy(openKey: string, text: string, signature: string): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: openKey }, format: 'jwk' })
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'))
  } catch {
    return false
  }
}

export function sha256Hex(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
