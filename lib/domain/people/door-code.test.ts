import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DOOR_CODE_ALPHABET, DOOR_CODE_LENGTH, doorCodeFromBytes, formatDoorCode, normaliseDoorCode } from './door-code'

const code = fc
  .array(fc.constantFrom(...DOOR_CODE_ALPHABET), { minLength: DOOR_CODE_LENGTH, maxLength: DOOR_CODE_LENGTH })
  .map((characters) => characters.join(''))

describe('the alphabet', () => {
  it('has no look-alikes, no vowels but Y, and nothing twice', () => {
    expect(DOOR_CODE_ALPHABET).not.toMatch(/[01OIL5S8BUVZGAE]/)
    expect(new Set(DOOR_CODE_ALPHABET).size).toBe(DOOR_CODE_ALPHABET.length)
  })
})

describe('normaliseDoorCode', () => {
  it.each<[string, string | null]>([
    ['K7M4QX2T', 'K7M4QX2T'],
    ['k7m4 qx2t', 'K7M4QX2T'],
    [' k7m4-qx2t ', 'K7M4QX2T'],
    ['K 7 M 4 Q X 2 T', 'K7M4QX2T'],
    ['K7M4\u2013QX2T', 'K7M4QX2T'],
    ['K7M4\u00A0QX2T', 'K7M4QX2T'],
    ['K7M4QXZT', 'K7M4QX2T'],
    ['kgm4qx2t', 'K6M4QX2T'],
    ['', null],
    ['K7M4QX2', null],
    ['K7M4QX2TT', null],
    ['K7M4QX0T', null],
    ['K7M4QX2\u0422', null],
    ['K7M4QX2🙂', null],
    ['<script>', null],
  ])('%j: %s', (text, expected) => {
    expect(normaliseDoorCode(text)).toBe(expected)
  })

  it('reads back every code, as printed and in lower case', () => {
    fc.assert(
      fc.property(code, (value) => {
        expect(normaliseDoorCode(formatDoorCode(value))).toBe(value)
        expect(normaliseDoorCode(value.toLowerCase())).toBe(value)
      }),
    )
  })

  it('answers any text with a code or null', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const value = normaliseDoorCode(text)
        expect(value === null || normaliseDoorCode(value) === value).toBe(true)
      }),
    )
  })
})

describe('formatDoorCode', () => {
  it('groups by four', () => {
    expect(formatDoorCode('K7M4QX2T')).toBe('K7M4 QX2T')
  })
})

describe('doorCodeFromBytes', () => {
  it('makes codes that can be read back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 32, max: 251 }), (bytes) => {
        const value = doorCodeFromBytes(bytes)
        expect(normaliseDoorCode(value)).toBe(value)
      }),
    )
  })

  it('makes every character from the same number of byte values', () => {
    const counts = new Map<string, number>()
    for (let byte = 0; byte < 256; byte += 1) {
      const bytes = new Uint8Array(16).fill(255)
      bytes.fill(byte, 0, 8)
      if (byte >= 252) continue
      const character = doorCodeFromBytes(bytes).charAt(0)
      counts.set(character, (counts.get(character) ?? 0) + 1)
    }
    expect(counts.size).toBe(DOOR_CODE_ALPHABET.length)
    expect(new Set(counts.values())).toEqual(new Set([12]))
  })

  it('skips bytes that would bias it, and throws when too few are left', () => {
    const bytes = Uint8Array.from([252, 253, 254, 255, 0, 1, 2, 3, 4, 5, 6, 7])
    expect(doorCodeFromBytes(bytes)).toBe(DOOR_CODE_ALPHABET.slice(0, 8))
    expect(() => doorCodeFromBytes(bytes.slice(0, 11))).toThrow('Not enough random bytes')
  })
})
