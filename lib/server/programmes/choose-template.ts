import 'server-only'

import type { FitReason } from '@/lib/domain/exercises/fit'
import { assignTemplate, type LeftOutItem } from '@/lib/domain/programmes/assign'
import type { PatientId, TemplateId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import { type Scope, withScope } from '@/lib/server/db/scope'
import { libraryIn } from '@/lib/server/exercises/queries'
import { assignableBySlug } from '@/lib/server/programmes/assignable'
import { fitterFor } from '@/lib/server/programmes/fits'
import { readTemplates } from '@/lib/server/programmes/rows/template-rows'
import { type BeginRefusal, beginDraft, readBeginning } from '@/lib/server/programmes/templates/begin-draft'
import { offeredTo } from '@/lib/server/programmes/templates/offered'

export type ChooseTemplateRefusal = BeginRefusal | 'template_gone' | 'unknown_exercise' | 'nothing_fits'
export type ChosenTemplate = {
  readonly programmeId: string
  /** Blocked exercises that were not copied. */
  readonly leftOut: readonly LeftOutItem<FitReason>[]
}

/** Copies a template into the patient's own draft: later changes to the template never reach it (copy-on-assign). */
export async function chooseTemplate(
  scope: Scope,
  input: { readonly patientId: PatientId; readonly templateId: TemplateId },
  today: PlainDate,
): Promise<Result<ChosenTemplate, ChooseTemplateRefusal>> {
  return withScope(scope, async (tx): Promise<Result<ChosenTemplate, ChooseTemplateRefusal>> => {
    const beginning = await readBeginning(tx, input.patientId, today)
    if (!beginning.ok) return beginning
    const picture = beginning.value
    const [template] = await readTemplates(tx, { ...offeredTo(scope), id: input.templateId })
    if (!template) return refuse('template_gone')
    const library = await libraryIn(tx, scope)
    const draft = assignTemplate({
      phases: template.phases,
      exercisesBySlug: assignableBySlug(library),
      episodeSide: picture.side,
      fitFor: fitterFor(library, picture),
    })
    if (!draft.ok) return refuse('unknown_exercise')
    const { phases, leftOut } = draft.value
    if (phases.every((phase) => phase.items.length === 0)) return refuse('nothing_fits')
    const goals = await tx.templateGoal.findMany({
      where: { templateId: template.id },
      orderBy: { position: 'asc' },
      omit: { id: true, clinicId: true, templateId: true, source: true },
    })
    const start = { title: template.name, templateId: template.id, copiedFromId: null, phases, goals }
    const programmeId = await beginDraft(tx, scope, { picture, library }, start)
    await audit(tx, scope, {
      action: 'programme.choose_template',
      subjectKind: 'programme',
      subjectId: programmeId,
      patientId: input.patientId,
      detail: { template: template.slug, leftOut: leftOut.length },
    })
    return ok({ programmeId, leftOut })
  })
}
