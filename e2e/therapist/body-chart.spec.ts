import type { Locator, Page } from '@playwright/test'
import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'
import type { World } from '@/e2e/fixtures/world'
import { emptyFindings } from '@/lib/domain/assessment/assessment'
import { type BodyChart, EMPTY_CHART } from '@/lib/domain/assessment/body-chart/body-chart'

const SAVED = 'Draft saved. The gates are up to date.'

test('painted with the mouse: stroke, undo, rubbing out; the side is held against the episode', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await loginAs('therapist')
  const chart = await openChart(page, world)
  await stroke(page, [place(chart, 'left, front of knee'), place(chart, 'left, inner upper shin')])
  await expect(place(chart, 'left, inner upper shin')).toBeChecked()
  await expect(chart.getByRole('definition')).toHaveText(['None', 'Shin or calf'])
  const contradiction = chart.getByText('The chart shows the left leg, the episode is about the right knee.')
  await expect(contradiction).toBeVisible()

  await chart.getByRole('button', { name: 'Undo' }).click()
  await expect(chart.getByRole('checkbox', { checked: true })).toHaveCount(0)
  await expect(contradiction).toBeHidden()

  await chart.getByRole('button', { name: 'Tingling', exact: true }).click()
  await stroke(page, [place(chart, 'right, front of knee')])
  await chart.getByRole('button', { name: 'Pain', exact: true }).click()
  await stroke(page, [place(chart, 'right, front of knee'), place(chart, 'right, inner upper shin')])
  await stroke(page, [place(chart, 'right, inner upper shin')])
  await expect(chart.getByRole('checkbox', { name: 'Front, right, front of knee: pain, tingling' })).toBeChecked()
  await expect(place(chart, 'right, inner upper shin')).not.toBeChecked()
  await chart.getByRole('button', { name: 'L4' }).click()
  await scan(page)
  await save(page)
  const expected = { pain: ['front-right-knee_front'], numbness: [], tingling: ['front-right-knee_front'] }
  expect(await storedChart(world)).toEqual(expected)

  await page.reload()
  await expect(
    chartOf(page).getByRole('checkbox', { name: 'Front, right, front of knee: pain, tingling' }),
  ).toBeChecked()
  await expect(chartOf(page).getByText('1 place marked')).toBeVisible()
})

test.describe('with a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 640 } })

  test('a tap marks; beside the body the page still scrolls', async ({ page, world, loginAs }) => {
    await loginAs('therapist')
    const chart = await openChart(page, world)
    await place(chart, 'right, outer knee').tap()
    await expect(place(chart, 'right, outer knee')).toBeChecked()
    const touch = (locator: Locator) => locator.evaluate((element) => getComputedStyle(element).touchAction)
    expect(await touch(place(chart, 'right, outer knee'))).toBe('pinch-zoom')
    expect(await touch(chart.getByRole('group', { name: 'Front' }))).toBe('auto')
    // Room at both sides to take hold of the page.
    const [figure, body] = [
      await chart.getByRole('group', { name: 'Front' }).boundingBox(),
      await place(chart, 'right, outer upper thigh').boundingBox(),
    ]
    expect(Math.round((body?.x ?? 0) - (figure?.x ?? 0))).toBeGreaterThan(10)
  })
})

test('with the keyboard alone: arrows over the body, and the same in the list', async ({ page, world, loginAs }) => {
  await loginAs('therapist')
  const chart = await openChart(page, world)
  await place(chart, 'right, groin').focus()
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Space']) await page.keyboard.press(key)
  const marked = chart.getByRole('group', { name: 'Front' }).getByRole('checkbox', { checked: true })
  await expect(marked).toHaveCount(1)
  await expect(marked).toBeFocused()

  const list = chart.getByText('The same as a list')
  await list.focus()
  await page.keyboard.press('Enter')
  const box = chart.getByRole('table', { name: 'Back', exact: true }).getByLabel('Back, right, sole: numbness')
  await box.focus()
  await page.keyboard.press('Space')
  await expect(box).toBeChecked()
  await expect(chart.getByRole('group', { name: 'Back' }).getByLabel('Back, right, sole: numbness')).toBeVisible()
  await save(page)
  expect((await storedChart(world)).numbness).toEqual(['back-right-sole'])
  expect((await storedChart(world)).pain).toHaveLength(1)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the list is the chart; it comes back with its contradiction', async ({ page, world, loginAs }) => {
    await loginAs('therapist')
    const chart = await openChart(page, world)
    await expect(chart.getByRole('button', { name: 'Undo' })).toBeHidden()
    await chart.getByText('The same as a list').click()
    await chart.getByRole('checkbox', { name: 'Front, left, big toe: tingling' }).check()
    await chart.getByRole('checkbox', { name: 'Back, left, lower buttock: pain' }).check()
    await save(page)
    await expect(chartOf(page).getByText('2 places marked')).toBeVisible()
    await expect(chartOf(page).getByRole('definition')).toHaveText(['None', 'Foot (tingling)'])
    await expect(page.getByText('The chart shows the left leg, the episode is about the right knee.')).toBeVisible()
    expect(await storedChart(world)).toEqual({
      pain: ['back-left-lower_buttock'],
      numbness: [],
      tingling: ['front-left-big_toe'],
    })
  })
})

function chartOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Body chart' })
}

async function openChart(page: Page, world: World): Promise<Locator> {
  await database().episode.update({ where: { id: world.episodeId }, data: { side: 'right' } })
  await page.goto(`/therapist/patients/${world.patientId}/assessment`)
  return chartOf(page)
}

/** A place of the front, on the body itself. */
function place(chart: Locator, name: string): Locator {
  return chart.getByRole('group', { name: 'Front' }).getByRole('checkbox', { name: `Front, ${name}` })
}

/** Down at the first place, over the others, up at the last. */
async function stroke(page: Page, places: readonly Locator[]): Promise<void> {
  await places[0]?.scrollIntoViewIfNeeded()
  for (const [index, one] of places.entries()) {
    const box = await one.boundingBox()
    if (!box) throw new Error('The place is not on the screen')
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 })
    if (index === 0) await page.mouse.down()
  }
  await page.mouse.up()
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save draft' }).click()
  await expect(page.getByText(SAVED)).toBeVisible()
}

async function storedChart(world: World): Promise<Record<string, string[]>> {
  const { findings } = await database().assessment.findFirstOrThrow({
    where: { episodeId: world.episodeId, state: 'draft' },
    select: { findings: true },
  })
  return (findings as { bodyChart: Record<string, string[]> }).bodyChart
}

test('side by side over time: what came and what went since the chart before', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await buildSigned(world, { ...EMPTY_CHART, pain: ['front-right-knee_front', 'front-right-upper_shin_outer'] })
  await loginAs('therapist')
  const chart = await openChart(page, world)
  await stroke(page, [place(chart, 'right, front of knee')])
  await stroke(page, [place(chart, 'right, inner knee')])
  await save(page)

  await page.goto(`/therapist/patients/${world.patientId}`)
  await page.getByRole('link', { name: 'Body chart' }).click()
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['No session in these days', 'First', 'Now'])
  const now = page.getByRole('region', { name: 'Now' })
  await expect(now.getByRole('list', { name: 'Since the chart before' }).getByRole('listitem')).toHaveText([
    /Pain, new: right inner knee\./,
    /Pain, gone: right outer upper shin\./,
  ])
  await scan(page)
  await page.goto(`/therapist/patients/${world.patientId}/confirmation`)
  await expect(page.getByRole('region', { name: 'Body chart' })).toContainText('Right: Knee')
})

async function buildSigned(world: World, bodyChart: BodyChart): Promise<void> {
  const { clinicId, patientId, episodeId, therapist } = world
  await database().assessment.create({
    data: {
      clinicId,
      patientId,
      episodeId,
      state: 'signed',
      signedAt: new Date(),
      assessedOn: new Date('2026-10-01'),
      assessedById: therapist.memberId,
      findings: { ...emptyFindings(), bodyChart },
    },
  })
}
