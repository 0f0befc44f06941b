import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AssessmentFindings } from '@/lib/domain/assessment/assessment'
import { confirmableFindings, examinedGrid } from '@/lib/domain/assessment/confirmable.fixture'
import type { ClinicId, EpisodeId, MemberId, PatientId } from '@/lib/domain/shared/ids'
import { addDays, localDayAt } from '@/lib/domain/shared/plain-date'
import { saveAssessmentDraft } from '@/lib/server/assessment/commands'
import { revokeConfirmation } from '@/lib/server/assessment/revoke-confirmation'
import { signConfirmation } from '@/lib/server/assessment/sign-confirmation'
import { prismaClient } from '@/lib/server/db/client'
import { toPlainDate } from '@/lib/server/db/plain-date-column'
import { type Scope, staffScope, withScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'
import { letConfirmationRunOut } from '@/prisma/seed/builders/run-out'

const nowMs = Date.now()
const moment = { nowMs, today: localDayAt(nowMs, 'Europe/London') }
const SIGNED = { basis: 'clinical_examination', reasoning: 'The knee sign changed with the spine.' } as const
const CELL = { sensation: 'altered', strength: '5', reflex: 2 } as const
const EXAMINED: AssessmentFindings = {
  ...confirmableFindings(),
  neuro: examinedGrid(CELL),
}

type Ward = {
  readonly scope: Scope
  readonly clinicId: ClinicId
  readonly memberId: MemberId
  readonly patientId: PatientId
  readonly episodeId: EpisodeId
}

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(async () => {
  await prismaClient().$disconnect()
  await database.drop()
})

async function openWard(options: { readonly canConfirm?: boolean } = {}): Promise<Ward> {
  const db = prismaClient()
  const clinicId = await buildClinic(db)
  const { memberId } = await buildMember(db, clinicId, options)
  const patientId = await buildPatient(db, clinicId, memberId)
  const episodeId = await buildEpisode(db, { clinicId, patientId, memberId }, 'right')
  return { scope: staffScope(clinicId, memberId), clinicId, memberId, patientId, episodeId }
}

function save(ward: Ward, findings: AssessmentFindings, version = 0) {
  const draft = { findings, explicit: [] }
  return saveAssessmentDraft(ward.scope, { patientId: ward.patientId, version, draft }, moment.today)
}

function sign(ward: Ward, version = 1) {
  return signConfirmation(ward.scope, { patientId: ward.patientId, version, ...SIGNED }, moment)
}

function audited(ward: Ward): Promise<string[]> {
  return withScope(ward.scope, async (tx) => {
    const rows = await tx.auditEvent.findMany({ orderBy: { number: 'asc' }, select: { action: true } })
    return rows.map((row) => row.action)
  })
}

describe('saveAssessmentDraft', () => {
  it('keeps a draft, counts versions and audits both', async () => {
    const ward = await openWard()
    expect(await save(ward, confirmableFindings())).toEqual({ ok: true, value: { version: 1 } })
    expect(await save(ward, EXAMINED, 1)).toEqual({ ok: true, value: { version: 2 } })
    expect(await audited(ward)).toEqual(['assessment.save', 'assessment.save'])
  })

  it('refuses an old version, and a second first save', async () => {
    const ward = await openWard()
    await save(ward, confirmableFindings())
    expect(await save(ward, confirmableFindings())).toMatchObject({ reason: 'conflict' })
    expect(await save(ward, confirmableFindings(), 7)).toMatchObject({ reason: 'conflict' })
  })

  it('does not find another clinic’s patient', async () => {
    const [own, other] = [await openWard(), await openWard()]
    expect(await save({ ...other, scope: own.scope }, confirmableFindings())).toMatchObject({ reason: 'not_found' })
  })
})

describe('signConfirmation', () => {
  it('signs assessment and confirmation together', async () => {
    const ward = await openWard()
    await save(ward, confirmableFindings())
    expect(await sign(ward)).toMatchObject({ ok: true, value: { state: 'confirmed' } })
    const row = await withScope(ward.scope, (tx) => tx.confirmation.findFirstOrThrow({ include: { assessment: true } }))
    expect(row).toMatchObject({ state: 'confirmed', signerName: 'Noor Example', conditions: ['lumbar_radiculopathy'] })
    expect(row.assessment).toMatchObject({ state: 'signed' })
    expect(row.contentHash).toHaveLength(32)
    expect(await audited(ward)).toEqual(['assessment.save', 'confirmation.sign'])
  })

  it('leaves a signed assessment as it is for ever', async () => {
    const ward = await openWard()
    await save(ward, confirmableFindings())
    await sign(ward)
    expect(await save(ward, EXAMINED, 2)).toMatchObject({ reason: 'conflict' })
    const change = withScope(ward.scope, (tx) => tx.assessment.updateMany({ data: { primaryCondition: null } }))
    await expect(change).rejects.toThrow(/assessment_signed/)
  })

  it('refuses open gates, a stale version, nothing to sign', async () => {
    const ward = await openWard()
    expect(await sign(ward)).toMatchObject({ reason: 'no_draft' })
    await save(ward, { ...confirmableFindings(), localScreenResult: 'local_only' })
    expect(await sign(ward)).toMatchObject({ reason: 'gates_not_met' })
    expect(await sign(ward, 3)).toMatchObject({ reason: 'conflict' })
    expect(await audited(ward)).toEqual(['assessment.save'])
  })

  it('refuses somebody without the right to confirm, and another clinic', async () => {
    const ward = await openWard({ canConfirm: false })
    await save(ward, confirmableFindings())
    expect(await sign(ward)).toMatchObject({ reason: 'no_capability' })
    const stranger = await openWard()
    expect(await sign({ ...ward, scope: stranger.scope })).toMatchObject({ reason: 'not_found' })
  })

  it('ends the confirmation before it', async () => {
    const ward = await openWard()
    const before = await buildConfirmation(prismaClient(), ward, ward.episodeId)
    await buildProgramme(prismaClient(), ward, ward.episodeId)
    await save(ward, confirmableFindings())
    expect((await sign(ward)).ok).toBe(true)
    const old = await withScope(ward.scope, (tx) =>
      tx.confirmation.findFirstOrThrow({ where: { id: before.confirmationId } }),
    )
    expect(old).toMatchObject({ state: 'expired', stateReason: 'superseded' })
  })

  it('excuses the days on which nothing was in force', async () => {
    const ward = await openWard()
    const overOn = addDays(moment.today, -3)
    await buildConfirmation(prismaClient(), ward, ward.episodeId)
    const { programmeId } = await buildProgramme(prismaClient(), ward, ward.episodeId, { daysAgo: 20 })
    await letConfirmationRunOut(prismaClient(), ward.patientId, overOn)
    await save(ward, confirmableFindings())
    expect((await sign(ward)).ok).toBe(true)
    const windows = await prismaClient().programmeWindow.findMany({
      where: { programmeId },
      orderBy: { startsOn: 'asc' },
    })
    expect(windows.map(({ kind, startsOn }) => [kind, toPlainDate(startsOn)]).slice(1)).toEqual([
      ['paused', overOn],
      ['active', moment.today],
    ])
  })
})

describe('a fall in strength (H07)', () => {
  const WEAKER: AssessmentFindings = {
    ...EXAMINED,
    neuro: { ...EXAMINED.neuro, L4: { left: CELL, right: { ...CELL, strength: '4' } } },
  }

  async function signedWard(): Promise<Ward> {
    const ward = await openWard()
    await save(ward, EXAMINED)
    await sign(ward)
    await buildProgramme(prismaClient(), ward, ward.episodeId)
    return ward
  }

  function stateOf(ward: Ward) {
    return withScope(ward.scope, async (tx) => ({
      programme: await tx.programme.findFirstOrThrow({ select: { state: true, stateReason: true } }),
      confirmations: (await tx.confirmation.findMany({ orderBy: { signedAt: 'asc' } })).map((row) => row.state),
      alerts: (await tx.alert.findMany()).map((row) => [row.kind, row.level]),
    }))
  }

  it('of one grade suspends programme and confirmation when it is saved, and alerts once', async () => {
    const ward = await signedWard()
    await save(ward, WEAKER)
    await save(ward, WEAKER, 1)
    expect(await stateOf(ward)).toEqual({
      programme: { state: 'suspended', stateReason: 'neuro_change' },
      confirmations: ['suspended'],
      alerts: [['neuro_change', 'critical']],
    })
  })

  it('of less than a grade stops nothing', async () => {
    const ward = await signedWard()
    const almost = { left: CELL, right: { ...CELL, strength: '4+' } } as const
    await save(ward, { ...EXAMINED, neuro: { ...EXAMINED.neuro, L4: almost } })
    expect(await stateOf(ward)).toMatchObject({ programme: { state: 'active' }, alerts: [] })
  })

  it('suspends a confirmation without a programme too', async () => {
    const ward = await openWard()
    await save(ward, EXAMINED)
    await sign(ward)
    await save(ward, WEAKER)
    const rows = await withScope(ward.scope, (tx) => tx.confirmation.findMany())
    expect(rows).toMatchObject([{ state: 'suspended', stateReason: 'neuro_change' }])
    expect(await audited(ward)).toContain('confirmation.suspend')
  })
})

describe('revokeConfirmation', () => {
  it('stops the programme and ends what is due', async () => {
    const ward = await openWard()
    await buildConfirmation(prismaClient(), ward, ward.episodeId)
    const { programmeId } = await buildProgramme(prismaClient(), ward, ward.episodeId)
    const input = { patientId: ward.patientId, version: 1, reason: 'Imaging shows another cause.' }
    expect(await revokeConfirmation(ward.scope, { ...input, version: 9 }, moment)).toMatchObject({ reason: 'conflict' })
    expect(await revokeConfirmation(ward.scope, input, moment)).toEqual({ ok: true, value: true })
    const programme = await withScope(ward.scope, (tx) =>
      tx.programme.findUniqueOrThrow({ where: { id: programmeId }, include: { windows: true } }),
    )
    expect(programme).toMatchObject({ state: 'stopped', stateReason: 'confirmation_revoked' })
    expect(programme.windows.every((window) => window.endsOn !== null)).toBe(true)
    expect(await revokeConfirmation(ward.scope, input, moment)).toMatchObject({ reason: 'not_found' })
  })
})
