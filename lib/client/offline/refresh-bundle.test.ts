import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Device } from '@/lib/client/device/device'
import { refreshBundle } from '@/lib/client/offline/refresh-bundle'

const BUNDLE = { format: 1, personKey: 'ann' }
const ANSWER = { product: 'plumbline', bundle: BUNDLE, figures: ['/api/exercises/figures/1/1/still'] }

const answered = (body: unknown, status = 200) =>
  vi.stubGlobal('fetch', async () => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }))

function deviceOf(keepBundle: Device['keepBundle']): Device {
  return { personKey: 'ann', keepBundle } as Partial<Device> as Device
}

afterEach(() => vi.unstubAllGlobals())

describe('a plan that comes for the device', () => {
  it('is kept and given back', async () => {
    answered(ANSWER)
    const keep = vi.fn(async () => true)
    expect(await refreshBundle(deviceOf(keep))).toEqual(BUNDLE)
    expect(keep).toHaveBeenCalledWith(BUNDLE)
  })

  it.each<[string, unknown, number?]>([
    ['a captive portal says 200', '<h1>Welcome to our wireless</h1>'],
    ['somebody else says 200', { bundle: BUNDLE, figures: [] }],
    ['it says nothing', null],
    ['it has no plan', { ...ANSWER, bundle: null }],
    ['its plan is of another version', { ...ANSWER, bundle: { ...BUNDLE, format: 2 } }],
    ['its plan is nobody’s', { ...ANSWER, bundle: { format: 1 } }],
    ['it has no figures', { ...ANSWER, figures: null }],
    ['its figures are from elsewhere', { ...ANSWER, figures: ['https://elsewhere.example/1'] }],
    ['its figures are no addresses', { ...ANSWER, figures: [1] }],
    ['the server is not well', ANSWER, 503],
  ])('changes nothing when %s', async (_, body, status) => {
    answered(body, status)
    const keep = vi.fn(async () => true)
    expect(await refreshBundle(deviceOf(keep))).toBeNull()
    expect(keep).not.toHaveBeenCalled()
  })

  it('is nobody’s when the device does not take it', async () => {
    answered(ANSWER)
    expect(await refreshBundle(deviceOf(async () => false))).toBeNull()
  })
})
