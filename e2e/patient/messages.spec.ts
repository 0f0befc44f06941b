import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'
import type { World } from '@/e2e/fixtures/world'
import { coldStart, fillDevice } from '@/e2e/pages/offline'
import { setLine, signalReturns } from '@/e2e/pages/sync-line'

const bodies = async ({ patientId }: World) =>
  (await database().message.findMany({ where: { patientId }, orderBy: [{ sentAt: 'asc' }, { id: 'asc' }] })).map(
    ({ body }) => body,
  )
const OFFER = 'Is this a warning sign?'

test('patient and therapist talk, and a warning sign is offered its page first', { tag: '@desktop' }, async ({
  page,
  browser,
  baseURL,
  world,
  loginAs,
  scan,
}) => {
  await database().clinic.update({ where: { id: world.clinicId }, data: { answeringHours: 'We answer on weekdays.' } })
  await loginAs('patient')
  await page.goto('/patient/today')
  await page.getByRole('navigation').getByRole('link', { name: 'Messages' }).click()
  await expect(page.getByText('We answer on weekdays.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'call 999' }).first()).toHaveAttribute('href', 'tel:999')
  await page.getByRole('textbox', { name: 'Your message' }).fill('My foot feels num since Monday.')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  const offer = page.getByRole('region', { name: OFFER })
  await expect(offer).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Your message' })).toHaveValue('My foot feels num since Monday.')
  await expect(offer.getByRole('link', { name: 'Open the warning signs' })).toHaveAttribute('target', '_blank')
  await scan(page)
  expect(await bodies(world)).toEqual([])
  await offer.getByRole('button', { name: 'Send my message all the same' }).click()
  await expect(page.getByText('Your message is sent.')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Your messages' })).toContainText('Not read yet')
  await expect(offer).toHaveCount(0)
  await page.getByRole('textbox', { name: 'Your message' }).fill('x'.repeat(2001))
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(page.getByText('This is too long: 2,000 characters at most.').first()).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Your message' })).toHaveValue('x'.repeat(2001))

  const context = await browser.newContext(baseURL ? { baseURL } : {})
  await loginAs('therapist', world, context)
  const desk = await context.newPage()
  await desk.goto('/therapist/messages/templates')
  await desk.getByLabel('Title').fill('Greeting')
  await desk.getByLabel('Words').fill('Hello {name}.')
  await desk.getByRole('button', { name: 'Save' }).click()
  await expect(desk.getByText('The template is saved.')).toBeVisible()
  await desk.goto('/therapist/messages')
  const waiting = desk.getByRole('list', { name: 'Threads' }).getByRole('listitem').first()
  await expect(waiting).toContainText('Mentions a warning sign')
  await waiting.getByRole('link', { name: world.patientName }).click()
  await desk.getByLabel('Your answer').fill(' Please call us today.')
  await desk.getByLabel('Your answer').press('Home')
  await desk.getByRole('combobox', { name: 'Template' }).selectOption('Greeting')
  await desk.getByRole('button', { name: 'Insert' }).click()
  await expect(desk.getByLabel('Your answer')).toHaveValue(/^Hello \S+\. Please call us today\.$/)
  await desk.getByRole('button', { name: 'Send the answer' }).click()
  await expect(desk.getByText('Your answer is sent.')).toBeVisible()
  await expect(desk.getByText('Not read', { exact: true })).toHaveCount(0)

  await page.goto('/patient/today')
  await page.getByRole('link', { name: 'Messages (1)' }).click()
  const thread = page.getByRole('list', { name: 'Your messages' })
  await expect(thread.getByRole('listitem').last()).toContainText('Please call us today.')
  await expect(thread.getByRole('listitem').first()).toContainText('Read by your clinic on')
  await page.goto('/patient/today')
  await expect(page.getByRole('link', { name: 'Messages', exact: true })).toBeVisible()
  await desk.reload()
  await expect(desk.getByText(/^Read by /)).toBeVisible()
  await context.close()
})

test('a draft stays when a colleague answered meanwhile, and who it was is told', async ({ page, world, loginAs }) => {
  await loginAs('therapist')
  await page.goto(`/therapist/patients/${world.patientId}/messages`)
  await page.getByLabel('Your answer').fill('Mine.')
  const { clinicId, patientId, therapist } = world
  await database().message.create({ data: { clinicId, patientId, memberId: therapist.memberId, body: 'Theirs.' } })
  await page.getByRole('button', { name: 'Send the answer' }).click()
  await expect(page.getByText(/answered at .*, while you were writing/).first()).toBeVisible()
  await expect(page.getByText('Theirs.')).toBeVisible()
  await expect(page.getByLabel('Your answer')).toHaveValue('Mine.')
  expect(await bodies(world)).toEqual(['Theirs.'])
  await page.getByRole('button', { name: 'Send the answer' }).click()
  await expect(page.getByText('Your answer is sent.')).toBeVisible()
  expect(await bodies(world)).toEqual(['Theirs.', 'Mine.'])
})

test('without a signal: seen at once as waiting, arrives exactly once', async ({ page, world, loginAs }) => {
  await loginAs('patient')
  await page.goto('/patient/messages')
  // Stored by the server, whose answer is lost: sent again, it is the same message.
  await setLine(page, 'lost_back', 'lost_back', 'lost_there')
  await page.getByRole('textbox', { name: 'Your message' }).fill('May I swim?')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(page.getByText('Waiting to be sent')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Your message' })).toHaveValue('')
  await expect(page.getByText('Your message is saved on this device. It will be sent.').first()).toBeVisible()
  await page.goto('/patient/unsent')
  await expect(page.getByRole('heading', { name: /^Your message of / })).toBeVisible()
  await setLine(page, 'through')
  await signalReturns(page)
  await expect(page.getByText('Everything is sent')).toBeVisible()
  expect(await bodies(world)).toEqual(['May I swim?'])
})

test.describe('with the app on the device', () => {
  test.use({ serviceWorkers: 'allow' })

  test('opened from nothing without a signal, a message is written, kept and sent later', async ({
    page,
    context,
    world,
    loginAs,
    scan,
  }) => {
    await loginAs('patient')
    await fillDevice(page)
    const cold = await coldStart(context, '/patient/messages')
    await expect(cold.getByRole('link', { name: 'call 999' }).first()).toBeVisible()
    await cold.getByRole('textbox', { name: 'Your message' }).fill('There is no numbness now.')
    await cold.getByRole('button', { name: 'Send', exact: true }).click()
    await expect(cold.getByRole('region', { name: OFFER })).toBeVisible()
    await cold.getByRole('button', { name: 'Send my message all the same' }).click()
    await expect(cold.getByText('Waiting to be sent')).toBeVisible()
    await scan(cold)
    expect(await bodies(world)).toEqual([])
    await context.setOffline(false)
    await signalReturns(cold)
    await expect.poll(() => bodies(world)).toEqual(['There is no numbness now.'])
  })
})

test('before JavaScript the offer comes from the server, and what was typed stays', async ({
  browser,
  baseURL,
  world,
  loginAs,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) })
  await loginAs('patient', world, context)
  const page = await context.newPage()
  await page.goto('/patient/messages')
  await page.getByRole('textbox', { name: 'Your message' }).fill('I fell on the stairs.')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(page.getByRole('heading', { name: OFFER })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Your message' })).toHaveValue('I fell on the stairs.')
  await page.getByRole('button', { name: 'Send my message all the same' }).click()
  await expect(page.getByText('Your message is sent.')).toBeVisible()
  await expect(page.getByText('I fell on the stairs.')).toBeVisible()
  expect(await bodies(world)).toEqual(['I fell on the stairs.'])
  await context.close()
})
