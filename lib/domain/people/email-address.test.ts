import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseEmail } from './email-address'

describe('normaliseEmail', () => {
  it.each([
    ['amara.osei@riverside.example', 'amara.osei@riverside.example'],
    ['  Amara.Osei@Riverside.EXAMPLE ', 'amara.osei@riverside.example'],
    ["o'neill+clinic@a-b.co.uk", "o'neill+clinic@a-b.co.uk"],
    ['x@xn--bcher-kva.example', 'x@xn--bcher-kva.example'],
    ['x@example.xn--p1ai', 'x@example.xn--p1ai'],
    [`${'a'.repeat(64)}@b.example`, `${'a'.repeat(64)}@b.example`],
  ])('%j', (text, expected) => {
    expect(normaliseEmail(text)).toBe(expected)
  })

  it.each([
    '',
    'plain',
    '@b.example',
    'a@',
    'a@b',
    'a@b@c.example',
    '.a@b.example',
    'a.@b.example',
    'a..b@c.example',
    'a b@c.example',
    '"a b"@c.example',
    'a(comment)@c.example',
    'a%b@c.example',
    'a!b@c.example',
    'a@[127.0.0.1]',
    'a@127.0.0.1',
    'a@-b.example',
    'a@b-.example',
    'a@b..example',
    'a@b.example.',
    'a@b.example\nbcc: c@d.example',
    'a,b@c.example',
    '<a@b.example>',
    '\u212Aate@b.example',
    'а@b.example',
    'a\u0000@b.example',
    `${'a'.repeat(65)}@b.example`,
    `a@${'b'.repeat(64)}.example`,
    `a@${'b.'.repeat(130)}example`,
  ])('refuses %j', (text) => {
    expect(normaliseEmail(text)).toBeNull()
  })

  it('answers with an address that it would give again, or null', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: 'binary' })), (text) => {
        const address = normaliseEmail(text)
        expect(address === null || normaliseEmail(address) === address).toBe(true)
      }),
    )
  })
})
