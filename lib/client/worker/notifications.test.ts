import { expect, test } from 'vitest'
import { payloadOf } from '@/lib/client/worker/notifications'

const id = '0198f6a0-0000-7000-8000-000000000000'

test.each([
  [JSON.stringify({ kind: 'session', id }), { kind: 'session', id }],
  [JSON.stringify({ kind: 'session_repeat', id, title: 'Words of a stranger' }), { kind: 'session_repeat', id }],
  [JSON.stringify({ kind: 'toString', id }), null],
  [JSON.stringify({ kind: 'session', id: '../../somewhere' }), null],
  [JSON.stringify({ kind: 'session' }), null],
  ['null', null],
  ['', null],
  ['{', null],
])('%s is %o', (text, expected) => {
  expect(payloadOf(text)).toEqual(expected)
})
