import type { Page } from '@playwright/test'
import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'
import type { World } from '@/e2e/fixtures/world'
import { type AssessmentFindings, emptyFindings } from '@/lib/domain/assessment/assessment'
import { confirmableFindings, examinedGrid } from '@/lib/domain/assessment/confirmable.fixture'
import { buildEpisode } from '@/prisma/seed/builders/care'
import { buildPatient } from '@/prisma/seed/builders/people'

const CELL = { sensation: 'normal', strength: '5', reflex: 2 } as const
const UNTESTED = { ...CELL, reflex: null }
const USUAL = examinedGrid()

/** As much as a form can hold, so that a page that cuts something off shows it. */
function fullFindings(): AssessmentFindings {
  const findings = confirmableFindings()
  return {
    ...findings,
    directionalPreference: 'extension',
    history: { ...findings.history, worse_bending: 'present', tingling: 'absent' },
    bodyChart: { pain: ['front-right-knee_front'], numbness: [], tingling: ['front-right-big_toe'] },
    redFlags: { ...findings.redFlags, past_cancer: { answer: 'present', outcome: 'Cleared by the family doctor.' } },
    neuro: { ...USUAL, L2: { left: UNTESTED, right: UNTESTED }, L4: { left: CELL, right: { ...CELL, strength: '4' } } },
    movementTests: {
      ...findings.movementTests,
      extension_lying: { result: 'centralised', kneeSignChanged: 'present' },
    },
    specialTests: {
      ...findings.specialTests,
      slr: {
        left: { result: 'absent', structuralDifferentiation: 'not_assessed' },
        right: { result: 'present', structuralDifferentiation: 'present' },
      },
    },
    imaging: [
      {
        kind: 'mri',
        doneOn: null,
        finding: 'herniated_disc',
        level: 'L4/5',
        side: 'right',
        slipGrade: null,
        stability: null,
        agreesWithSigns: 'present',
        note: 'Touches the root.',
      },
    ],
    medicines: [
      {
        kind: 'nerve_pain',
        name: 'Gabapentin',
        source: 'prescribed',
        takingNow: 'yes',
        stoppedOn: null,
        helps: 'a_little',
        sideEffects: '',
        referNote: '',
      },
    ],
  }
}

async function signFull(world: World): Promise<string> {
  const { clinicId, patientId, episodeId, therapist } = world
  const before = { ...emptyFindings(), neuro: USUAL, history: { ...emptyFindings().history, worse_bending: 'absent' } }
  const own = { clinicId, patientId, episodeId, assessedById: therapist.memberId, state: 'signed' as const }
  await database().assessment.create({
    data: { ...own, signedAt: new Date(Date.now() - 3_600_000), assessedOn: new Date('2026-10-01'), findings: before },
  })
  const { id } = await database().assessment.create({
    data: {
      ...own,
      signedAt: new Date(),
      assessedOn: new Date('2026-11-02'),
      findings: fullFindings(),
      conditions: ['lumbar_radiculopathy'],
      modifiers: ['latex_allergy'],
      directionalPreference: 'extension',
    },
    select: { id: true },
  })
  return id
}

test('a signed assessment is found from the dossier and read as one page, on the screen and on paper', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await signFull(world)
  await loginAs('therapist')
  await page.goto(`/therapist/patients/${world.patientId}`)
  await page.getByRole('link', { name: 'Assessments', exact: true }).click()
  await expect(page.getByRole('row')).toHaveCount(4)
  await scan(page)
  await page.getByRole('link', { name: '2 Nov 2026' }).click()

  await expectEverything(page)
  await scan(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation').first()).toBeHidden()
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
  await expect(page.getByText(`· ${world.clinicName}`)).toBeVisible()
  await expectEverything(page)
  await page.emulateMedia({ media: 'screen' })
  await page.setViewportSize({ width: 320, height: 700 })
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, 'a full record at 320 px').toBeLessThanOrEqual(0)
})

async function expectEverything(page: Page): Promise<void> {
  const part = (name: string) => page.getByRole('region', { name, exact: true })
  await expect(page.getByRole('region', { name: 'Changes since 1 Oct 2026' })).toContainText(
    'Strength, L4, Right: 5, now 4',
  )
  await expect(part('History')).toContainText('Worse with bending New')
  await expect(part('Body chart')).toContainText('Right: Foot (tingling)')
  await expect(part('Red flags')).toContainText('Past cancerOutcome: Cleared by the family doctor.')
  const l4 = part('Neurological examination').getByRole('row', { name: /^L4/ })
  await expect(l4.getByRole('cell')).toHaveText(['normal', 'normal', '4was 5, worse', '5', '2+', '2+'])
  await expect(part('Repeated movements').getByRole('row', { name: /^Press up/ })).toContainText('CentralisedYes')
  await expect(part('Nerve tension tests').getByRole('row', { name: /^Straight leg raise/ })).toContainText(
    'Positive, changed by neck or ankleNegative',
  )
  await expect(part('Imaging and letters')).toContainText('Touches the root.')
  await expect(part('Readiness, medicines, habits')).toContainText('For nerve pain: Gabapentin')
  // A record, never advice (H23).
  await expect(part('Readiness, medicines, habits')).toContainText('As the person reported it. A record, not advice.')
  await expect(part('Conclusions')).toContainText('Latex allergy')
  await expect(part('Conclusions')).toContainText(/Extension, established: found on \d+ \w+ \d{4} too/)
}

test('the confirmation leads to what was signed, with who signed and why; what nobody asked is one line', async ({
  page,
  world,
  loginAs,
}) => {
  await loginAs('therapist')
  await page.goto(`/therapist/patients/${world.patientId}/confirmation`)
  await page.getByRole('link', { name: 'Read the signed assessment' }).click()
  await expect(page).toHaveURL(new RegExp(`/assessments/${world.assessmentId}$`))
  const statement = page.getByRole('region', { name: 'In force' })
  await expect(statement).toContainText('Noor Example')
  await expect(statement).toContainText('Physiotherapist, HCPC PH000001')
  await expect(statement).toContainText('Clinical examination')
  await expect(statement).toContainText('The knee sign changed with the spine.')
  await expect(page.getByRole('region', { name: 'Red flags' })).toHaveText(/^Red flagsNot assessed\.$/)
})

test('another patient’s address does not open it', async ({ context, world, loginAs }) => {
  const { clinicId, therapist } = world
  const neighbourId = await buildPatient(database(), clinicId, therapist.memberId)
  await buildEpisode(database(), { clinicId, patientId: neighbourId, memberId: therapist.memberId })
  await loginAs('therapist')
  const answer = await context.request.get(`/therapist/patients/${neighbourId}/assessments/${world.assessmentId}`)
  expect(answer.status()).toBe(404)
  expect(await answer.text()).not.toContain('The knee sign changed with the spine.')
})
