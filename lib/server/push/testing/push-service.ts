import 'server-only'

import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** `hold`: takes the note and does not answer. `hang_up`: takes it and breaks off. */
export type PushBehaviour = 'accept' | 'hold' | 'hang_up' | 'gone' | 'busy' | 'refuse'

export type ArrivedNote = {
  /** The number of the device in its address. */
  readonly device: string
  readonly headers: IncomingMessage['headers']
  /** As it came, for whoever looks for words in it. */
  readonly sealed: Buffer
  /** As the device reads it. */
  readonly text: string
}
export type TestDevice = {
  readonly endpoint: string
  readonly p256dh: Uint8Array<ArrayBuffer>
  readonly auth: Uint8Array<ArrayBuffer>
}
export type PushService = {
  readonly origin: string
  readonly port: number
  readonly notes: ArrivedNote[]
  addDevice: () => TestDevice
  behave: (how: PushBehaviour) => void
  stop: () => Promise<void>
}

const STATUS = { accept: 201, gone: 410, busy: 503, refuse: 400 } as const

/** A push service on this machine, for tests: it hands out devices, and reads what comes for them as their browser would (RFC 8291). */
export async function startPushService({ port = 0 } = {}): Promise<PushService> {
  const devices = new Map<string, { readonly curve: ReturnType<typeof createECDH>; readonly auth: Uint8Array }>()
  const notes: ArrivedNote[] = []
  let behaviour: PushBehaviour = 'accept'
  const server = createServer(async (request, response) => {
    const sealed = Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>))
    const device = request.url?.slice(1) ?? ''
    const known = devices.get(device)
    if (behaviour === 'accept' || behaviour === 'hold' || behaviour === 'hang_up') {
      if (known) notes.push({ device, headers: request.headers, sealed, text: unseal(sealed, known) })
    }
    if (behaviour === 'hold') return
    if (behaviour === 'hang_up') request.socket.destroy()
    else response.writeHead(known ? STATUS[behaviour] : 404).end()
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const bound = (server.address() as AddressInfo).port
  const origin = `http://127.0.0.1:${bound}`
  return {
    ...{ origin, port: bound, notes },
    addDevice: () => {
      const [name, curve] = [randomBytes(8).toString('hex'), createECDH('prime256v1')]
      const p256dh = Uint8Array.from(curve.generateKeys())
      const auth = Uint8Array.from(randomBytes(16))
      devices.set(name, { curve, auth })
      return { endpoint: `${origin}/${name}`, p256dh, auth }
    },
    behave: (how) => {
      behaviour = how
    },
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function unseal(
  sealed: Buffer,
  { curve, auth }: { readonly curve: ReturnType<typeof createECDH>; readonly auth: Uint8Array },
): string {
  const [salt, keyLength] = [sealed.subarray(0, 16), sealed.readUInt8(20)]
  const theirs = sealed.subarray(21, 21 + keyLength)
  const record = sealed.subarray(21 + keyLength)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), curve.getPublicKey(), theirs])
  const shared = Buffer.from(hkdfSync('sha256', curve.computeSecret(theirs), auth, info, 32))
  const derive = (name: string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', shared, salt, Buffer.from(`Content-Encoding: ${name}\0`), bytes))
  const decipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12))
  decipher.setAuthTag(record.subarray(-16))
  const plain = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()])
  const end = plain.lastIndexOf(2)
  return plain.subarray(0, end).toString()
}
