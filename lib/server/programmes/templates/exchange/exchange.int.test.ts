import { afterAll, beforeAll, expect, test } from 'vitest'
import { EXCHANGED } from '@/lib/domain/programmes/templates/exchange/exchange.fixture'
import type { ClinicId, MemberId } from '@/lib/domain/shared/ids'
import { addDays, localDayAt } from '@/lib/domain/shared/plain-date'
import { prismaClient } from '@/lib/server/db/client'
import { type Scope, staffScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { type SaveTemplate, saveTemplate } from '@/lib/server/programmes/templates/save-template'
import { getTemplatePage } from '@/lib/server/programmes/templates/template-page'
import { buildOwnExercise } from '@/prisma/seed/builders/content'
import { buildClinic, buildMember } from '@/prisma/seed/builders/people'
import { foreignTemplateFile } from '@/prisma/seed/builders/template-import'
import { exportTemplate } from './export-template'
import { getImportPage, getSigners } from './import-page'
import { discardImport, keepImport } from './keep-import'
import { takeImport } from './take-import'

const AT_MS = Date.now()
const TODAY = localDayAt(AT_MS, 'Europe/London')
const NOW = { today: TODAY, atMs: AT_MS }
const SHIPPED = 'radiculopathy-l3-l4-thigh'
const DETAILS: SaveTemplate['details'] = {
  name: 'With our own',
  summary: 'A template of this clinic.',
  conditions: ['lumbar_radiculopathy'],
  direction: 'neutral',
  roots: [],
  irritability: null,
  suitableWhen: [],
  notSuitableWhen: [],
  evidenceNote: '',
  reviewBy: addDays(TODAY, 30),
  reporting: {},
  changeNote: null,
}

let database: TestDatabase
let here: { clinicId: ClinicId; memberId: MemberId; scope: Scope }
let there: typeof here
let colleague: Scope

async function newClinic() {
  const clinicId = await buildClinic(prismaClient())
  const { memberId } = await buildMember(prismaClient(), clinicId)
  return { clinicId, memberId, scope: staffScope(clinicId, memberId) }
}
beforeAll(async () => {
  database = await openTestDatabase()
  here = await newClinic()
  there = await newClinic()
  colleague = staffScope(there.clinicId, (await buildMember(prismaClient(), there.clinicId)).memberId)
})
afterAll(async () => {
  await prismaClient().$disconnect()
  await database.drop()
})

async function exported(slug: string, by = here.scope) {
  const file = await exportTemplate(by, 'Clinic here', slug, TODAY)
  if (!file) throw new Error('Not exported')
  return file
}
async function received(text: string, by = there.scope): Promise<string> {
  const kept = await keepImport(by, text)
  if (!kept.ok) throw new Error(kept.reason)
  return kept.value.importId
}

test('exported here, it arrives there whole: the same phases, doses and words, as a draft of whoever took it in', async () => {
  const importId = await received(JSON.stringify(await exported(SHIPPED)))
  const page = await getImportPage(there.scope, importId)
  expect(page).toMatchObject({ signer: 'new', takenAs: null, matched: { mismatches: [] } })
  expect(page?.fingerprint).toHaveLength(8)
  const untrusted = await takeImport(there.scope, { importId, trusts: false }, NOW)
  expect(untrusted).toMatchObject({ ok: false, reason: 'not_trusted' })
  const taken = await takeImport(there.scope, { importId, trusts: true }, NOW)
  if (!taken.ok) throw new Error(taken.reason)
  const arrived = await getTemplatePage(there.scope, taken.value.slug, null)
  const original = await getTemplatePage(here.scope, SHIPPED, null)
  expect(arrived?.text).toEqual(original?.text)
  expect(arrived?.template).toMatchObject({ isReviewed: false, roots: ['L3', 'L4'], own: { isShared: false } })
  expect(arrived?.template.author).toBe('Plumbline (Clinic here)')
  expect(await getSigners(there.scope)).toMatchObject([{ name: 'Clinic here', fingerprint: page?.fingerprint }])
  expect(await getImportPage(there.scope, importId)).toBeNull()
  expect(await takeImport(there.scope, { importId, trusts: true }, NOW)).toMatchObject({ reason: 'not_found' })

  // The clinic is known from then on, and the same file is told.
  const again = await received(JSON.stringify(await exported(SHIPPED)))
  expect(await getImportPage(there.scope, again)).toMatchObject({ signer: 'known', takenAs: taken.value.slug })
  const actions = ['template.receive', 'template.import']
  const count = await prismaClient().auditEvent.count({ where: { clinicId: there.clinicId, action: { in: actions } } })
  expect(count).toBe(3)
})

test('what this clinic does not have stays out and is named; an own exercise of the other is never taken for ours', async () => {
  const db = prismaClient()
  const own = await buildOwnExercise(db, here.clinicId, { slug: 'own-bridge', name: 'Bridge of ours' })
  await buildOwnExercise(db, there.clinicId, { slug: 'own-bridge', name: 'Another bridge' })
  const source = { kind: 'template', slug: SHIPPED, number: 1, words: [] } as const
  const saved = await saveTemplate(
    here.scope,
    'Olga Own',
    { source, target: null, details: DETAILS, isShared: false },
    NOW,
  )
  if (!saved.ok) throw new Error(saved.reason)
  const page = await getTemplatePage(here.scope, saved.value.slug, null)
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`set local session_replication_role = replica`
    const where = { phase: { templateId: page?.template.id ?? '', position: 1 }, position: 1 }
    await tx.templateItem.updateMany({ where, data: { exerciseId: own.exerciseId } })
  })
  const importId = await received(JSON.stringify(await exported(saved.value.slug)))
  const preview = await getImportPage(there.scope, importId)
  expect(preview?.matched.mismatches).toEqual([{ kind: 'exercise_own', name: 'Bridge of ours', phase: 1 }])
  const taken = await takeImport(there.scope, { importId, trusts: true }, NOW)
  const arrived = taken.ok ? await getTemplatePage(there.scope, taken.value.slug, null) : null
  expect(arrived?.template.phases[0]?.items).toHaveLength((page?.template.phases[0]?.items.length ?? 0) - 1)
})

test('a file that was changed, is foreign or too large makes nothing', async () => {
  const file = await exported(SHIPPED)
  const before = await prismaClient().templateImport.count()
  const reasonOf = async (text: string) => {
    const kept = await keepImport(there.scope, text)
    return kept.ok ? null : kept.reason
  }
  expect(await reasonOf(JSON.stringify({ ...file, clinic: 'Other' }))).toBe('bad_signature')
  expect(await reasonOf(JSON.stringify({ ...file, formatVersion: 2 }))).toBe('other_version')
  expect(await reasonOf('{}')).toBe('no_template')
  expect(await reasonOf(`${JSON.stringify(file)}${' '.repeat(300_000)}`)).toBe('too_large')
  expect(await prismaClient().templateImport.count()).toBe(before)
})

test('another key under a known name is told; with nothing left there is nothing to take in; a file can be put away', async () => {
  await received(JSON.stringify(await exported(SHIPPED)))
  const importId = await received(foreignTemplateFile())
  const page = await getImportPage(there.scope, importId)
  expect(page?.signer).toBe('new')
  expect(page?.matched.mismatches.map(({ kind }) => kind)).toContain('exercise_missing')
  const phases = EXCHANGED.phases.map((phase) => ({ ...phase, items: [] }))
  const empty = await received(foreignTemplateFile({ phases }))
  expect(await takeImport(there.scope, { importId: empty, trusts: true }, NOW)).toMatchObject({
    reason: 'nothing_left',
  })
  expect((await takeImport(there.scope, { importId, trusts: true }, NOW)).ok).toBe(true)
  const other = await received(foreignTemplateFile())
  expect((await getImportPage(there.scope, other))?.signer).toBe('other_key')
  expect((await discardImport(there.scope, other, AT_MS)).ok).toBe(true)
  expect(await getImportPage(there.scope, other)).toBeNull()
})

test('a stranger exports nothing of ours, and nobody looks at or takes in somebody else’s file', async () => {
  const source = { kind: 'template', slug: SHIPPED, number: 1, words: [] } as const
  const saved = await saveTemplate(there.scope, 'x', { source, target: null, details: DETAILS, isShared: false }, NOW)
  const slug = saved.ok ? saved.value.slug : ''
  expect(await exportTemplate(here.scope, 'x', slug, TODAY)).toBeNull()
  expect(await exportTemplate(colleague, 'x', slug, TODAY)).toBeNull()
  const importId = await received(foreignTemplateFile())
  for (const by of [here.scope, colleague]) {
    expect(await getImportPage(by, importId)).toBeNull()
    expect(await takeImport(by, { importId, trusts: true }, NOW)).toMatchObject({ reason: 'not_found' })
    expect(await discardImport(by, importId, AT_MS)).toMatchObject({ reason: 'not_found' })
  }
})
