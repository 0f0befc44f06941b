import 'server-only'

import { isNothingLeft, type MatchedPhase } from '@/lib/domain/programmes/templates/exchange/match-exchange'
import { TEMPLATE_NAME_MAX, type TemplateDetails, usualReviewBy } from '@/lib/domain/programmes/templates/own-template'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { readLibrary } from '@/lib/server/exercises/queries'
import type { TemplatePhaseRow } from '@/lib/server/programmes/rows/template-rows'
import { type ImportPage, readImport } from '@/lib/server/programmes/templates/exchange/import-page'
import { newTemplate } from '@/lib/server/programmes/templates/save-template'
import { insertVersion } from '@/lib/server/programmes/templates/write-template'

export type TakeImportRefusal = 'not_found' | 'nothing_left' | 'not_trusted'

/**
 * Makes the clinic's own template of a received file: what does not match stays out, the signing clinic is remembered, and until somebody
 * here has reviewed it, it is a draft.
 */
export async function takeImport(
  scope: Scope,
  { importId, trusts }: { readonly importId: string; readonly trusts: boolean },
  { today, atMs }: { readonly today: PlainDate; readonly atMs: number },
): Promise<Result<{ readonly slug: string }, TakeImportRefusal>> {
  return withScope(scope, async (tx): Promise<Result<{ slug: string }, TakeImportRefusal>> => {
    const page = await readImport(tx, scope, importId)
    if (!page) return refuse('not_found')
    if (isNothingLeft(page.matched)) return refuse('nothing_left')
    const isKnown = page.signer === 'known' || page.signer === 'own'
    if (!isKnown && !trusts) return refuse('not_trusted')
    if (!isKnown) await rememberSigner(tx, scope, page)
    const place = await newTemplate(tx, scope, { name: page.file.template.name, isShared: false })
    const ended = await tx.templateImport.updateMany({
      where: { id: importId, endedAt: null },
      data: { endedAt: new Date(atMs), ownId: place.ownId },
    })
    if (ended.count !== 1) return refuse('not_found')
    const { author } = page.file.template
    const version = {
      ...place,
      author: `${author} (${page.file.clinic})`,
      licence: page.file.template.licence,
      details: detailsOf(page, today),
      phases: page.matched.phases.map(phaseRow),
      goals: page.matched.goals.map((goal, index) => ({ ...goal, position: index + 1 })),
    }
    const id = await insertVersion(tx, scope, version, await readLibrary(tx))
    const detail = { template: place.slug, mismatches: page.matched.mismatches.length }
    await audit(tx, scope, { action: 'template.import', subjectKind: 'template', subjectId: id, detail })
    return ok({ slug: place.slug })
  })
}

async function rememberSigner(
  tx: ScopedTx,
  { clinicId, actorId: trustedById }: Scope,
  { file }: ImportPage,
): Promise<void> {
  const { key, clinic: name } = file
  await tx.templateSigner.upsert({
    where: { clinicId_key: { clinicId, key } },
    create: { clinicId, key, name, trustedById },
    update: { name, trustedById },
  })
}

function detailsOf({ file: { template }, matched }: ImportPage, today: PlainDate): TemplateDetails {
  const { summary, suitableWhen, notSuitableWhen, evidenceNote, reporting } = template
  const { conditions, direction, roots, irritability } = matched
  return {
    ...{ summary, suitableWhen, notSuitableWhen, evidenceNote, reporting, conditions, direction, roots, irritability },
    name: template.name.slice(0, TEMPLATE_NAME_MAX),
    reviewBy: usualReviewBy(today),
    changeNote: null,
  }
}

function phaseRow({ rule, ...phase }: MatchedPhase): TemplatePhaseRow {
  return { ...phase, progressRule: rule === null ? {} : { ...rule, therapistMustApprove: true } }
}
