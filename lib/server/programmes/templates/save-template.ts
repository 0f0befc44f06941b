import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import { isPossibleReviewBy } from '@/lib/domain/exercises/content/content-review'
import { ownSlug } from '@/lib/domain/exercises/content/own-exercise'
import type { TemplateDetails } from '@/lib/domain/programmes/templates/own-template'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { readLibrary } from '@/lib/server/exercises/queries'
import { offeredTo } from '@/lib/server/programmes/templates/offered'
import { readSource, type TemplateSource } from '@/lib/server/programmes/templates/template-source'
import { insertVersion } from '@/lib/server/programmes/templates/write-template'

export type SaveTemplate = {
  readonly source: TemplateSource
  /** The version after which the next one comes; null for a template of its own. */
  readonly target: { readonly ownId: string; readonly number: number } | null
  readonly details: TemplateDetails
  readonly isShared: boolean
}
export type SaveTemplateRefusal = 'not_found' | 'conflict' | 'review_by' | 'empty'
type Place = { readonly ownId: string; readonly slug: string; readonly number: number }

/**
 * Keeps a programme or a template as a template of the clinic, or as its next version. Nothing personal goes along but the words that
 * somebody ticked; typed reasons for blocked exercises never do.
 */
export async function saveTemplate(
  scope: Scope,
  author: string,
  { source, target, details, isShared }: SaveTemplate,
  { today, atMs }: { readonly today: PlainDate; readonly atMs: number },
): Promise<Result<{ readonly slug: string; readonly number: number }, SaveTemplateRefusal>> {
  return withScope(scope, async (tx): Promise<Result<{ slug: string; number: number }, SaveTemplateRefusal>> => {
    if (!isPossibleReviewBy(details.reviewBy, today)) return refuse('review_by')
    const content = await readSource(tx, scope, source)
    if (!content.ok) return content
    if (content.value.phases.every((phase) => phase.items.length === 0)) return refuse('empty')
    const place = target
      ? await nextVersion(tx, scope, target, { isShared, atMs })
      : ok(await newTemplate(tx, scope, { name: details.name, isShared }))
    if (!place.ok) return place
    const version = { ...place.value, author, details, ...content.value }
    const id = await insertVersion(tx, scope, version, await readLibrary(tx))
    const { slug, number } = place.value
    const detail = { template: slug, number, from: source.kind, shared: isShared }
    await audit(tx, scope, { action: 'template.save', subjectKind: 'template', subjectId: id, detail })
    return ok({ slug, number })
  })
}

export async function newTemplate(
  tx: ScopedTx,
  { clinicId, actorId: ownerId }: Scope,
  { name, isShared }: { readonly name: string; readonly isShared: boolean },
): Promise<Place> {
  const taken = await tx.template.findMany({ select: { slug: true }, distinct: ['slug'] })
  const slug = ownSlug(name, new Set(taken.map((template) => template.slug)))
  const ownId = uuidv7()
  await tx.ownTemplate.create({ data: { id: ownId, clinicId, slug, ownerId, isShared } })
  return { ownId, slug, number: 1 }
}

async function nextVersion(
  tx: ScopedTx,
  scope: Scope,
  { ownId, number }: NonNullable<SaveTemplate['target']>,
  { isShared, atMs }: { readonly isShared: boolean; readonly atMs: number },
): Promise<Result<Place, 'not_found' | 'conflict'>> {
  const current = await tx.template.findFirst({
    where: { ...offeredTo(scope), ownId },
    select: { slug: true, number: true, own: { select: { ownerId: true, isShared: true } } },
  })
  if (!current?.own) return refuse('not_found')
  if (current.number !== number) return refuse('conflict')
  const replaced = await tx.template.updateMany({
    where: { ownId, number, replacedAt: null },
    data: { replacedAt: new Date(atMs) },
  })
  if (replaced.count !== 1) return refuse('conflict')
  // Whose it is stays its owner's to say.
  const sharing = current.own.ownerId === scope.actorId ? { isShared } : {}
  await tx.ownTemplate.update({ where: { id: ownId }, data: { ...sharing, version: { increment: 1 } } })
  return ok({ ownId, slug: current.slug, number: number + 1 })
}
