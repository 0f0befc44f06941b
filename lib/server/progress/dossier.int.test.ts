import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, localDayAt } from '@/lib/domain/shared/plain-date'
import { prismaClient } from '@/lib/server/db/client'
import { type Scope, staffScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { acknowledgeAlert } from '@/lib/server/progress/alert-commands'
import { getDossierAlerts } from '@/lib/server/progress/dossier-alerts'
import { getDossierHeader } from '@/lib/server/progress/dossier-header'
import { getDossierProgramme } from '@/lib/server/progress/dossier-programme'
import { getDossierSessions } from '@/lib/server/progress/dossier-sessions'
import { getDossierTimeline } from '@/lib/server/progress/dossier-timeline'
import { buildFullClinic, type FullClinic } from '@/prisma/seed/builders/full-clinic'
import { buildClinic, buildMember } from '@/prisma/seed/builders/people'

const ZONE = 'Europe/London'
const NOW_MS = Date.now()
const TODAY = localDayAt(NOW_MS, ZONE)

let database: TestDatabase
let clinic: FullClinic
let scope: Scope
let other: Scope

beforeAll(async () => {
  database = await openTestDatabase()
  const db = prismaClient()
  clinic = await buildFullClinic(db)
  scope = staffScope(clinic.clinicId, clinic.memberId)
  const otherClinic = await buildClinic(db)
  other = staffScope(otherClinic, (await buildMember(db, otherClinic)).memberId)
})
afterAll(async () => {
  await prismaClient().$disconnect()
  await database.drop()
})

test('the header says where the care stands', async () => {
  const header = await getDossierHeader(scope, clinic.patientId, { today: TODAY, timeZone: ZONE })
  expect(header).toMatchObject({
    side: 'left',
    roots: ['L4'],
    conditions: ['lumbar_radiculopathy'],
    preference: { direction: 'extension', standing: 'observed' },
    confirmation: { state: 'confirmed' },
    programme: {
      state: 'active',
      now: { phase: 1, phases: 1, week: { week: 1, ofWeeks: 2 }, retest: { state: 'ahead', testedOn: null } },
    },
  })
})

test('the time line has one entry a day and never mixes the parts', async () => {
  const asked = { patientId: clinic.patientId, zoom: 'week', until: null, today: TODAY, timeZone: ZONE } as const
  const { spans, parts, changes } = await getDossierTimeline(scope, asked)
  expect(spans).toHaveLength(7)
  expect(spans.at(-1)).toMatchObject({
    day: TODAY,
    to: TODAY,
    knee: 3,
    back: 2,
    site: 3,
    parts: { done: 1, unknown: 0 },
  })
  expect(parts).toMatchObject({ due: 7, done: 1, paused: 0 })
  expect(parts.done + parts.toldNotDone + parts.unknown + parts.notYet).toBe(parts.due)
  expect(changes.map((change) => change.kind)).toContain('programme')
})

test('every kind of thing that happened has its mark, with what it opens', async () => {
  const db = prismaClient()
  const { sessionId, patientId } = clinic
  await db.checkIn.update({
    where: { clinicId_sessionId: { clinicId: clinic.clinicId, sessionId } },
    data: { note: 'Stairs were easier.' },
  })
  const view = { patientId, today: TODAY, timeZone: ZONE, until: null } as const
  const { changes } = await getDossierTimeline(scope, { ...view, zoom: 'six_weeks' })
  expect(changes).toContainEqual({ day: TODAY, kind: 'words', sessionId, words: 'Stairs were easier.' })
  expect(changes).toContainEqual(expect.objectContaining({ kind: 'measure', measure: 'rmdq', value: 14 }))
  expect(changes).toContainEqual(expect.objectContaining({ kind: 'measure', measure: 'rmdq', value: 9 }))
  expect(changes).toContainEqual(expect.objectContaining({ kind: 'confirmed', assessmentId: expect.any(String) }))
  expect(changes.map(({ day }) => day)).toEqual(changes.map(({ day }) => day).toSorted())
  const week = await getDossierTimeline(scope, { ...view, zoom: 'week' })
  expect(week.changes.filter(({ kind }) => kind === 'measure')).toHaveLength(1)
})

test('earlier days are a window of their own, and a session is found however old it is', async () => {
  const view = { patientId: clinic.patientId, today: TODAY, timeZone: ZONE, zoom: 'week' } as const
  const until = addDays(TODAY, -1)
  const asked = await getDossierTimeline(scope, { ...view, until })
  const first = await getDossierTimeline(scope, { ...view, until: null })
  expect(first.paging.later).toBeNull()
  // Only the days from the first one on can be asked for.
  expect([TODAY, until]).toContain(asked.to)
  const past = { from: addDays(TODAY, -20), to: addDays(TODAY, -10), nowMs: NOW_MS, timeZone: ZONE }
  const sought = await getDossierSessions(scope, clinic.patientId, { ...past, open: clinic.sessionId })
  expect(sought.sessions.map(({ id }) => id)).toEqual([clinic.sessionId])
  expect(sought.total).toBe(0)
})

test('sessions come with their check-in and their exercises', async () => {
  const { sessions, total } = await getDossierSessions(scope, clinic.patientId, {
    ...{ from: TODAY, to: TODAY, open: null },
    nowMs: NOW_MS,
    timeZone: ZONE,
  })
  expect(total).toBe(1)
  expect(sessions[0]).toMatchObject({ setsDone: 2, checkIn: { colour: 'green', nextMorning: 'not_yet', effort: 5 } })
  const later = await getDossierSessions(scope, clinic.patientId, {
    ...{ from: TODAY, to: TODAY, open: null },
    nowMs: NOW_MS + 40 * 3_600_000,
    timeZone: ZONE,
  })
  expect(later.sessions[0]?.checkIn?.nextMorning).toBe('unknown')
  expect(sessions[0]?.items).toHaveLength(1)
})

test('the programme shows what is in force, not the draft', async () => {
  const programme = await getDossierProgramme(scope, clinic.patientId)
  expect(programme).toMatchObject({ revision: 1 })
  expect(programme?.revisions.map((revision) => revision.number)).toEqual([1])
  expect(programme?.items).toHaveLength(3)
})

test('an alert is acknowledged once, with words and an audit entry', async () => {
  const [alert] = await getDossierAlerts(scope, clinic.patientId)
  const said = { outcomeKind: 'spoke', outcome: 'Called, all well.' } as const
  const input = { patientId: clinic.patientId, alertId: alert?.id ?? '', version: 1, ...said }
  expect(await acknowledgeAlert(other, input, NOW_MS)).toEqual({ ok: false, reason: 'not_found' })
  expect(await acknowledgeAlert(scope, { ...input, version: 7 }, NOW_MS)).toEqual({ ok: false, reason: 'conflict' })
  expect(await acknowledgeAlert(scope, input, NOW_MS)).toEqual({ ok: true, value: true })
  expect(await acknowledgeAlert(scope, { ...input, version: 2 }, NOW_MS)).toEqual({ ok: false, reason: 'conflict' })
  const [seen] = await getDossierAlerts(scope, clinic.patientId)
  expect(seen?.acknowledged).toMatchObject({ by: 'Noor Example', ...said })
  const audited = await prismaClient().auditEvent.findMany({ where: { subjectId: input.alertId } })
  expect(audited.map((event) => event.action)).toEqual(['alert.acknowledge'])
  expect(JSON.stringify(audited[0]?.detail)).not.toContain('Called')
})

test('another clinic sees nothing of it', async () => {
  const { patientId } = clinic
  expect(await getDossierHeader(other, patientId, { today: TODAY, timeZone: ZONE })).toBeNull()
  expect(await getDossierAlerts(other, patientId)).toEqual([])
  expect(await getDossierProgramme(other, patientId)).toBeNull()
  expect(
    (
      await getDossierSessions(other, patientId, {
        from: TODAY,
        to: TODAY,
        open: clinic.sessionId,
        nowMs: NOW_MS,
        timeZone: ZONE,
      })
    ).total,
  ).toBe(0)
  const timeline = await getDossierTimeline(other, {
    patientId,
    zoom: 'all',
    until: null,
    today: TODAY,
    timeZone: ZONE,
  })
  expect(
    timeline.spans.every(({ knee, parts }) => knee === null && Object.values(parts).every((days) => days === 0)),
  ).toBe(true)
  expect(timeline.changes).toEqual([])
})
