import type { APIRequestContext, APIResponse, Browser, BrowserContext } from '@playwright/test'
import { database } from '@/e2e/fixtures/database'
import type { World } from '@/e2e/fixtures/world'

export type SentForm = { readonly url: string; readonly fields: Record<string, string> }

/** What the clinic's data look like; any write of an action changes it: every write is audited, but for a member's favourites. */
export async function fingerprint(world: World): Promise<string> {
  const rows = await database().$queryRaw<{ mark: string }[]>`
    select concat_ws('/', (select number from audit_head where clinic_id = ${world.clinicId}::uuid),
      (select count(*) from warning_check where clinic_id = ${world.clinicId}::uuid),
      (select count(*) from weekly_screen where clinic_id = ${world.clinicId}::uuid),
      (select count(*) from session where clinic_id = ${world.clinicId}::uuid),
      (select count(*) from exercise_favourite where clinic_id = ${world.clinicId}::uuid),
      (select count(*) from auth_session where clinic_id = ${world.clinicId}::uuid and revoked_at is not null),
      (select sum(version) from exercise where clinic_id = ${world.clinicId}::uuid),
      (select count(*) from exercise_media where clinic_id = ${world.clinicId}::uuid),
      (select count(*) from attachment where clinic_id = ${world.clinicId}::uuid),
      (select sum(version) from programme where clinic_id = ${world.clinicId}::uuid),
      (select sum(version) from patient where clinic_id = ${world.clinicId}::uuid),
      (select count(*) from patient_email where clinic_id = ${world.clinicId}::uuid),
      (select count(*) from reminder_delivery where clinic_id = ${world.clinicId}::uuid),
      (select count(*) from patient_calendar where clinic_id = ${world.clinicId}::uuid),
      (select string_agg(figure_look::text, ',') from patient where clinic_id = ${world.clinicId}::uuid)) as mark`
  return rows[0]?.mark ?? ''
}

/** Every form that its owner would see without JavaScript, with the fields as they stand and plausible answers where empty. */
export async function formsOf(browser: Browser, baseURL: string, path: string, token: string): Promise<SentForm[]> {
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

export async function send(
  request: APIRequestContext,
  baseURL: string,
  form: SentForm,
  headers: Record<string, string> = {},
): Promise<APIResponse> {
  return request.post(form.url, {
    multipart: form.fields,
    maxRedirects: 0,
    headers: { origin: new URL(baseURL).origin, 'sec-fetch-site': 'same-origin', ...headers },
  })
}

export async function visitor(browser: Browser, baseURL: string, token: string | null): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL })
  if (token) await context.addCookies([{ name: 'plumbline.session', value: token, url: baseURL }])
  return context
}
