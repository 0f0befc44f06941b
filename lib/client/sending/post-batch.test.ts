import { afterEach, describe, expect, it, vi } from 'vitest'
import { postBatch } from '@/lib/client/sending/post-batch'

const BATCH = { personKey: 'ann', sentAtMs: 1_000, events: [{}] }
const ANSWER = { product: 'plumbline', results: [], revisionId: null }

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status })
const html = (status: number) => new Response('<h1>Welcome to our wireless</h1>', { status })
const answered = (response: Response | Error) =>
  vi.stubGlobal('fetch', () => (response instanceof Error ? Promise.reject(response) : Promise.resolve(response)))

afterEach(() => vi.unstubAllGlobals())

describe('an answer to a batch', () => {
  it('is read when it is the server that says it', async () => {
    answered(json(200, ANSWER))
    expect(await postBatch(BATCH)).toEqual({ kind: 'answer', answer: ANSWER })
  })

  it.each<[string, Response | Error, string]>([
    ['a captive portal that says 200', html(200), 'none'],
    ['a captive portal that says 401', html(401), 'none'],
    ['somebody else who says 200', json(200, { ok: true }), 'none'],
    ['an answer cut short', new Response('{"product":"plumb', { status: 200 }), 'none'],
    ['no signal', new TypeError('Failed to fetch'), 'none'],
    ['a server that hangs', new DOMException('late', 'TimeoutError'), 'none'],
    ['too many requests', json(429, { error: 'RATE_LIMITED' }), 'none'],
    ['a server that is not well', json(503, { error: 'UNAVAILABLE' }), 'none'],
    ['a bug of the server', json(500, { error: 'INTERNAL', reference: 'a' }), 'none'],
    ['a batch that cannot be read', json(422, { error: 'INVALID', fields: [] }), 'unreadable'],
    ['an ended session', json(401, { error: 'UNAUTHENTICATED' }), 'signed_out'],
    ["another patient's session", json(409, { error: 'CONFLICT' }), 'other_person'],
    ["a therapist's session", json(404, { error: 'NOT_FOUND' }), 'other_person'],
  ])('%s', async (_, response, kind) => {
    answered(response)
    expect(await postBatch(BATCH)).toEqual({ kind })
  })

  it('is waited for only so long, and never fetched from elsewhere', async () => {
    const fetch = vi.fn(async (_address: string, _request: RequestInit) => json(200, ANSWER))
    vi.stubGlobal('fetch', fetch)
    await postBatch(BATCH)
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({ redirect: 'error', signal: expect.any(AbortSignal) })
  })
})
