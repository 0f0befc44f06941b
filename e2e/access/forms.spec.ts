import { fingerprint, formsOf, send, visitor } from '@/e2e/access/sent-forms'
import { expect, ownerOf, type Role, test } from '@/e2e/fixtures/test'
import { mintSession } from '@/e2e/fixtures/world'
import { PAGES } from '@/e2e/pages/registry'

const WRITING_PAGES = PAGES.filter((page) => page.role !== 'public')

for (const entry of WRITING_PAGES) {
  const role = entry.role as Role
  test(`${entry.route}: its forms do nothing for a stranger`, async ({ browser, baseURL, world, strangers }) => {
    const base = baseURL ?? ''
    const forms = await formsOf(browser, base, entry.path(world), await mintSession(ownerOf(role, world)))
    const before = await fingerprint(world)
    const wrongRole: Role = role === 'patient' ? 'clinic_admin' : 'patient'
    const tokens = [null, await mintSession(ownerOf(wrongRole, world)), await mintSession(ownerOf(role, strangers))]
    for (const token of tokens) {
      const context = await visitor(browser, base, token)
      for (const form of forms) {
        const response = await send(context.request, base, form)
        expect(await response.text(), 'the answer holds nothing of the other clinic').not.toContain(world.patientName)
      }
      await context.close()
    }
    expect(await fingerprint(world)).toBe(before)
  })

  test(`${entry.route}: its forms do nothing from another site`, async ({ browser, baseURL, world }) => {
    const base = baseURL ?? ''
    const owner = await mintSession(ownerOf(role, world))
    const forms = await formsOf(browser, base, entry.path(world), owner)
    const before = await fingerprint(world)
    const context = await visitor(browser, base, owner)
    const origins: Record<string, string>[] = [
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
      { origin: 'null', 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'cross-site' },
    ]
    for (const form of forms) for (const headers of origins) await send(context.request, base, form, headers)
    await context.close()
    expect(await fingerprint(world)).toBe(before)
  })
}
