import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ClinicId, MemberId, PatientId } from '@/lib/domain/shared/ids'
import { databaseErrorKind, isRefusedBy } from '@/lib/server/db/database-errors'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { patientScope, type Scope, staffScope, withScope } from '@/lib/server/db/scope'
import { withTestClient } from '@/lib/server/db/testing/with-test-client'
import { markRead } from '@/lib/server/learn/mark-read'
import { getShelf } from '@/lib/server/learn/read-shelf'
import { getReadingRecord } from '@/lib/server/learn/reading-record'
import { NOON, type Person, send } from '@/lib/server/sessions/sync/testing/device'
import { buildArticleReviews } from '@/prisma/seed/builders/article-reviews'
import { type BuiltProgramme, buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const DAYS = { reviewedOn: new Date('2026-11-01'), reviewBy: new Date('2028-11-01') }
const PAIN = 'how-much-pain-is-ok'

let db: PrismaClient
let clinicId: ClinicId
let memberId: MemberId
let patientId: PatientId
let scope: Scope
let programme: BuiltProgramme
withTestClient((client) => {
  db = client
})
beforeEach(async () => {
  // A demo clinic: it is no exception.
  clinicId = await buildClinic(db, { isDemo: true })
  memberId = (await buildMember(db, clinicId)).memberId
  patientId = await buildPatient(db, clinicId, memberId)
  scope = patientScope(clinicId, patientId)
  const care = { clinicId, patientId, memberId }
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId)
  programme = await buildProgramme(db, care, episodeId)
})

const sign = (of = { clinicId, memberId }) => buildArticleReviews(db, { ...of, name: 'Noor Example' }, DAYS)
const keys = async (of = scope) => (await getShelf(of)).articles.map(({ key }) => key)
const reads = () => db.articleRead.findMany({ where: { patientId } })

describe('the shelf', () => {
  test('is empty until a clinician of this clinic has signed, also in a demo clinic', async () => {
    const other = await buildClinic(db)
    await sign({ clinicId: other, memberId: (await buildMember(db, other)).memberId })
    expect(await keys()).toEqual([])
    await sign()
    expect(await keys()).toHaveLength(8)
    const [first] = (await getShelf(scope)).articles
    expect(first).toMatchObject({
      key: 'why-your-back-can-hurt-your-knee',
      picture: 'nerve-map',
      review: { by: 'Noor Example', on: '2026-11-01', reviewBy: '2028-11-01' },
      isRead: false,
    })
  })

  test('loses what says something else now, and keeps what only its outline changed of', async () => {
    await sign()
    const shipped = await db.article.findFirstOrThrow({ where: { slug: PAIN, clinicId: null } })
    await db.article.update({ where: { id: shipped.id }, data: { outline: ['Other.'] } })
    expect(await keys()).toContain(PAIN)
    await db.article.update({ where: { id: shipped.id }, data: { tryThis: 'Try something else.' } })
    expect(await keys()).not.toContain(PAIN)
    await db.article.update({
      where: { id: shipped.id },
      data: { tryThis: shipped.tryThis, outline: shipped.outline },
    })
    expect(await keys()).toContain(PAIN)
  })

  test('has on top what belongs to the phase, or what a therapist gave for it', async () => {
    await sign()
    expect((await getShelf(scope)).now).toContain(PAIN)
    const { id: articleId } = await db.article.findFirstOrThrow({ where: { slug: 'lifting-and-carrying' } })
    await db.$executeRaw`alter table programme_article disable trigger user`
    await db.programmeArticle.create({
      data: { id: uuidv7(), clinicId, patientId, revisionId: programme.revisionId, articleId, fromPhase: 1 },
    })
    await db.$executeRaw`alter table programme_article enable trigger user`
    expect((await getShelf(scope)).now).toEqual(['lifting-and-carrying'])
  })

  test('has the figures that its pictures show', async () => {
    expect((await getShelf(scope)).figures).toHaveLength(12)
  })
})

describe('what is read', () => {
  test('is marked once, by the patient, is audited, and the therapist sees it', async () => {
    await sign()
    expect(await markRead(scope, PAIN, NOON)).toBe(true)
    expect(await markRead(scope, PAIN, NOON + 1000)).toBe(true)
    expect(await reads()).toMatchObject([{ readAt: new Date(NOON) }])
    expect(await db.auditEvent.count({ where: { clinicId, action: 'article.read' } })).toBe(1)
    expect((await getShelf(scope)).articles.filter(({ isRead }) => isRead)).toMatchObject([{ key: PAIN }])
    const staff = staffScope(clinicId, memberId)
    expect(await getReadingRecord(staff, patientId, 'Europe/London')).toMatchObject([{ title: 'How much pain is OK?' }])
  })

  test('is nothing that nobody signed, that another clinic wrote, or that staff say', async () => {
    expect(await markRead(scope, PAIN, NOON)).toBe(false)
    const other = await buildClinic(db)
    const own = { title: 'Own', summary: 'Own.', tryThis: 'Try.', contentVersion: '1', author: 'A member' }
    const { id: articleId } = await db.article.create({ data: { ...own, slug: 'own', clinicId: other, outline: [] } })
    const row = { clinicId, patientId, articleId, readAt: new Date(NOON) }
    const foreign = await withScope(scope, (tx) => tx.articleRead.create({ data: row })).catch((error) => error)
    expect(isRefusedBy(foreign, 'foreign_article')).toBe(true)
    const { id } = await db.article.findFirstOrThrow({ where: { slug: PAIN, clinicId: null } })
    const byStaff = withScope(staffScope(clinicId, memberId), (tx) =>
      tx.articleRead.create({ data: { ...row, articleId: id } }),
    )
    expect(databaseErrorKind(await byStaff.catch((error) => error))).not.toBeNull()
    expect(await reads()).toEqual([])
  })

  test('comes from a device once, with when it was said there', async () => {
    await sign()
    const person: Person = { id: patientId, scope, programme }
    const event = { id: uuidv7(), kind: 'article_read', happenedAtMs: NOON, key: PAIN }
    expect(await send(person, [event])).toMatchObject([{ status: 'stored', outcome: null }])
    expect(await send(person, [event])).toMatchObject([{ status: 'had' }])
    expect(await reads()).toMatchObject([{ readAt: new Date(NOON) }])
    // Of one that is gone nothing is kept, and the device need not keep it either.
    const gone = { ...event, id: uuidv7(), key: 'no-such-article' }
    expect(await send(person, [gone])).toMatchObject([{ status: 'stored' }])
    expect(await reads()).toHaveLength(1)
  })
})
