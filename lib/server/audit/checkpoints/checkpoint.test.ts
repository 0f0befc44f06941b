import { describe, expect, it } from 'vitest'
import { signingKeyOf } from '@/lib/server/signing/ed25519'
import { type ChainEnd, isSignedWith, signChainEnd } from './checkpoint'

const secretOf = (byte: number) => Buffer.alloc(32, byte).toString('base64url')
const key = signingKeyOf(secretOf(1))
const end: ChainEnd = {
  clinicId: '0193c2f0-0000-7000-8000-000000000001',
  number: 61,
  hash: 'ab'.repeat(32),
  sealedAtMs: 1_795_000_000_000,
}

describe('a signed chain end', () => {
  it('holds under the key that signed it, after a start too', () => {
    expect(isSignedWith(signingKeyOf(secretOf(1)), signChainEnd(end, key))).toBe(true)
  })

  it.each<Partial<ChainEnd>>([
    { clinicId: '0193c2f0-0000-7000-8000-000000000002' },
    { number: 60 },
    { hash: 'ac'.repeat(32) },
    { sealedAtMs: 1_795_000_000_001 },
  ])('does not hold for anything else: %o', (change) => {
    expect(isSignedWith(key, { ...signChainEnd(end, key), ...change })).toBe(false)
  })

  it('does not hold under another key or without a signature', () => {
    expect(isSignedWith(signingKeyOf(secretOf(2)), signChainEnd(end, key))).toBe(false)
    expect(isSignedWith(key, { ...end, signature: '' })).toBe(false)
    expect(isSignedWith(key, { ...end, signature: Buffer.alloc(64).toString('base64url') })).toBe(false)
  })

  it('is signed by Ed25519 as RFC 8032 has it', () => {
    // Section 7.1, test 1: the secret and the public key that belongs to it.
    const secret = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex')
    const open = signingKeyOf(secret.toString('base64url')).open.export({ format: 'jwk' })
    expect(Buffer.from(open.x ?? '', 'base64url').toString('hex')).toBe(
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    )
  })
})
