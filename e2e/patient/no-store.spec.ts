import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'
import { tellNotToday } from '@/e2e/pages/not-today'

const BROKEN: readonly [string, () => void][] = [
  ['IndexedDB is missing', () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
  [
    'IndexedDB is forbidden',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('forbidden', 'SecurityError')
      }
    },
  ],
  [
    'the disk is full',
    () => {
      IDBObjectStore.prototype.add = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    },
  ],
]

for (const [name, breakStore] of BROKEN) {
  test(`the form goes by itself when ${name}`, async ({ page, world, loginAs }) => {
    await loginAs('patient')
    await page.addInitScript(breakStore)
    const batches: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/api/sync')) batches.push(request.method())
    })
    await page.goto('/patient/today')
    await tellNotToday(page)
    await expect(page.getByRole('heading', { name: 'Thank you for telling us.' })).toBeVisible()
    expect(await database().missedReport.count({ where: { patientId: world.patientId } })).toBe(1)
    expect(batches).toEqual([])
    await page.goto('/patient/unsent')
    await expect(page.getByText('This browser cannot save anything.')).toBeVisible()
  })
}
