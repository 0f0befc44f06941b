import { database } from '@/e2e/fixtures/database'
import { plantDraft } from '@/e2e/fixtures/history'
import { setPassword } from '@/e2e/fixtures/passwords'
import { expect, test } from '@/e2e/fixtures/test'

const REASONING = 'The knee sign changed with the spine again.'

test('a colleague without a registration may save and cannot sign, and is told who can', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  const db = database()
  const colleague = await db.member.findFirstOrThrow({ where: { id: world.admin.memberId } })
  await db.member.update({ where: { id: colleague.id }, data: { roles: ['therapist'] } })
  await plantDraft(world)
  await loginAs('clinic_admin')
  await page.goto(`/therapist/patients/${world.patientId}/confirmation`)
  await expect(page.getByText('You cannot sign here')).toBeVisible()
  await expect(page.getByText(`Who can sign: ${world.therapist.name}.`)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Sign/ })).toHaveCount(0)
  await expect(page.getByText('Revoke the confirmation')).toHaveCount(0)
  await scan(page)
})

test('an admin cannot sign: not on the page, and not by sending a therapist’s form', async ({
  page,
  world,
  loginAs,
}) => {
  const password = await setPassword(world.admin.userId)
  await plantDraft(world)
  const before = await database().confirmation.findMany({ where: { clinicId: world.clinicId } })
  await loginAs('therapist')
  const path = `/therapist/patients/${world.patientId}/confirmation`
  await page.goto(path)
  await page.getByRole('radio', { name: 'Clinical examination' }).check()
  await page.getByLabel('Your reasoning').fill(REASONING)
  await page.getByLabel('Your password').fill(password)
  await loginAs('clinic_admin')
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: 'Sign the confirmation' }).click()
  await answered
  expect(await database().confirmation.findMany({ where: { clinicId: world.clinicId } })).toEqual(before)
  await page.goto(path)
  await expect(page.getByRole('button', { name: /^Sign/ })).toHaveCount(0)
  await expect(page.getByText(world.patientName)).toHaveCount(0)
})

test('a signed record says that it is unchanged, and warns when it was changed past the database’s own guards', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await loginAs('therapist')
  const path = `/therapist/patients/${world.patientId}/confirmation`
  await page.goto(path)
  await expect(page.getByText('Unchanged since signing.')).toBeVisible()
  await database().$transaction(async (tx) => {
    await tx.$executeRaw`set local session_replication_role = replica`
    await tx.confirmation.updateMany({ where: { patientId: world.patientId }, data: { reasoning: 'Other words.' } })
  })
  await page.goto(path)
  await expect(page.getByText('This record was changed after it was signed')).toBeVisible()
  await expect(page.getByText('Unchanged since signing.')).toHaveCount(0)
  await scan(page)
})
