import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MeasureAnswers } from '@/lib/domain/measures/score'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { type Scope, staffScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { recordMeasure } from '@/lib/server/measures/commands'
import { recordLicence } from '@/lib/server/measures/licences'
import { getMeasures } from '@/lib/server/measures/queries'
import { buildEpisode } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const TODAY = plainDate('2026-11-20')
const FORM = 'RMDQ-24, original English'
let database: TestDatabase
let client: PrismaClient
let raw: Client

beforeAll(async () => {
  database = await openTestDatabase()
  client = createClient(database.url, 4)
  raw = new Client({ connectionString: database.url })
  await raw.connect()
})

afterAll(async () => {
  await raw.end()
  await client.$disconnect()
  await database.drop()
})

async function care() {
  const clinicId = await buildClinic(client)
  const { memberId } = await buildMember(client, clinicId)
  const patientId = await buildPatient(client, clinicId, memberId)
  await buildEpisode(client, { clinicId, memberId, patientId })
  const scope = staffScope(clinicId, memberId)
  return { clinicId, memberId, patientId, scope }
}

const refusal = (sql: string, parameters: unknown[]) =>
  raw.query(sql, parameters).then(
    () => null,
    (error) => error.constraint ?? error.message,
  )
const rmdq = (...ticked: number[]): MeasureAnswers => ({ measure: 'rmdq', ticked })

describe('a measure', () => {
  it('is stored with what it yields, compared with the first, and in the audit', async () => {
    const { scope, patientId, clinicId } = await care()
    const taken = { patientId, form: FORM, mode: 'patient' } as const
    const first = Array.from({ length: 14 }, (_, index) => index + 1)
    for (const [takenOn, answers] of [
      [plainDate('2026-10-20'), rmdq(...first)],
      [TODAY, rmdq(...first.slice(0, 9))],
    ] as const) {
      expect(await recordMeasure(scope, { ...taken, takenOn, answers }, TODAY)).toEqual({ ok: true, value: true })
    }
    const measures = await getMeasures(scope, patientId, TODAY)
    expect(measures?.taken).toMatchObject([
      {
        measure: 'rmdq',
        rows: [
          { takenOn: TODAY, values: [{ value: 9, change: { kind: 'better', by: 5, isMeaningful: true } }] },
          { takenOn: '2026-10-20', values: [{ value: 14, change: { kind: 'first' } }] },
        ],
      },
    ])
    const events = await client.auditEvent.findMany({ where: { clinicId, action: 'measure.record' } })
    expect(events.map(({ detail }) => detail)).toEqual([{ measure: 'rmdq' }, { measure: 'rmdq' }])
  })

  it('is refused where it cannot be scored, on a day to come, in a version that is none, and for nobody of ours', async () => {
    const [ours, theirs] = [await care(), await care()]
    const taken = { patientId: ours.patientId, form: FORM, mode: 'patient', takenOn: TODAY, answers: rmdq(1) } as const
    const reasonOf = async (scope: Scope, input: Parameters<typeof recordMeasure>[1]) => {
      const answer = await recordMeasure(scope, input, TODAY)
      return answer.ok ? null : answer.reason
    }
    expect(await reasonOf(ours.scope, { ...taken, answers: rmdq(25) })).toBe('not_scored')
    expect(await reasonOf(ours.scope, { ...taken, takenOn: plainDate('2026-11-21') })).toBe('taken_in_future')
    expect(await reasonOf(ours.scope, { ...taken, form: 'another' })).toBe('unknown_form')
    expect(await reasonOf(theirs.scope, taken)).toBe('not_found')
    expect(await getMeasures(theirs.scope, ours.patientId, TODAY)).toBeNull()
    expect(await client.measureTaking.count({ where: { clinicId: ours.clinicId } })).toBe(0)
  })

  it('never changes, and is never deleted', async () => {
    const { scope, patientId, clinicId } = await care()
    await recordMeasure(scope, { patientId, form: FORM, mode: 'patient', takenOn: TODAY, answers: rmdq() }, TODAY)
    expect(await refusal(`update measure_taking set scores = '{"total": 1}' where clinic_id = $1`, [clinicId])).toBe(
      'measure_taking_is_final',
    )
    expect(await refusal('delete from measure_taking where clinic_id = $1', [clinicId])).toBe('measure_taking_is_final')
  })
})

describe('a measure whose wording somebody owns', () => {
  it('keeps totals only, and none without a licence, whatever code asks', async () => {
    const { scope, patientId, clinicId, memberId } = await care()
    const odi = { patientId, form: '2.1a', mode: 'patient', takenOn: TODAY } as const
    const taking = (answers: object) =>
      refusal(
        `insert into measure_taking (id, clinic_id, patient_id, episode_id, measure, form, language, mode, answers, scores, taken_on, recorded_by)
         select gen_random_uuid(), clinic_id, patient_id, id, 'odi', '2.1a', 'en-GB', 'patient', $2, '{"total": 38}', $3, $4
         from episode where clinic_id = $1`,
        [clinicId, JSON.stringify(answers), TODAY, memberId],
      )
    const command = () => recordMeasure(scope, { ...odi, answers: { measure: 'odi', value: 38 } }, TODAY)
    expect(await command()).toEqual({ ok: false, reason: 'no_licence' })
    expect(await taking({ measure: 'odi', value: 38 })).toBe('measure_taking_licensed')

    const licence = { measure: 'odi', proof: 'Letter of 1 March', grantedOn: plainDate('2026-03-01') } as const
    expect((await recordLicence(scope, { ...licence, expiresOn: TODAY }, TODAY)).ok).toBe(true)
    expect(await command()).toEqual({ ok: false, reason: 'no_licence' })
    expect((await recordLicence(scope, { ...licence, expiresOn: null }, TODAY)).ok).toBe(true)
    expect(await command()).toEqual({ ok: true, value: true })
    expect(await taking({ measure: 'odi', value: 38 })).toBeNull()
    expect(await taking({ measure: 'odi', items: [1, 2] })).toBe('measure_taking_totals_only')
  })

  it('has a register that keeps what it said, and takes no entry for what is free', async () => {
    const { scope, clinicId } = await care()
    const entry = { proof: 'A letter', grantedOn: plainDate('2026-03-01'), expiresOn: null }
    expect(await recordLicence(scope, { ...entry, measure: 'rmdq' }, TODAY)).toEqual({
      ok: false,
      reason: 'needs_none',
    })
    await recordLicence(scope, { ...entry, measure: 'lefs' }, TODAY)
    expect(await refusal(`update measure_licence set proof = 'Other' where clinic_id = $1`, [clinicId])).toBe(
      'measure_licence_is_final',
    )
  })
})
