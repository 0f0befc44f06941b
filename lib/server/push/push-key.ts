import 'server-only'

import { createECDH, createPrivateKey, type KeyObject, sign } from 'node:crypto'

/** What this installation shows itself with to push services (RFC 8292). */
export type PushKey = {
  /** The point, in base64url: browsers ask for it. */
  readonly open: string
  readonly secret: KeyObject
}

/** Shorter than the day that a service accepts. */
const TOKEN_SECONDS = 12 * 3600

/** `secret`: 32 bytes in base64url, a number of P-256. */
export function pushKeyOf(secret: string): PushKey {
  const curve = createECDH('prime256v1')
  curve.setPrivateKey(Buffer.from(secret, 'base64url'))
  const point = curve.getPublicKey()
  const [x = '', y = ''] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'))
  const key = createPrivateKey({ key: { kty: 'EC', crv: 'P-256', d: secret, x, y }, format: 'jwk' })
  return { open: point.toString('base64url'), secret: key }
}

/** The header by which a service knows who sends: a token for its own origin, and whom it may write to about it. */
export function pushAuthorization({ open, secret }: PushKey, audience: string, contact: string, nowMs: number): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = { aud: audience, exp: Math.floor(nowMs / 1000) + TOKEN_SECONDS, sub: contact }
  const said = `${part({ typ: 'JWT', alg: 'ES256' })}.${part(claims)}`
  const signature = sign('sha256', Buffer.from(said), { key: secret, dsaEncoding: 'ieee-p1363' })
  return `vapid t=${said}.${signature.toString('base64url')}, k=${open}`
}
