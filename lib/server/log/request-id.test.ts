import { AsyncLocalStorage } from 'node:async_hooks'
import { describe, expect, it } from 'vitest'
import { beginRequest, withReference } from './request-id'

const apart = new AsyncLocalStorage<null>()
/** As a server handles one request: what begins in it is not seen outside. */
const asRequest = <Value>(work: () => Promise<Value>) => apart.run(null, work)
const failing = (error: unknown) => withReference(() => Promise.reject(error)).catch((thrown: unknown) => thrown)

describe('an error', () => {
  it('refers to the request in which it happened, also when several run at once', async () => {
    const one = (id: string) =>
      asRequest(async () => {
        beginRequest(id)
        await new Promise((resolve) => setImmediate(resolve))
        return failing(new Error('broken'))
      })
    const errors = await Promise.all(['a', 'b', 'c'].map(one))
    expect(errors.map((error) => (error as { digest?: string }).digest)).toEqual(['a', 'b', 'c'])
  })

  it('keeps a reference that it has: Next steers by some of them', () =>
    asRequest(async () => {
      beginRequest('a')
      const redirect = Object.assign(new Error('NEXT_REDIRECT'), { digest: 'NEXT_REDIRECT;/door' })
      expect(await failing(redirect)).toMatchObject({ digest: 'NEXT_REDIRECT;/door' })
    }))

  it('that is no error passes as it is, and so does a value', () =>
    asRequest(async () => {
      beginRequest('a')
      expect(await failing('only words')).toBe('only words')
      expect(await withReference(async () => 7)).toBe(7)
    }))
})
