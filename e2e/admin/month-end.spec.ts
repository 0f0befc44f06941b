import type { Locator, Page } from '@playwright/test'
import { v7 as uuidv7 } from 'uuid'
import { database } from '@/e2e/fixtures/database'
import { dayColumn, plantMissedReport, plantSession } from '@/e2e/fixtures/history'
import { expect, test } from '@/e2e/fixtures/test'
import type { World } from '@/e2e/fixtures/world'
import { buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildMember, buildPatient } from '@/prisma/seed/builders/people'

/** In the order of the table's columns. */
const COLUMNS = ['due', 'done', 'told', 'unknown', 'notYet', 'paused'] as const
type Counts = Record<(typeof COLUMNS)[number], number>

test('four honest parts, by patient and in all, as the database counts them', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await plantMonth(world)
  await loginAs('clinic_admin')
  await page.goto('/admin/adherence')
  await scan(page)

  const patients = await rowsOf(page)
  expect(patients.get(`${world.patientName.split(' ')[1]}, Pia`)).toEqual({
    due: 7,
    done: 2,
    told: 1,
    unknown: 1,
    notYet: 3,
    paused: 0,
  })
  expect(patients.get('Away, Ada')).toEqual({ due: 6, done: 0, told: 0, unknown: 6, notYet: 0, paused: 5 })
  const total = sumOf([...patients.values()])
  expect(total).toEqual(await countInDatabase(world))
  expect(total.done + total.told + total.unknown + total.notYet).toBe(total.due)

  const overall = page.getByRole('region', { name: 'All patients' })
  await expect(overall).toContainText(`2 patients had ${total.due} sessions due.`)
  await expect(overall.getByRole('listitem').filter({ hasText: /^Done/ })).toContainText('2 sessions')
  await expect(overall.getByRole('listitem').filter({ hasText: /^Unknown/ })).toContainText('7 sessions')
  await expect(overall.getByRole('listitem').filter({ hasText: /^Paused/ })).toContainText('5 sessions')

  const views = page.getByRole('navigation', { name: 'Rows of the table' })
  await views.getByRole('link', { name: 'Clinic' }).click()
  await expect(page).toHaveURL(/table=clinic/)
  expect((await rowsOf(page)).get('Whole clinic')).toEqual(total)
  await views.getByRole('link', { name: 'Therapist' }).click()
  await expect(page).toHaveURL(/table=therapist/)
  for (const name of [world.therapist.name, 'Theo Other']) {
    await expect(page.getByRole('row').filter({ hasText: name })).toContainText('Fewer than 5 patients. Hidden.')
  }
  await scan(page)

  await test.step('other dates', async () => {
    const day = (daysAgo: number) => dayColumn(daysAgo).toISOString().slice(0, 10)
    await page.getByLabel('From', { exact: true }).fill(day(6))
    await page.getByLabel('To', { exact: true }).fill(day(4))
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await expect(page).toHaveURL(/from=/)
    await expect(page.getByRole('region', { name: 'All patients' })).toContainText('3 sessions due')
    await page.getByRole('navigation', { name: 'Rows of the table' }).getByRole('link', { name: 'Patient' }).click()
    await expect(page).not.toHaveURL(/table=/)
    expect((await rowsOf(page)).get(`${world.patientName.split(' ')[1]}, Pia`)).toMatchObject({
      due: 3,
      done: 2,
      unknown: 1,
    })
  })
  await test.step('dates the wrong way round', async () => {
    const day = (daysAgo: number) => dayColumn(daysAgo).toISOString().slice(0, 10)
    await page.getByLabel('From', { exact: true }).fill(day(1))
    await page.getByLabel('To', { exact: true }).fill(day(9))
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await expect(page.getByRole('link', { name: 'The last day lies before the first.' })).toBeVisible()
    await scan(page)
  })
})

/** The body of the table: the first cell's words, and the six counts. */
async function rowsOf(page: Page): Promise<Map<string, Counts>> {
  const table = page.getByRole('table', { name: 'The same numbers as a table' })
  await expect(table).toBeVisible()
  const rows = await table
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .all()
  return new Map(await Promise.all(rows.map(rowOf)))
}

async function rowOf(row: Locator): Promise<[string, Counts]> {
  // What is seen: the narrow screen's second line of the name is in the page, too.
  const [name = ''] = await row.getByRole('rowheader').allInnerTexts()
  const cells = await row.getByRole('cell').allTextContents()
  const numbers = cells.slice(1, 1 + COLUMNS.length).map(Number)
  return [name, Object.fromEntries(COLUMNS.map((column, index) => [column, numbers[index] ?? Number.NaN])) as Counts]
}

function sumOf(rows: readonly Counts[]): Counts {
  return Object.fromEntries(
    COLUMNS.map((column) => [column, rows.reduce((sum, row) => sum + row[column], 0)]),
  ) as Counts
}

/**
 * Pia: due daily since six days ago, two done, one told, one unknown, three still open. Ada, of another therapist: eleven days,
 * six of them unknown, then paused.
 */
async function plantMonth(world: World): Promise<void> {
  const db = database()
  await plantSession(world, { daysAgo: 5 })
  await plantSession(world, { daysAgo: 4 })
  await plantMissedReport(world, 3)
  const { memberId } = await buildMember(db, world.clinicId, { name: 'Theo Other' })
  const patientId = await buildPatient(db, world.clinicId, memberId, { givenName: 'Ada', familyName: 'Away' })
  const care = { clinicId: world.clinicId, patientId, memberId }
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId)
  const { programmeId, revisionId } = await buildProgramme(db, care, episodeId, { daysAgo: 20 })
  await db.programmeWindow.updateMany({
    where: { programmeId },
    data: { startsOn: dayColumn(16), endsOn: dayColumn(11) },
  })
  await db.programmeWindow.create({
    data: {
      id: uuidv7(),
      clinicId: world.clinicId,
      patientId,
      programmeId,
      revisionId,
      kind: 'paused',
      startsOn: dayColumn(10),
      endsOn: dayColumn(6),
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      sessionsPerDay: 1,
    },
  })
}

/** The same counts, straight from windows and the day's roll-up, in other words than the product's. */
async function countInDatabase(world: World): Promise<Counts> {
  const [row] = await database().$queryRaw<Record<string, bigint>[]>`
    select sum(due) as due, sum(done) as done, sum(told) as told, sum(paused) as paused,
      sum(case when open then due - done - told else 0 end) as open, sum(due - done - told) as rest
    from (
      select (w.kind = 'active')::int as due, (w.kind = 'paused')::int as paused, current_date - day <= 2 as open,
        least((w.kind = 'active')::int, coalesce(d.sessions_full + d.sessions_part, 0)) as done,
        case when coalesce(d.sessions_full + d.sessions_part, 0) = 0 then coalesce(d.told_not_done, 0) else 0 end as told
      from programme_window w
      cross join lateral generate_series(greatest(w.starts_on, current_date - 29), least(coalesce(w.ends_on, current_date), current_date), '1 day') g(at)
      cross join lateral (select g.at::date as day) x
      left join patient_day d on d.patient_id = w.patient_id and d.local_day = x.day
      where w.clinic_id = ${world.clinicId}::uuid
    ) days`
  const n = (name: string) => Number(row?.[name] ?? 0)
  return {
    due: n('due'),
    done: n('done'),
    told: n('told'),
    unknown: n('rest') - n('open'),
    notYet: n('open'),
    paused: n('paused'),
  }
}
