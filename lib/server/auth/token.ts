import 'server-only'

import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/env'

/** A bearer secret: 32 random bytes, base64url. Only its SHA-256 is stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

export function hashToken(token: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash('sha256').update(token).digest())
}

/** Keyed digest for a purpose; differs between purposes, so that one can never stand in for another. */
export function keyedDigest(purpose: string, text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHmac('sha256', `${purpose}:${env().APP_SECRET}`).update(text).digest())
}

export function signValue(purpose: string, value: string): string {
  return `${value}.${Buffer.from(keyedDigest(purpose, value)).toString('base64url')}`
}

/** The signed value, or null when the signature is not ours; compared in constant time. */
export function readSignedValue(purpose: string, signed: string): string | null {
  const at = signed.lastIndexOf('.')
  if (at < 1) return null
  const expected = Buffer.from(signValue(purpose, signed.slice(0, at)))
  const given = Buffer.from(signed)
  return expected.length === given.length && timingSafeEqual(expected, given) ? signed.slice(0, at) : null
}
