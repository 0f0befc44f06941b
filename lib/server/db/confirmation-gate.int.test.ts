import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CONFIRMATION_STATES, movesOfRecord } from '@/lib/domain/assessment/confirmation-state'
import type { EpisodeId } from '@/lib/domain/shared/ids'
import { addDays, localDayAt } from '@/lib/domain/shared/plain-date'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { buildConfirmation, buildEpisode, buildProgramme, type CareOf } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

/** Hazard H05 below all code: every statement here is raw SQL as the owner, whom no policy stops. */
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

/** The name of the constraint or trigger that refused, or null when nothing did. */
async function refusal(sql: string, parameters: unknown[] = []): Promise<string | null> {
  return raw.query(sql, parameters).then(
    () => null,
    (error) => error.constraint ?? error.message,
  )
}

async function newCare(timeZone = 'Europe/London'): Promise<CareOf & { readonly episodeId: EpisodeId }> {
  const clinicId = await buildClinic(client, { timeZone })
  const { memberId } = await buildMember(client, clinicId)
  const patientId = await buildPatient(client, clinicId, memberId)
  const care = { clinicId, memberId, patientId }
  return { ...care, episodeId: await buildEpisode(client, care) }
}

describe('a signed record', () => {
  const move = 'update confirmation set state = $2::confirmation_state where id = $1'

  it.each(CONFIRMATION_STATES)('moves from %s as its table says, and in no other way', async (from) => {
    for (const to of CONFIRMATION_STATES.filter((state) => state !== from)) {
      const care = await newCare()
      const { confirmationId } = await buildConfirmation(client, care, care.episodeId, { state: from })
      const expected = movesOfRecord(from).includes(to) ? null : 'confirmation_moves_by_its_table'
      expect(await refusal(move, [confirmationId, to]), `to ${to}`).toBe(expected)
    }
  })

  it.each(['expired', 'suspended', 'provisional', 'draft'] as const)(
    'is not put back in force from %s without a new signature',
    async (from) => {
      const care = await newCare()
      const { confirmationId } = await buildConfirmation(client, care, care.episodeId, { state: from })
      expect(await refusal(move, [confirmationId, 'confirmed'])).toBe('confirmation_moves_by_its_table')
    },
  )

  it.each(CONFIRMATION_STATES)('keeps its words in the state %s, and is not deleted', async (state) => {
    const care = await newCare()
    const { confirmationId } = await buildConfirmation(client, care, care.episodeId, { state })
    for (const sql of [
      "update confirmation set reasoning = 'Other words.' where id = $1",
      'update confirmation set expires_on = expires_on + 7 where id = $1',
      "update confirmation set state = 'revoked', signer_name = 'Other' where id = $1",
      'delete from confirmation where id = $1',
    ]) {
      expect(await refusal(sql, [confirmationId]), sql).toMatch(
        /^confirmation_(statement_is_final|moves_by_its_table)$/,
      )
    }
  })

  it('cannot be edited by way of a draft', async () => {
    const care = await newCare()
    const { confirmationId } = await buildConfirmation(client, care, care.episodeId, { state: 'provisional' })
    await refusal(move, [confirmationId, 'draft'])
    expect(await refusal("update confirmation set reasoning = 'Other words.' where id = $1", [confirmationId])).toBe(
      'confirmation_statement_is_final',
    )
    const { rows } = await raw.query('select state, reasoning from confirmation where id = $1', [confirmationId])
    expect(rows).toEqual([{ state: 'provisional', reasoning: 'The knee sign changed with the spine.' }])
  })
})

describe('a confirmation that ran out by its date', () => {
  const activate = "update programme set state = 'active', current_revision = 1 where id = $1"

  it('lets no programme become active, and none be resumed', async () => {
    const care = await newCare()
    const today = localDayAt(Date.now(), 'Europe/London')
    await buildConfirmation(client, care, care.episodeId, { signedDaysAgo: 84, expiresOn: today })
    const { programmeId } = await buildProgramme(client, care, care.episodeId, { draft: true })
    expect(await refusal(activate, [programmeId])).toBe('programme_active_is_confirmed')
    expect(
      await refusal("update programme set state = 'paused', current_revision = 1 where id = $1", [programmeId]),
    ).toBeNull()
    expect(await refusal(activate, [programmeId])).toBe('programme_active_is_confirmed')
  })

  // The same moment is two days in these two zones, 25 hours apart.
  it('runs out on a day of the clinic’s own zone', async () => {
    const [ahead, behind] = [await newCare('Pacific/Kiritimati'), await newCare('Pacific/Pago_Pago')]
    const expiresOn = localDayAt(Date.now(), 'Pacific/Kiritimati')
    expect(addDays(localDayAt(Date.now(), 'Pacific/Pago_Pago'), 1) <= expiresOn).toBe(true)
    const refusals: (string | null)[] = []
    for (const care of [ahead, behind]) {
      await buildConfirmation(client, care, care.episodeId, { expiresOn })
      const { programmeId } = await buildProgramme(client, care, care.episodeId, { draft: true })
      refusals.push(await refusal(activate, [programmeId]))
    }
    expect(refusals).toEqual(['programme_active_is_confirmed', null])
  })
})
