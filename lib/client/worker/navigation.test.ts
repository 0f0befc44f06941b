import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetBundle } from '@/lib/client/device/forget-bundle'
import { pageOrShell } from '@/lib/client/worker/navigation'

vi.mock('@/lib/client/device/forget-bundle', () => ({ forgetBundle: vi.fn(async () => undefined) }))

const OURS = { 'x-plumbline': '1' }
const page = { url: 'https://plumbline.test/patient/today' } as Request
const shell = async () => new Response('shell')
const redirect = { type: 'opaqueredirect', headers: new Headers(), status: 0 } as Response

/** What the network answers to the page, and to the question whether the server is there. */
let answers: { page: () => Promise<Response>; device: () => Promise<Response> }
beforeEach(() => {
  answers = { page: async () => new Response('page', { headers: OURS }), device: () => Promise.reject(new Error()) }
  vi.stubGlobal('fetch', (asked: unknown) => (asked === '/api/device' ? answers.device() : answers.page()))
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  vi.mocked(forgetBundle).mockClear()
})

describe('a page of a patient', () => {
  it.each([
    ['comes from the network', 200],
    ['and so does our own no', 404],
    ['and our own fault', 500],
  ])('%s', async (_, status) => {
    answers.page = async () => new Response('page', { status, headers: OURS })
    expect(await (await pageOrShell(page, shell)).text()).toBe('page')
  })

  it.each([
    ['without a signal', () => Promise.reject(new TypeError('offline'))],
    ['behind a captive portal', async () => new Response('<html>Buy a ticket</html>')],
    ['when only a proxy answers', async () => new Response('Bad gateway', { status: 502, headers: OURS })],
    ['when somebody else sends it away', async () => redirect],
  ])('is the shell %s', async (_, network) => {
    answers.page = network
    expect(await (await pageOrShell(page, shell)).text()).toBe('shell')
  })

  it('is the shell where its address says that the server does not know of it yet', async () => {
    const url = 'https://plumbline.test/patient/session/1?variant=busy_day&drawn-here=1'
    expect(await (await pageOrShell({ url } as Request, shell)).text()).toBe('shell')
  })

  it('is the shell when the network does not answer in time', async () => {
    vi.useFakeTimers()
    answers.page = () => new Promise(() => undefined)
    const shown = pageOrShell(page, shell)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(await (await shown).text()).toBe('shell')
  })

  it('goes where our own server sends it', async () => {
    answers.page = async () => redirect
    answers.device = async () => Response.json({}, { headers: OURS })
    expect(await pageOrShell(page, shell)).toBe(redirect)
    expect(forgetBundle).not.toHaveBeenCalled()
  })

  it('leaves nothing on the device once nobody is signed in', async () => {
    answers.page = async () => redirect
    answers.device = async () => Response.json({}, { status: 401, headers: OURS })
    expect(await pageOrShell(page, shell)).toBe(redirect)
    expect(forgetBundle).toHaveBeenCalledOnce()
  })

  it('is not forgotten for a captive portal that says 401', async () => {
    answers.page = async () => redirect
    answers.device = async () => new Response('', { status: 401 })
    expect(await (await pageOrShell(page, shell)).text()).toBe('shell')
    expect(forgetBundle).not.toHaveBeenCalled()
  })
})
