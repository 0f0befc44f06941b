import type { Page } from '@playwright/test'
import { v7 as uuidv7 } from 'uuid'
import { database } from '@/e2e/fixtures/database'
import { plantDraft } from '@/e2e/fixtures/history'
import { expect, type Role, test } from '@/e2e/fixtures/test'
import type { World } from '@/e2e/fixtures/world'
import { expectErrorSummary } from '@/e2e/pages/form-errors'

const MISSING = 'Please fill this in.'
const CHOOSE = 'Please choose one.'
const STARTS = [
  'Choose a number for your back pain.',
  'Choose a number for your knee pain.',
  'Choose the furthest point.',
]
const YES_NO = 'Please answer yes or no.'

type FormCase = {
  readonly name: string
  readonly role: Role | 'public'
  readonly path: (world: World) => string
  /** Sends the form empty or with nonsense. */
  readonly send: (page: Page, world: World) => Promise<void>
  readonly errors: readonly string[]
}

const patient = (rest: string) => (world: World) => `/therapist/patients/${world.patientId}${rest}`
const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click()

/** What a browser sends when somebody presses Enter: the page's own button would lead to the open question instead. */
async function sendUnanswered(page: Page): Promise<void> {
  const form = page.getByRole('main').locator('form').last()
  await form.evaluate((element: HTMLFormElement) => element.requestSubmit())
}

const FORMS: readonly FormCase[] = [
  { name: 'sign in', role: 'public', path: () => '/sign-in', send: press('Sign in'), errors: [MISSING, MISSING] },
  { name: 'the door', role: 'public', path: () => '/door', send: press('Open my page'), errors: [MISSING, MISSING] },
  {
    name: 'the invitation',
    role: 'public',
    path: (world) => `/invitation/${world.invitationToken}`,
    send: press('Set password'),
    errors: [MISSING],
  },
  {
    name: 'add a patient',
    role: 'therapist',
    path: () => '/therapist/patients/new',
    send: press('Add and assess'),
    errors: [MISSING, MISSING, MISSING, 'Choose a side: left, right or both.'],
  },
  {
    name: 'the assessment',
    role: 'therapist',
    path: patient('/assessment'),
    send: async (page) => {
      await page.getByLabel(/^Date/).first().fill('2999-12-31')
      await press('Save draft')(page)
    },
    errors: [CHOOSE],
  },
  {
    name: 'the signature',
    role: 'therapist',
    path: patient('/confirmation'),
    send: async (page, world) => {
      await plantDraft(world)
      await page.reload()
      await press('Sign the confirmation')(page)
    },
    errors: [CHOOSE, MISSING, MISSING],
  },
  {
    name: 'revoking',
    role: 'therapist',
    path: patient('/confirmation'),
    send: async (page) => {
      await page.getByText('Revoke the confirmation', { exact: true }).click()
      await press('Revoke and stop the programme')(page)
    },
    errors: [MISSING],
  },
  {
    name: 'pausing a programme',
    role: 'therapist',
    path: patient('/programme'),
    send: async (page) => {
      await page.locator('summary', { hasText: 'Pause' }).click()
      await press('Pause')(page)
    },
    errors: [CHOOSE],
  },
  {
    name: 'acknowledging an alert',
    role: 'therapist',
    path: patient(''),
    send: async (page, world) => {
      await database().alert.create({
        data: { id: uuidv7(), clinicId: world.clinicId, patientId: world.patientId, kind: 'silent', level: 'low' },
      })
      await page.reload()
      await page.locator('summary', { hasText: 'Acknowledge' }).click()
      await press('Acknowledge')(page)
    },
    errors: [CHOOSE, MISSING],
  },
  {
    name: 'an exercise of one’s own',
    role: 'therapist',
    path: () => '/therapist/library/new',
    send: press('Add exercise'),
    errors: [MISSING, ...Array(3).fill(CHOOSE), ...Array(4).fill(MISSING), ...Array(3).fill(CHOOSE)],
  },
  {
    name: 'a photo or a video',
    role: 'therapist',
    path: (world) => `/therapist/library/${world.ownExercise.slug}/media`,
    send: press('Add the file'),
    errors: ['Choose a file.', MISSING],
  },
  {
    name: 'posing a figure',
    role: 'therapist',
    path: (world) => `/therapist/library/${world.ownExercise.slug}/pose`,
    send: async (page) => {
      // What is typed before the page's own script has taken the fields over is not what this is about.
      await page.waitForFunction(() =>
        Object.keys(document.querySelector('main form input[type="text"]') ?? {}).some((key) =>
          key.startsWith('__reactFiber'),
        ),
      )
      const start = page.getByRole('region', { name: 'Start', exact: true })
      await start.getByLabel('Start in words').fill('')
      await start.getByRole('textbox', { name: 'Right knee flexion' }).fill('170')
      await page.getByRole('radio', { name: 'End' }).check()
      await page.getByRole('region', { name: 'End', exact: true }).getByRole('textbox', { name: 'Neck turn' }).fill('')
      await press('Save the figure')(page)
    },
    errors: [MISSING, 'Enter a number within the range that stands beside it.', MISSING],
  },
  {
    name: 'reviewing an exercise',
    role: 'therapist',
    path: (world) => `/therapist/library/${world.ownExercise.slug}/review`,
    send: async (page) => {
      await page.getByLabel('To be read again by').fill('2020-01-01')
      await press('Record the review')(page)
    },
    errors: ['Please tick this if you agree.'],
  },
  {
    name: 'reviewing a flag',
    role: 'therapist',
    path: () => '/therapist/content/modifier/kneeling_painful',
    send: press('Record the review'),
    errors: ['Please tick this if you agree.'],
  },
  {
    name: 'inviting a colleague',
    role: 'clinic_admin',
    path: () => '/admin/people',
    send: press('Add and make the link'),
    errors: [MISSING, MISSING, 'Please choose at least one.'],
  },
  {
    name: 'the clinic',
    role: 'clinic_admin',
    path: () => '/admin/clinic',
    send: async (page) => {
      await page.getByLabel('Emergency number').fill('')
      await page.getByLabel('Name', { exact: true }).fill('')
      await press('Save changes')(page)
    },
    errors: [MISSING, MISSING],
  },
  {
    name: 'the period',
    role: 'clinic_admin',
    path: () => '/admin/adherence',
    send: async (page) => {
      await page.getByLabel('From', { exact: true }).fill('2999-01-01')
      await press('Show')(page)
    },
    errors: ['This day lies in the future.'],
  },
  {
    name: 'the questions before a session',
    role: 'patient',
    path: () => '/patient/session',
    send: sendUnanswered,
    errors: [...Array.from({ length: 6 }, () => YES_NO), ...STARTS],
  },
  {
    name: 'the warning signs',
    role: 'patient',
    path: () => '/patient/warning-signs',
    send: sendUnanswered,
    errors: Array.from({ length: 6 }, () => YES_NO),
  },
]

for (const form of FORMS) {
  test(`${form.name}: an empty or wrong form says so where it is wrong`, async ({
    page,
    world,
    loginAs,
    scanSchemes,
  }) => {
    // The longest page is scanned twice.
    test.slow(form.name === 'the assessment')
    if (form.role !== 'public') await loginAs(form.role)
    await page.goto(form.path(world))
    await form.send(page, world)
    await expectErrorSummary(page, form.errors)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await scanSchemes(page)
  })
}

test('the session: an empty form says so on one long page', async ({ page, world, loginAs, scan }) => {
  await loginAs('patient')
  await page.goto(`/patient/session/${world.checkId}`)
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
  await sendUnanswered(page)
  await expectErrorSummary(page, [
    ...Array.from({ length: 3 }, () => 'Say how many sets you did.'),
    ...STARTS,
    'Say yes or no: anything newly weak?',
    'Say yes or no: anything newly numb?',
    'Say how hard it was, from 0 to 10.',
  ])
  await scan(page)
  expect(await database().session.count({ where: { clinicId: world.clinicId } })).toBe(0)
})
