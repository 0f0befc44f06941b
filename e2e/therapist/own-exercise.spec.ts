import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'
import { activateAllShown } from '@/e2e/pages/activation'
import { errorSummary, expectErrorSummary } from '@/e2e/pages/form-errors'
import { expectPicture, fillExercise, photo, sendFile } from '@/e2e/pages/own-exercise'

const ALT = 'A woman stands with her back to a wall.'

test("a clinic's own exercise with a photo is given, edited, and taken over in its newer version", async ({
  page,
  browser,
  world,
  loginAs,
  scan,
}) => {
  test.slow()
  const name = `Wall slide ${world.ownExercise.slug.slice(-6)}`
  await loginAs('therapist')

  await test.step('it is written; a step that is too long is said so', async () => {
    await page.goto('/therapist/library/new')
    await fillExercise(page, name)
    await page.getByLabel('Steps').fill(`Stand\n${Array.from({ length: 13 }, () => 'word').join(' ')}\nRest`)
    await page.getByRole('button', { name: 'Add exercise' }).click()
    await expectErrorSummary(page, ['Step 2 has more than 12 words. Make it shorter, or two steps.'])
    await scan(page)
    await page.getByLabel('Steps').fill('Stand with your back to a wall\nSlide down slowly\nCome up again')
    await page.getByRole('button', { name: 'Add exercise' }).click()
    await expect(page.getByText('Added. It is a draft until it is reviewed.')).toBeVisible()
    await expect(page.getByText('The clinic’s own', { exact: true })).toBeVisible()
    await expect(page.getByText(world.therapist.name).first()).toBeVisible()
  })

  await test.step('a photo is added', async () => {
    await page.getByRole('link', { name: 'Photos and video' }).click()
    await sendFile(page, ALT, { name: 'wall.jpg', mimeType: 'image/jpeg', buffer: await photo() })
    await expect(page.getByText('Added. The exercise has a new version.')).toBeVisible()
    await expectPicture(page, ALT)
    await scan(page)
  })

  const programme = `/therapist/patients/${world.patientId}/programme`
  await test.step('it is found, added to the programme and activated', async () => {
    await page.goto(programme)
    await page.getByRole('button', { name: 'Change programme' }).click()
    await page.getByLabel('Name, muscle, condition').fill(name)
    await page.getByRole('button', { name: `Add ${name}` }).click()
    await expect(page.getByRole('heading', { name })).toBeVisible()
    await page.getByRole('button', { name: 'Activate revision 2' }).click()
    await activateAllShown(page)
  })

  await test.step('the patient sees its words and its photo', async () => {
    const patients = await browser.newContext()
    await loginAs('patient', world, patients)
    // As it is sent: the player draws one exercise at a time.
    const sent = await (await patients.request.get(`/patient/session/${world.checkId}`)).text()
    expect(sent).toContain('Slide down slowly.')
    const address = /\/api\/exercises\/media\/[\w-]+/.exec(sent)?.[0] ?? ''
    expect((await patients.request.get(address)).status()).toBe(200)
    await patients.close()
  })

  await test.step('it is edited: a new version', async () => {
    const own = await database().exercise.findFirstOrThrow({ where: { clinicId: world.clinicId, name } })
    await page.goto(`/therapist/library/${own.slug}/edit`)
    await page.getByLabel('Name', { exact: true }).fill(`Slow ${name}`)
    await page.getByRole('button', { name: 'Save as a new version' }).click()
    await expect(page.getByText('Saved. Programmes keep the version they were given.')).toBeVisible()
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue(`Slow ${name}`)
  })

  await test.step('the programme keeps the old one, says that a newer exists, and what it says otherwise', async () => {
    await page.goto(programme)
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible()
    await expect(page.getByText('1 exercise has a newer version')).toBeVisible()
    await page.getByText('Gives version 2; version 3 is newer').click()
    await expect(page.getByRole('insertion').filter({ hasText: `Slow ${name}` })).toBeVisible()
    await scan(page)
    await page.goto(`/therapist/patients/${world.patientId}`)
    await expect(page.getByText('A newer version exists')).toBeVisible()
  })

  await test.step('one press takes it over as a new revision', async () => {
    await page.goto(programme)
    await page.getByRole('button', { name: 'Take over in a new revision' }).click()
    await expect(page.getByText(`Slow ${name}: the newer version of the exercise`)).toBeVisible()
    await scan(page)
    await page.getByRole('button', { name: 'Activate revision 3' }).click()
    await activateAllShown(page)
    await page.goto(programme)
    await expect(page.getByRole('heading', { name: `Slow ${name}`, exact: true })).toBeVisible()
    await expect(page.getByText('has a newer version')).toHaveCount(0)
  })
})

test('a shipped exercise is copied, the copy is put away and brought back', async ({ page, world, loginAs, scan }) => {
  await loginAs('therapist')
  await page.goto('/therapist/library/bridge/edit')
  await expect(page.getByRole('button', { name: 'Save as a new version' })).toHaveCount(0)
  await scan(page)
  await page.getByRole('button', { name: 'Make our own copy' }).click()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Bridge (our copy)')
  await page.getByRole('button', { name: 'Put this exercise away' }).click()
  await expect(page.getByText('Put away. Programmes that give it keep it.')).toBeVisible()
  await scan(page)
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await expect(page.getByText('It is back in the library.')).toBeVisible()
  const copy = await database().exercise.findFirstOrThrow({ where: { clinicId: world.clinicId, slug: 'own-bridge' } })
  expect(copy).toMatchObject({ archivedAt: null, version: 1, author: world.therapist.name })
})

test('two tabs edit one exercise: the second is told, and keeps what was typed', async ({ page, world, loginAs }) => {
  await loginAs('therapist')
  const path = `/therapist/library/${world.ownExercise.slug}/edit`
  await page.goto(path)
  const second = await page.context().newPage()
  await second.goto(path)
  await page.getByLabel('Cues').fill('From the first tab')
  await page.getByRole('button', { name: 'Save as a new version' }).click()
  await expect(page.getByText('Saved. Programmes keep')).toBeVisible()
  await second.getByLabel('Cues').fill('From the second tab')
  await second.getByRole('button', { name: 'Save as a new version' }).click()
  await expect(errorSummary(second)).toContainText('Someone changed this exercise')
  await expect(second.getByLabel('Cues')).toHaveValue('From the second tab')
})

test('what is no photo and no film is refused at the field, and what was typed is kept', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await loginAs('therapist')
  const media = `/therapist/library/${world.ownExercise.slug}/media`
  const picture = await photo()
  const page404 = Buffer.from('<!doctype html><script>alert(1)</script>')
  const cases = [
    [
      'drawing.svg',
      'image/svg+xml',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
      /not a JPEG, PNG/,
    ],
    ['photo.jpg', 'image/jpeg', Buffer.from('GIF89a and more'), /not a JPEG, PNG/],
    ['photo.jpg', 'image/jpeg', picture.subarray(0, picture.length - 40), /damaged or was cut off/],
    ['photo.jpg', 'image/jpeg', Buffer.concat([picture, page404]), /holds more than a picture/],
  ] as const
  for (const [name, mimeType, buffer, sentence] of cases) {
    // Opened anew: the sentence of the file before is another file's, and would pass for this one's.
    await page.goto(media)
    await sendFile(page, ALT, { name, mimeType, buffer })
    await expect(page.locator('#file-error')).toHaveText(sentence)
    await expect(errorSummary(page)).toBeFocused()
    await expect(page.getByLabel('What it shows')).toHaveValue(ALT)
    expect(page.url()).not.toContain('woman')
  }
  await scan(page)
  expect(await database().exerciseMedia.count({ where: { clinicId: world.clinicId } })).toBe(0)
  await page.goto(media)
  await expect(page.locator('#file-error')).toHaveCount(0)
})

test('a film that the browser recorded itself is taken and plays', async ({ page, world, loginAs, scan }) => {
  await loginAs('therapist')
  await page.goto(`/therapist/library/${world.ownExercise.slug}/media`)
  const film = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    const context = canvas.getContext('2d')
    const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm' })
    const parts: Blob[] = []
    recorder.ondataavailable = (event) => parts.push(event.data)
    const stopped = new Promise((done) => {
      recorder.onstop = done
    })
    recorder.start(100)
    for (let frame = 0; frame < 30; frame += 1) {
      if (context) context.fillStyle = `hsl(${frame * 12} 80% 50%)`
      context?.fillRect(0, 0, 300, 150)
      await new Promise(requestAnimationFrame)
    }
    recorder.stop()
    await stopped
    return [...new Uint8Array(await new Blob(parts).arrayBuffer())]
  })
  await sendFile(page, ALT, { name: 'film.webm', mimeType: 'video/webm', buffer: Buffer.from(film) })
  await expect(page.getByText('Added. The exercise has a new version.')).toBeVisible()
  const player = page.locator('video')
  await expect.poll(() => player.evaluate((video: HTMLVideoElement) => video.readyState)).toBeGreaterThanOrEqual(1)
  await scan(page)
})
