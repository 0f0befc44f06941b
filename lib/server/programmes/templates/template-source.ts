import 'server-only'

import { type ItemWords, withoutOwnSides, withWords } from '@/lib/domain/programmes/templates/own-template'
import { planOfProgramme } from '@/lib/domain/programmes/templates/plan-of-programme'
import type { PatientId } from '@/lib/domain/shared/ids'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'
import { REVISION_COLUMNS, toRevision } from '@/lib/server/programmes/rows/revision-rows'
import { readTemplates, type TemplatePhaseRow } from '@/lib/server/programmes/rows/template-rows'
import type { NewGoal } from '@/lib/server/programmes/rows/write-revision'
import { offeredTo } from '@/lib/server/programmes/templates/offered'

/** What a template is made from, as somebody read it. */
export type TemplateSource =
  | {
      readonly kind: 'programme'
      readonly patientId: PatientId
      readonly revisionId: string
      readonly version: number
      /** Which words to the patient go along: an item has none unless somebody ticked it. */
      readonly words: readonly { readonly note: boolean; readonly why: boolean }[]
    }
  | {
      readonly kind: 'template'
      readonly slug: string
      readonly number: number
      readonly words: readonly ItemWords[]
    }
export type SourceContent = { readonly phases: readonly TemplatePhaseRow[]; readonly goals: readonly NewGoal[] }

export function readSource(
  tx: ScopedTx,
  scope: Scope,
  source: TemplateSource,
): Promise<Result<SourceContent, 'not_found' | 'conflict'>> {
  return source.kind === 'programme' ? ofProgramme(tx, source) : ofTemplate(tx, scope, source)
}

async function ofProgramme(
  tx: ScopedTx,
  { patientId, revisionId, version, words }: TemplateSource & { kind: 'programme' },
): Promise<Result<SourceContent, 'not_found' | 'conflict'>> {
  const row = await tx.programmeRevision.findFirst({
    where: { id: revisionId, patientId, programme: { patient: { archivedAt: null } } },
    select: REVISION_COLUMNS,
  })
  if (!row) return refuse('not_found')
  if (row.version !== version) return refuse('conflict')
  const { phases, lines } = toRevision(row)
  const plan = planOfProgramme(
    phases.map(({ id: _id, ...phase }) => ({ ...phase, weeksRange: null })),
    lines,
  )
  const own = plan.flatMap((phase) => phase.items)
  const kept = own.map((item, index): ItemWords => {
    const { note = false, why = false } = words[index] ?? {}
    return { note: note ? item.note : null, why: why ? item.why : null }
  })
  const goals = await tx.programmeGoal.findMany({
    where: { revisionId },
    orderBy: { position: 'asc' },
    omit: { id: true, clinicId: true, patientId: true, revisionId: true },
  })
  // A goal's note was written for this person, like an item's.
  return ok({ phases: withWords(withoutOwnSides(plan), kept), goals: goals.map((goal) => ({ ...goal, note: null })) })
}

async function ofTemplate(
  tx: ScopedTx,
  scope: Scope,
  { slug, number, words }: TemplateSource & { kind: 'template' },
): Promise<Result<SourceContent, 'not_found' | 'conflict'>> {
  const templates = await readTemplates(tx, { ...offeredTo(scope), slug })
  const template = templates.find(({ own }) => own !== null) ?? templates[0]
  if (!template) return refuse('not_found')
  if (template.number !== number) return refuse('conflict')
  const goals = await tx.templateGoal.findMany({
    where: { templateId: template.id },
    orderBy: { position: 'asc' },
    omit: { id: true, clinicId: true, templateId: true, source: true },
  })
  return ok({ phases: withWords(template.phases, words), goals })
}
