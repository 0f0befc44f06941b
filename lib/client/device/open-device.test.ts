import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DRAFT_HOURS } from '@/lib/client/device/device-drafts'
import { emptyDevice, openDevice } from '@/lib/client/device/open-device'
import { deviceFiles } from '@/lib/client/testing/device-files'
import type { DeviceBundle } from '@/lib/domain/sessions/on-device/device-bundle'

const HOUR = 3_600_000

/** Only what the store looks at. */
const bundleOf = (personKey: string) => ({ format: 1, personKey, initials: 'A. R.' }) as DeviceBundle

async function opened(personKey = 'ann') {
  const device = await openDevice(personKey)
  if (!device) throw new Error('No store')
  return device
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  await deviceFiles.empty()
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('a browser that keeps nothing', () => {
  it('without IndexedDB', async () => {
    vi.stubGlobal('indexedDB', undefined)
    expect(await openDevice('ann')).toBeNull()
    await emptyDevice('ann', 'remove')
  })

  it('without WebCrypto, as on a page without https', async () => {
    vi.stubGlobal('crypto', {})
    expect(await openDevice('ann')).toBeNull()
  })

  it('with IndexedDB forbidden', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('forbidden', 'SecurityError')
    })
    expect(await openDevice('ann')).toBeNull()
  })

  it('with a disk that is full for a key already', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(await openDevice('ann')).toBeNull()
  })
})

describe('a phone that slept', () => {
  it('has lost its connection without a word, and goes on over a new one', async () => {
    const device = await opened()
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('The connection was closed', 'InvalidStateError')
    })
    expect(await device.keepDraft('one', { step: 3 })).toBe(true)
    expect(await device.readDraft('one')).toEqual({ step: 3 })
  })
})

describe('the bundle', () => {
  it('comes back to its own person', async () => {
    const device = await opened()
    expect(await device.readBundle()).toBeNull()
    expect(await device.keepBundle(bundleOf('ann'))).toBe(true)
    expect(await (await opened()).readBundle()).toEqual(bundleOf('ann'))
  })

  it('of somebody else is not kept', async () => {
    const device = await opened()
    expect(await device.keepBundle(bundleOf('bob'))).toBe(false)
    expect(await device.readBundle()).toBeNull()
  })

  it('goes when another person signs in, and when its own signs out', async () => {
    await (await opened()).keepBundle(bundleOf('ann'))
    await opened('bob')
    expect(await deviceFiles.all('bundles')).toEqual([])
    await (await opened()).keepBundle(bundleOf('ann'))
    await emptyDevice('ann', 'keep')
    expect(await (await opened()).readBundle()).toBeNull()
  })

  it('of another version of the app is not guessed at', async () => {
    await deviceFiles.put('bundles', { personKey: 'ann', bundle: { ...bundleOf('ann'), format: 2 } })
    expect(await (await opened()).readBundle()).toBeNull()
  })

  it('does not fit on a full disk', async () => {
    const device = await opened()
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(await device.keepBundle(bundleOf('ann'))).toBe(false)
  })
})

describe('a session that is not finished', () => {
  it('comes back after the browser was closed, to its own person only', async () => {
    await (await opened()).keepDraft('one', { step: 3 })
    expect(await (await opened()).readDraft('one')).toEqual({ step: 3 })
    expect(await (await opened('bob')).readDraft('one')).toBeNull()
    expect(await (await opened('bob')).latestDraft()).toBeNull()
  })

  it('is the latest one that can be read', async () => {
    const device = await opened()
    const start = Date.now()
    for (const [hours, checkId] of [
      [0, 'old'],
      [1, 'good'],
      [2, 'damaged'],
    ] as const) {
      vi.setSystemTime(start + hours * HOUR)
      await device.keepDraft(checkId, { of: checkId })
    }
    const sealed = { iv: new Uint8Array(12), data: new ArrayBuffer(1) }
    await deviceFiles.put('drafts', { personKey: 'ann', checkId: 'damaged', savedAtMs: Date.now(), sealed })
    expect(await device.latestDraft()).toMatchObject({ checkId: 'good', draft: { of: 'good' } })
    await device.forgetDraft('good')
    expect(await device.latestDraft()).toMatchObject({ checkId: 'old' })
  })

  it('goes after half a day, for everybody', async () => {
    const device = await opened()
    await device.keepDraft('one', { step: 3 })
    vi.setSystemTime(Date.now() + DRAFT_HOURS * HOUR)
    expect(await device.readDraft('one')).toEqual({ step: 3 })
    vi.setSystemTime(Date.now() + 1)
    expect(await device.readDraft('one')).toBeNull()
    expect(await device.latestDraft()).toBeNull()
    await opened('bob')
    expect(await deviceFiles.all('drafts')).toEqual([])
  })

  it('is kept encrypted', async () => {
    await (await opened()).keepDraft('one', { note: 'words' })
    const [row] = await deviceFiles.all('drafts')
    expect(JSON.stringify(row) + new TextDecoder().decode(row?.sealed.data)).not.toContain('words')
  })

  it('goes on without being kept where there is no room', async () => {
    const device = await opened()
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(await device.keepDraft('one', {})).toBe(false)
  })
})
