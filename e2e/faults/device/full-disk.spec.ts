import type { Page } from '@playwright/test'
import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'
import type { World } from '@/e2e/fixtures/world'
import { fillDevice } from '@/e2e/pages/offline'
import { choose } from '@/e2e/pages/warning-questions'
import { answerBefore, finish, playAll } from '@/e2e/pages/whole-session'

test.use({ serviceWorkers: 'allow' })

const FAILED = 'This could not be saved on this device. Please try again where there is a signal.'
const sessions = ({ patientId }: World) => database().session.count({ where: { patientId } })

type Disk = { readonly fill: () => Promise<void> }

/** A small disk, from before the app keeps anything: the browser looks at how much there is only now and then. */
async function smallDisk(page: Page, baseURL: string | undefined): Promise<Disk> {
  const cdp = await page.context().newCDPSession(page)
  const limit = (quotaSize: number) =>
    cdp.send('Storage.overrideQuotaForOrigin', { origin: new URL(baseURL ?? '').origin, quotaSize })
  await limit(12_000_000)
  return {
    async fill() {
      await limit(1)
      await page.evaluate(fillStore)
    },
  }
}

/** Writes until not even a hundred bytes find room. */
async function fillStore(): Promise<void> {
  const store = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('filler')
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true })
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  const hasRoomFor = (bytes: number) =>
    new Promise<boolean>((resolve) => {
      const writing = store.transaction('rows', 'readwrite')
      writing.objectStore('rows').add(crypto.getRandomValues(new Uint8Array(bytes)))
      writing.oncomplete = () => resolve(true)
      writing.onabort = () => resolve(false)
    })
  for (const bytes of [65_536, 8_192, 1_024, 100]) {
    let isRoom = true
    while (isRoom) isRoom = await hasRoomFor(bytes)
  }
  store.close()
}

async function expectNothingClaimed(page: Page): Promise<void> {
  await expect(page.getByRole('alert').filter({ hasText: FAILED })).toBeVisible()
  await expect(page.getByText(/saved on this device\. (It|They) will be sent/)).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Saved on this device', exact: true })).toHaveCount(0)
}

test('a full disk with a signal: the answers go to the clinic at once', async ({ page, baseURL, world, loginAs }) => {
  test.slow()
  const disk = await smallDisk(page, baseURL)
  await loginAs('patient')
  await page.clock.install()
  await fillDevice(page)
  await disk.fill()
  await page.goto('/patient/session')
  await answerBefore(page)
  await playAll(page)
  await finish(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Well done. Session saved.' })).toBeVisible()
  expect(await sessions(world)).toBe(1)
  // Nothing of it came by way of the store.
  await page.goto('/patient/unsent')
  await expect(page.getByText('Everything is sent')).toBeVisible()
})

test('a full disk, and the signal goes at the last button: it says so, and the same button sends it later', async ({
  page,
  context,
  baseURL,
  world,
  loginAs,
  scan,
}) => {
  test.slow()
  const disk = await smallDisk(page, baseURL)
  await loginAs('patient')
  await page.clock.install()
  await fillDevice(page)
  await page.goto(`/patient/session/${world.checkId}`)
  await playAll(page)
  const saved = page.getByText('Saved on this device', { exact: true }).filter({ visible: true })
  await expect(saved).toBeVisible()
  await disk.fill()
  await choose(page, 'Back pain', '3')
  await expect(saved).toHaveCount(0)
  await context.setOffline(true)
  await finish(page)
  await expectNothingClaimed(page)
  await scan(page)

  await context.setOffline(false)
  await expect(
    page.getByRole('group', { name: 'Is anything newly weak?' }).getByRole('radio', { name: 'No' }),
  ).toBeChecked()
  await page.getByRole('button', { name: 'Finish' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Well done. Session saved.' })).toBeVisible()
  expect(await sessions(world)).toBe(1)
})

test('a full disk without a signal: nothing is called saved, and nothing that was answered is gone', async ({
  page,
  context,
  baseURL,
  world,
  loginAs,
  scan,
}) => {
  const disk = await smallDisk(page, baseURL)
  await loginAs('patient')
  await fillDevice(page)
  await context.setOffline(true)
  await page.goto('/patient/session')
  await disk.fill()
  await answerBefore(page)
  await expectNothingClaimed(page)
  await expect(
    page.getByRole('group', { name: 'A bad fall or injury' }).getByRole('radio', { name: 'No' }),
  ).toBeChecked()
  await expect(page.getByRole('group', { name: 'Back pain' }).getByRole('radio', { name: /^2/ })).toBeChecked()
  await scan(page)
  expect(await database().warningCheck.count({ where: { patientId: world.patientId } })).toBe(1)

  await context.setOffline(false)
  await choose(page, 'Left knee pain', '4')
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await expect(page.getByText('1 of 3', { exact: true })).toBeVisible()
  expect(await database().warningCheck.count({ where: { patientId: world.patientId } })).toBe(2)
})
