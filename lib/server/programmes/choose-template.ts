import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import { assignTemplate, type DraftPhase } from '@/lib/domain/programmes/assign'
import { scheduleOf } from '@/lib/domain/programmes/due-days'
import type { DraftLine } from '@/lib/domain/programmes/edit-draft'
import type { PatientId, TemplateId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import { type Scope, withScope } from '@/lib/server/db/scope'
import { libraryIn } from '@/lib/server/exercises/queries'
import { assignableBySlug } from '@/lib/server/programmes/assignable'
import { fitterFor } from '@/lib/server/programmes/fits'
import { readPicture } from '@/lib/server/programmes/picture'
import { readTemplates, type TemplatePhaseRow } from '@/lib/server/programmes/rows/template-rows'
import { insertRevision, type NewGoal } from '@/lib/server/programmes/rows/write-revision'

export type ChooseTemplateRefusal =
  | 'not_found'
  | 'not_assessed'
  | 'template_gone'
  | 'has_programme'
  | 'unknown_exercise'

/** More sittings a day than this are seldom kept; the therapist can set more. A design decision. */
const SITTINGS_A_DAY_AT_START = 2

/** Copies a template into the patient's own draft: later changes to the template never reach it (copy-on-assign). */
export async function chooseTemplate(
  scope: Scope,
  input: { readonly patientId: PatientId; readonly templateId: TemplateId },
  today: PlainDate,
): Promise<Result<{ readonly programmeId: string }, ChooseTemplateRefusal>> {
  return withScope(scope, async (tx) => {
    const picture = await readPicture(tx, input.patientId, today)
    if ('missing' in picture) return refuse(picture.missing === 'patient' ? 'not_found' : 'not_assessed')
    if (!picture.isAssessed) return refuse('not_assessed')
    const unfinished = await tx.programme.count({
      where: { episodeId: picture.episodeId, state: { notIn: ['stopped', 'completed'] } },
    })
    if (unfinished > 0) return refuse('has_programme')
    const [template] = await readTemplates(tx, input.templateId)
    if (!template) return refuse('template_gone')
    const library = await libraryIn(tx, scope)
    const draft = assignTemplate({
      phases: template.phases,
      exercisesBySlug: assignableBySlug(library),
      episodeSide: picture.side,
      fitFor: fitterFor(library, picture),
    })
    if (!draft.ok) return refuse('unknown_exercise')

    const goals: readonly NewGoal[] = await tx.templateGoal.findMany({
      where: { templateId: template.id },
      orderBy: { position: 'asc' },
      select: GOAL_COLUMNS,
    })
    const programmeId = uuidv7()
    await tx.programme.create({
      data: {
        id: programmeId,
        clinicId: scope.clinicId,
        patientId: input.patientId,
        episodeId: picture.episodeId,
        templateId: template.id,
        title: template.name,
      },
    })
    const { phases } = draft.value
    const revision = { ...firstRevision(programmeId, phases), goals }
    await insertRevision(tx, scope, input.patientId, revision, library)
    await audit(tx, scope, {
      action: 'programme.choose_template',
      subjectKind: 'programme',
      subjectId: programmeId,
      patientId: input.patientId,
      detail: { template: template.slug, leftOut: draft.value.leftOut.length },
    })
    return ok({ programmeId })
  })
}

type Phases = readonly DraftPhase<TemplatePhaseRow, unknown>[]

function firstRevision(programmeId: string, phases: Phases) {
  const schedule = scheduleOf((phases[0]?.items ?? []).map((item) => item.dose))
  return {
    programmeId,
    number: 1,
    currentPhase: 1,
    phaseStartedOn: null,
    weekdays: schedule.weekdays.length > 0 ? schedule.weekdays : [1, 2, 3, 4, 5, 6, 7],
    sessionsPerDay: Math.min(SITTINGS_A_DAY_AT_START, Math.max(1, schedule.sessionsPerDay)),
    phases: phases.map(({ items: _items, ...phase }) => phase),
    lines: phases.flatMap((phase) =>
      phase.items.map(
        (item): DraftLine => ({
          id: uuidv7(),
          lineageId: null,
          phase: phase.position,
          exerciseSlug: item.exerciseSlug,
          exerciseVersion: null,
          side: item.side,
          dose: item.dose,
          note: item.note,
          why: item.why,
          overrideReason: item.overrideReason,
        }),
      ),
    ),
  }
}

const GOAL_COLUMNS = {
  position: true,
  type: true,
  title: true,
  targetValue: true,
  targetUnit: true,
  frequency: true,
  fromPhase: true,
  note: true,
} as const
