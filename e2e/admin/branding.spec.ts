import sharp from 'sharp'
import { expect, test } from '@/e2e/fixtures/test'

const picture = () =>
  sharp({ create: { width: 300, height: 100, channels: 3, background: '#1f5458' } })
    .png()
    .toBuffer()

test('an admin sets address, colour and logo; a colour that is too light is refused with its contrast', async ({
  page,
  context,
  world,
  strangers,
  loginAs,
}) => {
  await loginAs('clinic_admin')
  await page.goto('/admin/clinic')
  await page.getByLabel('Address', { exact: false }).fill('1 Quay Street, Harbour')
  await page.getByLabel('Colour', { exact: false }).fill('#ffcc00')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByRole('alert').getByText(/its contrast on white is 1.5 to 1/)).toBeVisible()
  await page.getByLabel('Colour', { exact: false }).fill('#1F5458')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('Saved. Patients see it from now on.')).toBeVisible()
  await expect(page.getByLabel('Colour', { exact: false })).toHaveValue('#1f5458')

  await page
    .getByLabel('Picture')
    .setInputFiles({ name: 'l.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') })
  await page.getByRole('button', { name: 'Save the logo' }).click()
  await expect(page.getByText('This is no JPEG, PNG or WebP.').first()).toBeVisible()
  await page.getByLabel('Picture').setInputFiles({ name: 'l.png', mimeType: 'image/png', buffer: await picture() })
  await page.getByRole('button', { name: 'Save the logo' }).click()
  await expect(page.getByText('The logo is saved.')).toBeVisible()
  await expect(page.getByRole('img', { name: 'The clinic’s logo' })).toBeVisible()

  await context.clearCookies()
  expect((await context.request.get('/api/clinic/logo')).status(), 'signed out').toBe(401)
  await loginAs('patient')
  expect((await context.request.get('/api/clinic/logo')).status(), 'a patient').toBe(404)
  await context.clearCookies()
  await loginAs('therapist')
  expect((await context.request.get('/api/clinic/logo')).headers()['content-type']).toBe('image/webp')
  const sheet = await (await context.request.get(`/api/handouts/${world.patientId}`)).body()
  expect(sheet.includes('/Subtype /Image')).toBe(true)
  const origin = new URL(page.url()).origin
  const sent = {
    multipart: { file: { name: 'l.png', mimeType: 'image/png', buffer: await picture() } },
    headers: { origin },
  }
  expect((await context.request.post('/api/clinic/logo', sent)).status(), 'a therapist sends one').toBe(404)
  await context.clearCookies()
  await loginAs('therapist', strangers)
  expect((await context.request.get('/api/clinic/logo')).status(), 'another clinic').toBe(404)
})
