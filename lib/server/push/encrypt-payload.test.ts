import { expect, test } from 'vitest'
import { encryptPayload } from '@/lib/server/push/encrypt-payload'

const bytes = (text: string) => Buffer.from(text, 'base64url')
const keys = {
  p256dh: bytes('BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4'),
  auth: bytes('BTBZMqHH6r4Tts7J_aSIgg'),
}

test('the example of RFC 8291, section 5', () => {
  const fixed = {
    salt: bytes('DGv6ra1nlYgDCS1FRnbzlw'),
    secret: bytes('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw'),
  }
  expect(encryptPayload('When I grow up, I want to be a watermelon', keys, fixed).toString('base64url')).toBe(
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
  )
})

test('never the same twice, and nothing for a point that is none', () => {
  expect(encryptPayload('x', keys)).not.toEqual(encryptPayload('x', keys))
  expect(() => encryptPayload('x', { ...keys, p256dh: new Uint8Array(65) })).toThrow()
})
