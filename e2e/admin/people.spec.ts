import { v7 as uuidv7 } from 'uuid'
import { database } from '@/e2e/fixtures/database'
import { setPassword } from '@/e2e/fixtures/passwords'
import { expect, test } from '@/e2e/fixtures/test'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import { sealClinics } from '@/lib/server/audit/checkpoints/seal-clinics'
import { buildMember, buildPatient } from '@/prisma/seed/builders/people'

test('an invited colleague sets a password by the link and signs in', async ({
  page,
  browser,
  world,
  loginAs,
  scan,
}) => {
  const password = await setPassword(world.admin.userId)
  await loginAs('clinic_admin')
  await page.goto('/admin/people')
  const email = `new.${uuidv7().slice(-12)}@clinic.example`
  const form = page.getByRole('form', { name: 'Invite a colleague' })
  await form.getByLabel('Name', { exact: true }).fill('Nia Newcomer')
  await form.getByLabel('E-mail').fill(email)
  await form.getByRole('checkbox', { name: /^Therapist/ }).check()
  await form.getByLabel('Your own password').fill('somebody at an open screen')
  await form.getByRole('button', { name: 'Add and make the link' }).click()
  await expect(form.getByRole('link', { name: 'This is not your password. Nothing was changed.' })).toBeVisible()
  await form.getByLabel('Your own password').fill(password)
  await form.getByRole('button', { name: 'Add and make the link' }).click()
  const link = form.getByLabel('One-time link to set a password')
  await expect(link).toBeVisible()
  await scan(page)
  await expect(page.getByRole('row').filter({ hasText: 'Nia Newcomer' })).toContainText('Invited')
  const path = new URL(await link.inputValue()).pathname

  const context = await browser.newContext()
  const colleague = await context.newPage()
  await colleague.goto(path)
  await expect(colleague.getByText(`You will sign in with ${email}.`)).toBeVisible()
  await colleague.getByLabel('New password', { exact: true }).fill('short')
  await colleague.getByRole('button', { name: 'Set password' }).click()
  await expect(colleague.getByRole('link', { name: 'Use at least 15 characters.' })).toBeVisible()
  await colleague.getByLabel('New password', { exact: true }).fill('lantern river seven mats')
  await colleague.getByRole('button', { name: 'Set password' }).click()
  await expect(colleague.getByText('Your password is set. Sign in with it now.')).toBeVisible()
  await colleague.getByLabel('E-mail').fill(email)
  await colleague.getByLabel('Password', { exact: true }).fill('lantern river seven mats')
  await colleague.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(colleague).toHaveURL('/therapist/caseload')
  await colleague.goto(path)
  await expect(colleague.getByText('This link does not open any more')).toBeVisible()
  await context.close()

  await page.reload()
  await expect(page.getByRole('row').filter({ hasText: 'Nia Newcomer' })).toContainText('Signed up')

  await test.step('the audit shows who did what', async () => {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Audit' }).click()
    await expect(page.getByText(/chain whole/)).toBeVisible()
    await expect(page.getByText('Not sealed yet.')).toBeVisible()
    await sealClinics(Date.now())
    await page.reload()
    await expect(page.getByText(/^Last sealed on .* up to event \d+: /)).toBeVisible()
    const invited = page.getByRole('row').filter({ hasText: 'Invited a member' })
    await expect(invited).toContainText(await nameOf(world.admin.memberId))
    await expect(page.getByRole('row').filter({ hasText: 'Signed in' }).first()).toContainText('Nia Newcomer')
    await scan(page)
    const today = localDayAt(Date.now(), 'Europe/London')
    await page.getByLabel(/^From/).fill(today)
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await expect(page).toHaveURL(`/admin/audit?person=&patient=&action=&from=${today}&to=`)
    await expect(invited).toBeVisible()
    await page.getByLabel(/^To /).fill('2026-01-31')
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await expect(page.getByRole('link', { name: 'The last day lies before the first.' })).toBeVisible()
    await scan(page)
    await page.getByLabel(/^From/).fill('')
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await expect(invited).toHaveCount(0)
  })
})

test('the last admin stays, and nobody ends their own access', async ({ page, world, loginAs, scan }) => {
  const password = await setPassword(world.admin.userId)
  await loginAs('clinic_admin')
  await page.goto('/admin/people')
  const name = await nameOf(world.admin.memberId)
  await page.getByRole('link', { name: `Change ${name}` }).click()
  const form = page.getByRole('form', { name: `Change ${name}` })
  await expect(page.getByRole('button', { name: 'End access' })).toHaveCount(0)
  await form.getByRole('checkbox', { name: /^Clinic admin/ }).uncheck()
  await form.getByRole('checkbox', { name: /^Therapist/ }).check()
  await form.getByLabel('Your own password').fill(password)
  await form.getByRole('button', { name: 'Save changes' }).click()
  await expect(form.getByRole('alert')).toContainText(
    "This is the clinic's only admin. Make somebody else an admin first.",
  )
  await scan(page)
  const member = await database().member.findUniqueOrThrow({ where: { id: world.admin.memberId } })
  expect(member).toMatchObject({ roles: ['clinic_admin'], archivedAt: null })
})

test('a therapist with patients hands them over, and is out at once', async ({
  page,
  browser,
  world,
  loginAs,
  scan,
}) => {
  const second = await buildPatient(database(), world.clinicId, world.therapist.memberId, { familyName: 'Second' })
  const own = await buildMember(database(), world.clinicId, { name: 'Noor Own' })
  const other = await buildMember(database(), world.clinicId, { name: 'Theo Other' })
  const theirs = await browser.newContext()
  await loginAs('therapist', world, theirs)
  const password = await setPassword(world.admin.userId)
  await loginAs('clinic_admin')
  await page.goto('/admin/people')
  await page.getByRole('link', { name: `Change ${world.therapist.name}` }).click()
  const end = page.getByRole('form', { name: 'Leaves the clinic' })
  await end.getByLabel('Your own password').fill(password)
  await end.getByRole('button', { name: 'End access' }).click()
  await expect(page.getByRole('link', { name: 'Choose a therapist who takes the patients.' })).toBeVisible()
  await end.getByLabel('Who takes the patients?').selectOption('Theo Other')
  await end.getByText('Choose for each patient').click()
  await end.getByLabel(/^Second, Ana/).selectOption('Noor Own')
  await scan(page)
  await end.getByLabel('Your own password').fill(password)
  await end.getByRole('button', { name: 'End access' }).click()
  await expect(page.getByText('Access has ended. Every device was signed out.')).toBeVisible()
  const patient = await database().patient.findUniqueOrThrow({ where: { id: world.patientId } })
  expect(patient.therapistId).toBe(other.memberId)
  expect((await database().patient.findUniqueOrThrow({ where: { id: second } })).therapistId).toBe(own.memberId)
  const answer = await theirs.request.get('/therapist/caseload', { maxRedirects: 0 })
  expect([303, 307]).toContain(answer.status())
  await theirs.close()
})

test('the right to confirm rests on a registration that another admin looked up, with its end', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  const password = await setPassword(world.admin.userId)
  const ada = await nameOf(world.admin.memberId)
  const today = localDayAt(Date.now(), 'Europe/London')
  await loginAs('clinic_admin')
  await page.goto('/admin/people')
  await page.getByRole('link', { name: `Change ${world.therapist.name}` }).click()
  const form = page.getByRole('form', { name: `Change ${world.therapist.name}` })
  const save = async (within: typeof form) => {
    await within.getByLabel('Your own password').fill(password)
    await within.getByRole('button', { name: 'Save changes' }).click()
  }
  await form.getByLabel('Registration holds until').fill('')
  await save(form)
  await expect(
    form.getByRole('link', { name: 'To confirm, the last day of the registration is needed.' }),
  ).toBeVisible()
  await scan(page)
  await form.getByLabel('Registration holds until').fill('2098-04-30')
  await form.getByLabel('Looked up in the register on').fill(today)
  await save(form)
  await expect(page.getByText('Saved.')).toBeVisible()
  const row = page.getByRole('row').filter({ hasText: world.therapist.name })
  await expect(row).toContainText(`checked by ${ada}`)
  const member = await database().member.findUniqueOrThrow({ where: { id: world.therapist.memberId } })
  expect(member.registrationCheckedById).toBe(world.admin.memberId)

  await page.getByRole('link', { name: `Change ${ada}` }).click()
  const own = page.getByRole('form', { name: `Change ${ada}` })
  await own.getByRole('checkbox', { name: /^Therapist/ }).check()
  await own.getByRole('checkbox', { name: /^May confirm/ }).check()
  await own.getByLabel('Registered with').fill('HCPC')
  await own.getByLabel('Registration number').fill('PH000002')
  await own.getByLabel('Registration holds until').fill('2098-04-30')
  await own.getByLabel('Looked up in the register on').fill(today)
  await save(own)
  await expect(own.getByRole('link', { name: /^Nobody checks their own registration/ })).toBeVisible()
  await scan(page)
  expect((await database().member.findUniqueOrThrow({ where: { id: world.admin.memberId } })).canConfirm).toBe(false)
})

async function nameOf(memberId: string): Promise<string> {
  return (await database().member.findUniqueOrThrow({ where: { id: memberId } })).name
}
