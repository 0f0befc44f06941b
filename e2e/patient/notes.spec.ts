import { v7 as uuidv7 } from 'uuid'
import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'

test.use({ serviceWorkers: 'allow' })

/** What a browser would get from its maker's service, which no test can reach. */
const DEVICE = {
  endpoint: 'https://fcm.googleapis.com/fcm/send/invented',
  keys: {
    p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
    auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  },
}

test('notes on this device are chosen with a press, shown in words of our own, counted when tapped, and end with the sign-in', async ({
  page,
  context,
  baseURL,
  world,
  loginAs,
  scan,
}) => {
  const own = { clinicId: world.clinicId, patientId: world.patientId }
  const devices = () => database().pushSubscription.count({ where: own })
  await context.grantPermissions(['notifications'])
  await page.addInitScript((device) => {
    const subscription = { toJSON: () => device, unsubscribe: async () => true }
    Object.assign(PushManager.prototype, {
      subscribe: async () => subscription,
      getSubscription: async () => subscription,
    })
  }, DEVICE)
  await loginAs('patient')
  await page.goto('/patient/me/reminders')
  await expect(page.getByText('Notes are off for this device.')).toBeVisible()
  expect(await devices()).toBe(0)
  await page.getByRole('button', { name: 'Turn notes on' }).click()
  await expect(page.getByText('Notes are on for this device.')).toBeVisible()
  expect(await devices()).toBe(1)
  await scan(page)

  const at = new Date()
  const { id } = await database().reminderDelivery.create({
    data: {
      ...{ ...own, id: uuidv7(), kind: 'session', channel: 'push', subjectId: uuidv7(), state: 'sent' },
      ...{ queuedAt: at, giveUpAt: at, sentAt: at, endedAt: at },
    },
  })
  const client = await context.newCDPSession(page)
  const registered = new Promise<string>((done) => {
    client.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find(({ scopeURL }) => scopeURL === `${baseURL}/`)
      if (ours) done(ours.registrationId)
    })
  })
  await client.send('ServiceWorker.enable')
  const message = { origin: baseURL ?? '', registrationId: await registered }
  await client.send('ServiceWorker.deliverPushMessage', { ...message, data: JSON.stringify({ kind: 'session', id }) })
  const shown = () =>
    page.evaluate(async () => {
      const notes = await (await navigator.serviceWorker.ready).getNotifications()
      return notes.map(({ title, body, tag }) => ({ title, body, tag }))
    })
  await expect.poll(shown).toEqual([{ title: 'Plumbline', body: 'The reminder that you asked for.', tag: id }])
  const worker = context.serviceWorkers().find((one) => one.url().endsWith('/sw.js'))
  await worker?.evaluate(async () => {
    const scope = globalThis as unknown as {
      registration: ServiceWorkerRegistration
      NotificationEvent: new (type: string, init: object) => Event
    }
    const [notification] = await scope.registration.getNotifications()
    dispatchEvent(new scope.NotificationEvent('notificationclick', { notification }))
  })
  const opened = async () => (await database().reminderDelivery.findFirstOrThrow({ where: { id } })).openedAt
  await expect.poll(opened).not.toBeNull()
  await page.reload()
  await expect(page.getByRole('listitem').filter({ hasText: 'Note on the screen' })).toContainText(/Sent .* Opened /)

  await page.getByRole('button', { name: 'Turn notes off' }).click()
  await expect(page.getByText('Notes are off for this device.')).toBeVisible()
  expect(await devices()).toBe(0)
  await page.getByRole('button', { name: 'Turn notes on' }).click()
  await expect(page.getByText('Notes are on for this device.')).toBeVisible()
  await page.goto('/patient/me')
  await page.getByRole('button', { name: 'Sign out here' }).click()
  await expect.poll(devices).toBe(0)
})

test('who blocks notifications, or has a browser without, is told so', async ({ page, loginAs }) => {
  await page.addInitScript(() => {
    if (new URLSearchParams(location.search).has('without')) Reflect.deleteProperty(window, 'PushManager')
    Object.defineProperty(Notification, 'permission', { get: () => 'denied' })
  })
  await loginAs('patient')
  await page.goto('/patient/me/reminders')
  await expect(page.getByText('Notes from us are blocked in this browser.')).toBeVisible()
  await page.goto('/patient/me/reminders?without')
  await expect(page.getByText('This browser cannot show such notes.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Turn notes on' })).toHaveCount(0)
})
