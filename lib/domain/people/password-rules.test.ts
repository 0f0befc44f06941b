import { describe, expect, it } from 'vitest'
import { checkPassword } from './password-rules'

const OWNER = { email: 'amara.osei@riverside.example', name: 'Amara Osei' }

describe('checkPassword', () => {
  it.each([
    'seven green kettles',
    'correct staple battery',
    'blue-heron-79-lamp',
    'жёлтый чемодан дома',
    '!?&%$§=()/!?&%$',
    '🙂🙃😀😃😄😁😆😅🤣😂🫠😉😊😇🥰',
    'xxxxxxxxxx seven green kettles',
  ])('takes %j', (password) => {
    expect(checkPassword(password, OWNER)).toEqual({ ok: true, value: password })
  })

  it.each([
    ['', 'too_short'],
    ['fourteen chars', 'too_short'],
    ['🙂🙃😀😃😄😁😆😅', 'too_short'],
    ['seven green kettles '.repeat(7), 'too_long'],
    ['password password', 'too_common'],
    ['Correct-Horse-Battery-Staple', 'too_common'],
    ['aaaaaaaaaaaaaaaa', 'too_common'],
    ['                ', 'too_common'],
    ['abc abc abc abc abc', 'too_common'],
    ['1234567890123456', 'too_common'],
    ['9876543210987654', 'too_common'],
    ['abcdefghijklmno', 'too_common'],
    ['ponmlkjihgfedcba', 'too_common'],
    ['my Plumb-Line login 7', 'contains_product'],
    ['amara.osei is at work', 'contains_email'],
    ['when AMARA walks home', 'contains_name'],
  ])('refuses %j: %s', (password, reason) => {
    expect(checkPassword(password, OWNER)).toEqual({ ok: false, reason })
  })

  it('lets short names be part of a word', () => {
    expect(checkPassword('a willow by the river', { email: 'will@b.example', name: 'Will Ng' }).ok).toBe(true)
  })

  it('counts characters to the last one', () => {
    const text = 'quiet marble owl flies over the seven hills; '.repeat(3)
    expect(checkPassword(`${text.slice(0, 127)}9`, OWNER).ok).toBe(true)
    expect(checkPassword(`${text.slice(0, 128)}9`, OWNER)).toEqual({ ok: false, reason: 'too_long' })
  })
})
