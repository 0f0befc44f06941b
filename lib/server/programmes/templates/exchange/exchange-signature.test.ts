import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exchangeBody } from '@/lib/domain/programmes/templates/exchange/exchange.fixture'
import { EXCHANGE_BYTES_MAX, type ExchangeBody } from '@/lib/domain/programmes/templates/exchange/exchange-file'
import { openKeyText, signingKeyOf } from '@/lib/server/signing/ed25519'
import { readExchange, signExchange } from './read-exchange'

const key = signingKeyOf(Buffer.alloc(32, 7).toString('base64url'))
const other = signingKeyOf(Buffer.alloc(32, 8).toString('base64url'))
const body = exchangeBody({ key: openKeyText(key) })
const signed = signExchange(body, key)

/** Another order of keys and other blanks: the same meaning. */
function shuffled(value: unknown, turn: number): unknown {
  if (Array.isArray(value)) return value.map((entry) => shuffled(entry, turn + 1))
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).map(([name, entry]) => [name, shuffled(entry, turn + 1)] as const)
  const at = entries.length === 0 ? 0 : turn % entries.length
  return Object.fromEntries([...entries.slice(at), ...entries.slice(0, at)])
}

/** Every place in the file that holds a text, a number or a truth. */
function places(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (value === null || typeof value !== 'object') return [path]
  return Object.entries(value).flatMap(([name, entry]) => places(entry, [...path, name]))
}

function changedAt<Value>(value: Value, [head, ...rest]: readonly string[], change: (old: unknown) => unknown): Value {
  if (head === undefined) return change(value) as Value
  const copy = Array.isArray(value) ? [...value] : { ...value }
  const node = copy as Record<string, unknown>
  node[head] = changedAt(node[head], rest, change)
  return copy as Value
}

describe('a signed file', () => {
  it('holds as it was written, and in any other order of its names and blanks', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.integer({ min: 0, max: 4 }), (turn, blanks) => {
        expect(readExchange(JSON.stringify(shuffled(signed, turn), null, blanks))).toEqual({ ok: true, value: signed })
      }),
    )
  })

  it('does not hold once any one value in it is another', () => {
    const all = places(body).filter(([head]) => head !== 'format' && head !== 'formatVersion')
    fc.assert(
      fc.property(fc.constantFrom(...all), (path) => {
        const other = (old: unknown) =>
          typeof old === 'number' ? old + 1 : typeof old === 'boolean' ? !old : old === null ? 'x' : `${old}x`
        const answer = readExchange(JSON.stringify(changedAt(signed, path, other)))
        expect(answer.ok, path.join('.')).toBe(false)
      }),
      { numRuns: all.length * 2 },
    )
  })

  it('does not hold under another key, nor with the signature of another file', () => {
    const renamed = { ...body, clinic: 'Other' }
    for (const forged of [
      { ...signed, key: openKeyText(other) },
      { ...signExchange(body, other) },
      { ...renamed, signature: signed.signature },
      { ...signed, signature: Buffer.alloc(64).toString('base64url') },
    ])
      expect(readExchange(JSON.stringify(forged))).toEqual({ ok: false, reason: 'bad_signature' })
  })

  it('is refused by what it is not', () => {
    const refusal = (text: string) => {
      const answer = readExchange(text)
      return answer.ok ? null : answer.reason
    }
    const sealed = (change: object) => JSON.stringify(signExchange({ ...body, ...change } as ExchangeBody, key))
    expect(refusal('not a file')).toBe('no_template')
    expect(refusal('{"format":"other","formatVersion":1}')).toBe('no_template')
    expect(refusal(sealed({ formatVersion: 2 }))).toBe('other_version')
    expect(refusal(sealed({ more: 'x' }))).toBe('bad_content')
    expect(refusal(sealed({ clinic: 'Bell\u0007' }))).toBe('bad_content')
    expect(refusal(sealed({ key: 'short' }))).toBe('bad_content')
    expect(refusal(`${JSON.stringify(signed)}${' '.repeat(EXCHANGE_BYTES_MAX)}`)).toBe('too_large')
    expect(refusal(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toBe('no_template')
    expect(refusal(JSON.stringify(signed).replace('"format"', '"__proto__":{"x":1},"format"'))).not.toBe(null)
  })
})
