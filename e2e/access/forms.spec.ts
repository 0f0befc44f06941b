import type { APIRequestContext, Browser, BrowserContext } from '@playwright/test'
import { database } from '@/e2e/fixtures/database'
import { expect, ownerOf, type Role, test } from '@/e2e/fixtures/test'
import { mintSession, type World } from '@/e2e/fixtures/world'
import { PAGES } from '@/e2e/pages/registry'

type SentForm = { readonly url: string; readonly fields: Record<string, string> }

const WRITING_PAGES = PAGES.filter((page) => page.role !== 'public')

/** What the clinic's data look like; any write of an action changes it: every write is audited, but for a member's favourites. */
async function fingerprint(world: World): Promise<string> {
  const rows = await database().$queryRaw<{ mark: string }[]>`
    select concat_ws('/', (select number from audit_head where clinic_id = ${world.clinicId}::uuid),
      (select count(*) from warning_check where clinic_id = ${world.clinicId}::uuid),
      (select count(*) from session where clinic_id = ${world.clinicId}::uuid),
      (select count(*) from exercise_favourite where clinic_id = ${world.clinicId}::uuid),
      (select count(*) from auth_session where clinic_id = ${world.clinicId}::uuid and revoked_at is not null),
      (select sum(version) from exercise where clinic_id = ${world.clinicId}::uuid),
      (select count(*) from exercise_media where clinic_id = ${world.clinicId}::uuid),
      (select sum(version) from programme where clinic_id = ${world.clinicId}::uuid),
      (select sum(version) from patient where clinic_id = ${world.clinicId}::uuid)) as mark`
  return rows[0]?.mark ?? ''
}

/** Every form that its owner would see without JavaScript, with the fields as they stand and plausible answers where empty. */
async function formsOf(browser: Browser, baseURL: string, path: string, token: string): Promise<SentForm[]> {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
  await context.addCookies([{ name: 'plumbline.session', value: token, url: baseURL }])
  const page = await context.newPage()
  await page.goto(path)
  const forms: SentForm[] = []
  const ours = page.locator('form[method="POST" i], form[enctype*="multipart"]')
  // Everybody may sign out, of their own session; the button waits in a closed menu, where roles are not seen.
  const signOut = page.locator('button', { hasText: /^Sign out( here)?$/ })
  for (const form of await ours.filter({ hasNot: signOut }).all()) {
    const fields = await form.evaluate((element) => {
      const controls = [...(element as HTMLFormElement).elements] as (
        | HTMLInputElement
        | HTMLSelectElement
        | HTMLTextAreaElement
      )[]
      const answers: Record<string, string> = {}
      for (const control of controls) {
        if (!control.name || control.type === 'button') continue
        // Of several buttons the first is pressed.
        if (control.type === 'submit' && answers[control.name] !== undefined) continue
        if ((control.type === 'radio' || control.type === 'checkbox') && answers[control.name] !== undefined) continue
        answers[control.name] = control.value || 'A plausible answer.'
      }
      return answers
    })
    forms.push({ url: page.url(), fields })
  }
  await context.close()
  return forms
}

async function send(request: APIRequestContext, baseURL: string, form: SentForm, headers: Record<string, string> = {}) {
  return request.post(form.url, {
    multipart: form.fields,
    maxRedirects: 0,
    headers: { origin: new URL(baseURL).origin, 'sec-fetch-site': 'same-origin', ...headers },
  })
}

async function visitor(browser: Browser, baseURL: string, token: string | null): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL })
  if (token) await context.addCookies([{ name: 'plumbline.session', value: token, url: baseURL }])
  return context
}

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
