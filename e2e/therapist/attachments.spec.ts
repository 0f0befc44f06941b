import { readFileSync } from 'node:fs'
import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'
import { attach, pdfFile } from '@/e2e/pages/attachments'
import { expectErrorSummary } from '@/e2e/pages/form-errors'
import { jpeg, report, svg } from '@/lib/server/storage/made-files.fixture'

const TITLE = 'MRI of the lumbar spine'

test('a report is attached, read back as it was sent, listed with the signed assessment, and put away', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await loginAs('therapist')
  await page.goto(`/therapist/patients/${world.patientId}/assessments`)
  await page.getByRole('link', { name: 'Letters and reports' }).click()
  await expect(page.getByText('No letter and no report yet.')).toBeVisible()
  const sent = report()
  await attach(page, TITLE, pdfFile(sent))
  await expect(page.getByText('Attached.', { exact: true })).toBeVisible()
  await scan(page)

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: `Save ${TITLE}` }).click(),
  ])
  expect(download.suggestedFilename()).toBe('report.pdf')
  expect(readFileSync(await download.path()).equals(sent)).toBe(true)

  await attach(page, 'Letter', { name: 'letter.jpg', mimeType: 'image/jpeg', buffer: await jpeg() })
  const [picture] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: 'Open Letter' }).click(),
  ])
  await expect.poll(() => picture.evaluate(() => document.images[0]?.naturalWidth)).toBe(320)
  expect(picture.url()).not.toContain('Letter')
  await picture.close()

  await page.goto(`/therapist/patients/${world.patientId}/assessments/${world.assessmentId}`)
  const onFile = page.getByRole('region', { name: 'Letters and reports of this episode' })
  await expect(onFile.getByRole('link', { name: `Save ${TITLE}` })).toBeVisible()
  await scan(page)
  await onFile.getByRole('link', { name: 'Attach or put away' }).click()
  await page.getByText('Put away', { exact: true }).first().click()
  await page.getByRole('button', { name: 'Put Letter away' }).click()
  await expectErrorSummary(page, ['Please fill this in.'])
  await page.getByLabel('Reason').first().fill('Of another person.')
  await page.getByRole('button', { name: 'Put Letter away' }).click()
  await expect(page.getByText('Put away. Nobody is shown it any more.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Open Letter' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: `Save ${TITLE}` })).toBeVisible()
})

test('what is no letter and no report is refused at the field, what was typed is kept, and nothing is stored', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await loginAs('therapist')
  await page.goto(`/therapist/patients/${world.patientId}/attachments`)
  const whole = report()
  const cases = [
    ['scan.pdf', report({ stream: Buffer.alloc(30 * 1024 * 1024, 7) }), /larger than 20 MB/],
    ['drawing.svg', svg(), /not a PDF, JPEG or PNG/],
    ['report.pdf', whole.subarray(0, whole.length - 60), /damaged or was cut off/],
    [
      'report.pdf',
      Buffer.concat([whole, Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]),
      /holds more than a document/,
    ],
    ['report.pdf', report({ catalogue: '/OpenAction << /S /JavaScript /JS (1) >>' }), /holds a script or other files/],
  ] as const
  for (const [name, buffer, sentence] of cases) {
    await attach(page, TITLE, { name, mimeType: 'application/pdf', buffer })
    await expect(page.getByLabel('File', { exact: true })).toHaveAccessibleDescription(sentence)
    await expect(page.getByLabel('Title')).toHaveValue(TITLE)
    await expect(page.getByLabel('What it is')).toHaveValue('imaging_report')
    expect(page.url()).not.toContain('MRI')
  }
  await scan(page)
  await page.getByLabel('Date on it').fill('2999-01-01')
  await attach(page, '', pdfFile(whole))
  await expectErrorSummary(page, ['Please fill this in.'])
  await page.getByLabel('Date on it').fill('2999-01-01')
  await attach(page, TITLE, pdfFile(whole))
  await expectErrorSummary(page, ['This date lies in the future.'])
  expect(await database().attachment.count({ where: { clinicId: world.clinicId } })).toBe(0)
})
