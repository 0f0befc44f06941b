import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { CONFIRMATION_STATES, transition } from '@/lib/domain/assessment/confirmation-state'
import type { EpisodeId } from '@/lib/domain/shared/ids'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import { beginEpisode } from '@/lib/server/assessment/begin-episode'
import { getSignedAssessments } from '@/lib/server/assessment/signed-queries'
import { prismaClient } from '@/lib/server/db/client'
import { patientScope, staffScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { getToday } from '@/lib/server/sessions/today-queries'
import {
  type BuiltProgramme,
  buildConfirmation,
  buildEpisode,
  buildProgramme,
  type CareOf,
} from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const nowMs = Date.now()
const moment = { nowMs, today: localDayAt(nowMs, 'Europe/London') }
const WHY = 'Discharged in spring; a new pain in the other knee since Monday.'

let database: TestDatabase
let care: CareOf
let episodeId: EpisodeId
let programme: BuiltProgramme

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(async () => {
  await prismaClient().$disconnect()
  await database.drop()
})
beforeEach(async () => {
  const db = prismaClient()
  const clinicId = await buildClinic(db)
  const { memberId } = await buildMember(db, clinicId)
  care = { clinicId, memberId, patientId: await buildPatient(db, clinicId, memberId) }
  episodeId = await buildEpisode(db, care, 'left')
  await buildConfirmation(db, care, episodeId)
  programme = await buildProgramme(db, care, episodeId)
})

const begin = (of = episodeId, scope = staffScope(care.clinicId, care.memberId)) =>
  beginEpisode(scope, { patientId: care.patientId, episodeId: of, side: 'right', reason: WHY }, moment)

test('ends the confirmation, stops the programme and what is due, and keeps what was recorded', async () => {
  const begun = await begin()
  expect(begun.ok).toBe(true)
  const db = prismaClient()
  const episodes = await db.episode.findMany({ where: { patientId: care.patientId }, orderBy: { createdAt: 'asc' } })
  expect(episodes).toMatchObject([
    { id: episodeId, side: 'left', closeReason: WHY },
    { id: begun.ok ? begun.value : '', side: 'right', closedOn: null },
  ])
  expect(await db.confirmation.findMany({ where: { episodeId } })).toMatchObject([
    { state: 'expired', stateReason: 'new_episode', reasoning: 'The knee sign changed with the spine.' },
  ])
  expect(await db.programme.findMany({ where: { episodeId } })).toMatchObject([
    { state: 'stopped', stateReason: 'new_episode' },
  ])
  const windows = await db.programmeWindow.findMany({ where: { programmeId: programme.programmeId } })
  expect(windows.every((window) => window.endsOn !== null)).toBe(true)
  const scope = staffScope(care.clinicId, care.memberId)
  expect((await getSignedAssessments(scope, care.patientId, moment.today))?.lines).toHaveLength(1)
  const own = patientScope(care.clinicId, care.patientId)
  expect(await getToday(own, { nowMs, timeZone: 'Europe/London' })).toMatchObject({ state: 'none' })
  expect((await db.auditEvent.findMany({ where: { patientId: care.patientId } })).map((row) => row.action)).toEqual([
    'episode.begin',
  ])
})

test('happens once: a second tab is told, and so is a stranger', async () => {
  const [first, second] = await Promise.all([begin(), begin()])
  expect([first.ok, second.ok].sort()).toEqual([false, true])
  expect(await begin()).toMatchObject({ reason: 'conflict' })
  const other = await buildClinic(prismaClient())
  const stranger = staffScope(other, (await buildMember(prismaClient(), other)).memberId)
  expect(await begin(episodeId, stranger)).toMatchObject({ reason: 'not_found' })
  expect(await prismaClient().episode.count({ where: { patientId: care.patientId } })).toBe(2)
})

test('ends whatever could still be released or go live, from every state that a record can have', async () => {
  for (const state of CONFIRMATION_STATES) {
    const next = transition(state, 'begin_new_episode')
    if (state === 'revoked' || state === 'expired') expect(next.ok).toBe(false)
    else expect(next).toEqual({ ok: true, value: 'expired' })
  }
})

test('by raw SQL no episode is closed while something of it goes on, without a reason, or beside another open one', async () => {
  const db = prismaClient()
  const close = db.$executeRaw`update episode set closed_on = current_date, close_reason = 'Over.' where id = ${episodeId}::uuid`
  await expect(close).rejects.toThrow(/closed_episode/)
  const silent = db.$executeRaw`update episode set closed_on = current_date where id = ${episodeId}::uuid`
  await expect(silent).rejects.toThrow(/episode_closed_with_reason/)
  await expect(buildEpisode(db, care, 'right')).rejects.toThrow(/Unique constraint|episode_one_open_per_patient/)
  await begin()
  await expect(buildConfirmation(db, care, episodeId)).rejects.toThrow(/closed_episode/)
  const back = db.$executeRaw`update programme set state = 'paused' where id = ${programme.programmeId}::uuid`
  await expect(back).rejects.toThrow(/closed_episode/)
})
