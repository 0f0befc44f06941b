import 'server-only'

import { createCipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto'

/** What a browser gave with its subscription: a point of P-256 and 16 bytes. */
export type PushKeys = { readonly p256dh: Uint8Array; readonly auth: Uint8Array }

const [SALT_BYTES, KEY_BYTES, NONCE_BYTES, RECORD_SIZE] = [16, 16, 12, 4096]
/** RFC 8188: this record is the last one. */
const LAST_RECORD = 2

/** RFC 8291, one record of `aes128gcm`. Throws when the browser's point is none. `fixed` is for the example of the RFC alone. */
export function encryptPayload(
  text: string,
  { p256dh, auth }: PushKeys,
  fixed?: { readonly salt: Uint8Array; readonly secret: Uint8Array },
): Buffer {
  const ours = createECDH('prime256v1')
  if (fixed) ours.setPrivateKey(Buffer.from(fixed.secret))
  else ours.generateKeys()
  const salt = fixed ? Buffer.from(fixed.salt) : randomBytes(SALT_BYTES)
  const open = ours.getPublicKey()
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), p256dh, open])
  const shared = derive(ours.computeSecret(p256dh), auth, info, 32)
  const key = derive(shared, salt, Buffer.from('Content-Encoding: aes128gcm\0'), KEY_BYTES)
  const nonce = derive(shared, salt, Buffer.from('Content-Encoding: nonce\0'), NONCE_BYTES)
  const cipher = createCipheriv('aes-128-gcm', key, nonce)
  const sealed = [cipher.update(text, 'utf8'), cipher.update(Buffer.of(LAST_RECORD)), cipher.final()]
  const size = Buffer.alloc(5)
  size.writeUInt32BE(RECORD_SIZE)
  size.writeUInt8(open.length, 4)
  return Buffer.concat([salt, size, open, ...sealed, cipher.getAuthTag()])
}

function derive(secret: Uint8Array, salt: Uint8Array, info: Uint8Array, bytes: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, info, bytes))
}
