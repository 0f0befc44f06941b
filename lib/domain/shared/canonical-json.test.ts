import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical-json'

describe('canonicalJson', () => {
  it('does not depend on the order of keys, however deep', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'x' })).toBe('{"a":"x","b":[{"c":null,"d":1}]}')
    expect(canonicalJson({ a: 'x', b: [{ c: null, d: 1 }] })).toBe(canonicalJson({ b: [{ d: 1, c: null }], a: 'x' }))
  })

  it('keeps the order of lists and leaves absent keys out', () => {
    expect(canonicalJson({ list: ['b', 'a'], gone: undefined })).toBe('{"list":["b","a"]}')
  })
})
