import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import { MESSAGES_A_DAY } from '@/lib/domain/messages/thread-rules'
import type { ClinicId, MemberId, PatientId } from '@/lib/domain/shared/ids'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { patientScope, type Scope, staffScope, withScope } from '@/lib/server/db/scope'
import { withTestClient } from '@/lib/server/db/testing/with-test-client'
import { countWaiting, getInbox } from '@/lib/server/messages/thread/inbox'
import { countUnread, openOwnThread } from '@/lib/server/messages/thread/own-thread'
import { replyToPatient, writeToClinic } from '@/lib/server/messages/thread/say'
import { getThread } from '@/lib/server/messages/thread/thread'
import { assignPatient } from '@/lib/server/people/caseload/mark-commands'
import { buildEpisode } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const MINUTE = 60_000
const NOW = Date.now()

let db: PrismaClient
let clinicId: ClinicId
let memberId: MemberId
let colleagueId: MemberId
let patientId: PatientId
let patient: Scope
let member: Scope
let colleague: Scope
withTestClient((client) => {
  db = client
})
beforeEach(async () => {
  clinicId = await buildClinic(db)
  memberId = (await buildMember(db, clinicId, { name: 'Thea Therapist' })).memberId
  colleagueId = (await buildMember(db, clinicId, { name: 'Kit Colleague' })).memberId
  patientId = await buildPatient(db, clinicId, memberId)
  await buildEpisode(db, { clinicId, patientId, memberId })
  patient = patientScope(clinicId, patientId)
  member = staffScope(clinicId, memberId)
  colleague = staffScope(clinicId, colleagueId)
})

async function write(body: string, atMs = NOW, whose = patient): Promise<string> {
  const id = uuidv7()
  expect(await writeToClinic(whose, { id, body }, atMs)).toEqual({ ok: true, value: 'stored' })
  return id
}
const answer = (newestId: string | null, atMs = NOW + MINUTE, whose = member, id = uuidv7()) =>
  replyToPatient(whose, { id, patientId, newestId, body: 'Try it slowly.' }, atMs)
const open = () => openOwnThread(patient, { nowMs: NOW + 2 * MINUTE, all: false })
const actions = async () =>
  (await db.auditEvent.findMany({ where: { clinicId }, orderBy: { number: 'asc' } })).map(({ action }) => action)

describe('a patient and their clinic', () => {
  it('write to each other, see what was read, and leave it in the audit without a word of it', async () => {
    const asked = await write('May I swim?')
    expect(await countWaiting(member, memberId)).toEqual({ mine: 1, all: 1 })
    expect(await answer(asked)).toMatchObject({ ok: true })
    expect(await countWaiting(member, memberId)).toEqual({ mine: 0, all: 0 })
    expect(await countUnread(patient)).toBe(1)
    const thread = await open()
    expect(thread.messages.map(({ by, body, isNew }) => [by, body, isNew])).toEqual([
      [null, 'May I swim?', false],
      ['Thea Therapist', 'Try it slowly.', true],
    ])
    expect(thread.messages[0]?.readAtMs).toBe(NOW + MINUTE)
    expect(await countUnread(patient)).toBe(0)
    expect((await getThread(member, patientId))?.messages[0]?.readAtMs).toBe(NOW + 2 * MINUTE)
    await open()
    expect(await actions()).toEqual(['message.write', 'message.write', 'message.read'])
    const details = await db.auditEvent.findMany({ where: { clinicId }, select: { detail: true } })
    expect(JSON.stringify(details)).not.toMatch(/swim|slowly/)
  })

  it('send twice under one id and have said it once; other words under it are refused', async () => {
    const id = await write('May I swim?')
    expect(await writeToClinic(patient, { id, body: 'May I swim?' }, NOW)).toEqual({ ok: true, value: 'had' })
    expect(await writeToClinic(patient, { id, body: 'Not that.' }, NOW)).toMatchObject({ reason: 'other_words' })
    const replyId = uuidv7()
    expect(await answer(id, NOW, member, replyId)).toMatchObject({ value: 'stored' })
    expect(await answer(id, NOW, member, replyId)).toMatchObject({ value: 'had' })
    expect(await answer(id, NOW, colleague, replyId)).toMatchObject({ reason: 'conflict' })
    expect(await db.message.count({ where: { patientId } })).toBe(2)
  })

  it('both at once under one id: one message', async () => {
    const id = uuidv7()
    const both = await Promise.all([1, 2].map(() => writeToClinic(patient, { id, body: 'Hello.' }, NOW)))
    expect(both.map((said) => said.ok && said.value).toSorted()).toEqual(['had', 'stored'])
  })

  it('are marked where a word may be of a warning sign', async () => {
    await write('There is no numbness')
    await write('May I swim?', NOW + 1)
    const thread = await getThread(member, patientId)
    expect(thread?.messages.map(({ warns }) => warns)).toEqual([false, true])
    expect((await getInbox(member, null))[0]?.waiting).toMatchObject({ count: 2, warns: true, sinceMs: NOW })
  })
})

it('takes so many messages a day and no more, and begins anew after a day', async () => {
  const sent = Array.from({ length: MESSAGES_A_DAY }, (_, index) => index)
  for (const index of sent) await write(`Message ${index}`, NOW + index)
  const id = uuidv7()
  expect(await writeToClinic(patient, { id, body: 'More' }, NOW + MINUTE)).toMatchObject({ reason: 'day_full' })
  await answer(null)
  expect(await writeToClinic(patient, { id, body: 'More' }, NOW + 24 * 60 * MINUTE + 1)).toMatchObject({ ok: true })
})

it('tells who answered meanwhile, and takes the answer once that was seen', async () => {
  const asked = await write('May I swim?')
  expect(await answer(asked, NOW + MINUTE, colleague)).toMatchObject({ ok: true })
  const stale = await answer(asked, NOW + 2 * MINUTE)
  expect(stale).toEqual({
    ok: false,
    reason: 'answered_meanwhile',
    detail: { by: 'Kit Colleague', atMs: NOW + MINUTE },
  })
  const newest = (await getThread(member, patientId))?.messages[0]?.id ?? null
  expect(await answer(newest, NOW + 3 * MINUTE)).toMatchObject({ ok: true })
})

it('of two who answer at once one is told', async () => {
  const asked = await write('May I swim?')
  const both = await Promise.all([member, colleague].map((whose) => answer(asked, NOW + MINUTE, whose)))
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
})

it('reads with an answer only what was on the page', async () => {
  const first = await write('First.')
  await write('Second.', NOW + 1)
  await answer(first)
  expect((await getInbox(member, memberId))[0]?.waiting).toMatchObject({ count: 1, sinceMs: NOW + 1 })
})

it('puts who waits longest on top, and a thread into the list of the colleague who was asked', async () => {
  const other = await buildPatient(db, clinicId, memberId)
  await write('Later.', NOW)
  await write('Earlier.', NOW - MINUTE, patientScope(clinicId, other))
  const quiet = await buildPatient(db, clinicId, memberId)
  await buildEpisode(db, { clinicId, patientId: quiet, memberId })
  await replyToPatient(member, { id: uuidv7(), patientId: quiet, newestId: null, body: 'Welcome.' }, NOW + MINUTE)
  const mine = async (whose: MemberId) => (await getInbox(member, whose)).map((thread) => thread.patientId)
  expect(await mine(memberId)).toEqual([other, patientId, quiet])
  await assignPatient(member, { patientId, version: 0, memberId: colleagueId }, { nowMs: NOW })
  expect([await mine(memberId), await mine(colleagueId)]).toEqual([[other, quiet], [patientId]])
  expect(await countWaiting(member, colleagueId)).toEqual({ mine: 1, all: 2 })
})

describe('the database itself', () => {
  it('lets nobody speak as somebody else', async () => {
    const row = { clinicId, patientId, id: uuidv7(), body: 'Not mine.' }
    const forge = (whose: Scope, by: MemberId | null) =>
      withScope(whose, (tx) => tx.message.create({ data: { ...row, memberId: by }, select: { id: true } }))
    await expect(forge(patient, memberId)).rejects.toThrow('row-level security')
    await expect(forge(member, colleagueId)).rejects.toThrow('row-level security')
    await expect(forge(member, null)).rejects.toThrow('row-level security')
  })

  it('lets nobody change what was said, nor read one’s own words for the other side', async () => {
    const id = await write('May I swim?')
    const change = (whose: Scope, data: { body?: string; readAt?: Date }) =>
      withScope(whose, (tx) => tx.message.updateMany({ where: { clinicId, id }, data }))
    await expect(change(member, { body: 'I may not.' })).rejects.toThrow('permission denied')
    await expect(change(patient, { body: 'I may not.' })).rejects.toThrow('permission denied')
    expect(await change(patient, { readAt: new Date() })).toEqual({ count: 0 })
    expect(await change(member, { readAt: new Date() })).toEqual({ count: 1 })
  })

  it('shows a thread to no other patient and to no other clinic', async () => {
    const id = await write('May I swim?')
    await answer(id)
    const neighbour = patientScope(clinicId, await buildPatient(db, clinicId, memberId))
    const elsewhere = await buildClinic(db)
    const stranger = staffScope(elsewhere, (await buildMember(db, elsewhere)).memberId)
    for (const whose of [neighbour, stranger]) {
      expect(await withScope(whose, (tx) => tx.message.count())).toBe(0)
    }
    expect(await getThread(stranger, patientId)).toBeNull()
    expect(await answer(id, NOW, stranger)).toMatchObject({ reason: 'not_found' })
    expect((await openOwnThread(neighbour, { nowMs: NOW, all: true })).messages).toEqual([])
    await expect(writeToClinic(neighbour, { id, body: 'May I swim?' }, NOW)).rejects.toThrow()
  })
})
