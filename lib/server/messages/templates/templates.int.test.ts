import { v7 as uuidv7 } from 'uuid'
import { beforeEach, expect, it } from 'vitest'
import type { ClinicId, MemberId } from '@/lib/domain/shared/ids'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { patientScope, type Scope, staffScope, withScope } from '@/lib/server/db/scope'
import { withTestClient } from '@/lib/server/db/testing/with-test-client'
import { archiveTemplate, getTemplates, saveTemplate } from '@/lib/server/messages/templates/templates'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

let db: PrismaClient
let clinicId: ClinicId
let memberId: MemberId
let member: Scope
let colleague: Scope
withTestClient((client) => {
  db = client
})
beforeEach(async () => {
  clinicId = await buildClinic(db)
  memberId = (await buildMember(db, clinicId)).memberId
  member = staffScope(clinicId, memberId)
  colleague = staffScope(clinicId, (await buildMember(db, clinicId)).memberId)
})

const words = { title: 'Thanks', body: 'Thank you, {name}.' }
const titles = async (whose: Scope) => (await getTemplates(whose)).map(({ title }) => title)

it('keeps a template to oneself until it is shared, and then everybody may change its words', async () => {
  const templateId = uuidv7()
  const made = { templateId, version: 0, ...words, isShared: false }
  expect(await saveTemplate(member, made)).toMatchObject({ ok: true })
  expect([await titles(member), await titles(colleague)]).toEqual([['Thanks'], []])
  expect(await saveTemplate(member, { ...made, version: 1, isShared: true })).toMatchObject({ ok: true })
  expect(await titles(colleague)).toEqual(['Thanks'])
  const changed = { ...made, version: 2, title: 'Many thanks', isShared: false }
  expect(await saveTemplate(colleague, changed)).toMatchObject({ ok: true })
  expect([await titles(member), await titles(colleague)]).toEqual([['Many thanks'], ['Many thanks']])
  expect(await saveTemplate(member, { ...made, version: 2 })).toMatchObject({ reason: 'conflict' })
})

it('puts a template away, once, and audits what was done without its words', async () => {
  const templateId = uuidv7()
  await saveTemplate(member, { templateId, version: 0, ...words, isShared: true })
  expect(await archiveTemplate(member, { templateId, version: 1 }, Date.now())).toMatchObject({ ok: true })
  expect(await titles(member)).toEqual([])
  expect(await archiveTemplate(member, { templateId, version: 2 }, Date.now())).toMatchObject({ reason: 'not_found' })
  const stale = { templateId, version: 2, ...words, isShared: true }
  expect(await saveTemplate(member, stale)).toMatchObject({ reason: 'not_found' })
  const events = await db.auditEvent.findMany({ where: { clinicId }, orderBy: { number: 'asc' } })
  expect(events.map(({ action }) => action)).toEqual(['message_template.add', 'message_template.archive'])
  expect(JSON.stringify(events.map(({ detail }) => detail))).not.toContain('Thank')
})

it('is shown to no patient and to no other clinic', async () => {
  await saveTemplate(member, { templateId: uuidv7(), version: 0, ...words, isShared: true })
  const elsewhere = await buildClinic(db)
  const others = [
    patientScope(clinicId, await buildPatient(db, clinicId, memberId)),
    staffScope(elsewhere, (await buildMember(db, elsewhere)).memberId),
  ]
  for (const whose of others) expect(await withScope(whose, (tx) => tx.messageTemplate.count())).toBe(0)
})
