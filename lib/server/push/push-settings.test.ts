import { createPublicKey, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import { pushAuthorization, pushKeyOf } from '@/lib/server/push/push-key'
import { isPushService } from '@/lib/server/push/push-settings'

const services = ['fcm.googleapis.com', '.notify.windows.com', 'http://127.0.0.1:4010']

test.each([
  ['https://fcm.googleapis.com/fcm/send/abc', true],
  ['https://wns2-db5p.notify.windows.com/w/?token=x', true],
  ['http://127.0.0.1:4010/any', true],
  ['http://fcm.googleapis.com/fcm/send/abc', false],
  ['https://fcm.googleapis.com:8443/fcm/send/abc', false],
  ['https://someone@fcm.googleapis.com/fcm/send/abc', false],
  ['https://fcm.googleapis.com.evil.example/', false],
  ['https://evilfcm.googleapis.com/', false],
  ['https://notify.windows.com.evil.example/', false],
  ['https://evilnotify.windows.com/', false],
  ['http://127.0.0.1:4011/any', false],
  ['http://127.0.0.1/any', false],
  ['https://127.0.0.1:4010/any', false],
  ['http://localhost:4010/any', false],
  ['https://169.254.169.254/latest', false],
  ['https://10.0.0.1/', false],
  ['file:///etc/passwd', false],
  ['no address', false],
])('%s may be called: %s', (endpoint, expected) => {
  expect(isPushService(endpoint, services)).toBe(expected)
})

test('a token is for one service, ends within a day, and is signed by the key that browsers are given', () => {
  const key = pushKeyOf(Buffer.alloc(32, 7).toString('base64url'))
  const header = pushAuthorization(key, 'https://fcm.googleapis.com', 'mailto:letters@plumbline.example', 1_000_000)
  const [, token = '', open = ''] = /^vapid t=(\S+), k=(\S+)$/.exec(header) ?? []
  const [head = '', claims = '', signature = ''] = token.split('.')
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toEqual({
    ...{ aud: 'https://fcm.googleapis.com', exp: 1000 + 12 * 3600, sub: 'mailto:letters@plumbline.example' },
  })
  expect(open).toBe(key.open)
  const point = Buffer.from(open, 'base64url')
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  }
  const checked = createPublicKey({ key: jwk, format: 'jwk' })
  const given = Buffer.from(signature, 'base64url')
  expect(verify('sha256', Buffer.from(`${head}.${claims}`), { key: checked, dsaEncoding: 'ieee-p1363' }, given)).toBe(
    true,
  )
})
