import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import type { DraftPhase } from '@/lib/domain/programmes/assign'
import { scheduleOf } from '@/lib/domain/programmes/due-days'
import type { DraftLine } from '@/lib/domain/programmes/edit-draft'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'
import type { Library } from '@/lib/server/exercises/queries'
import { type PatientPicture, readPicture } from '@/lib/server/programmes/picture'
import type { TemplatePhaseRow } from '@/lib/server/programmes/rows/template-rows'
import { insertRevision, type NewArticle, type NewGoal } from '@/lib/server/programmes/rows/write-revision'

/** More sittings a day than this are seldom kept; the therapist can set more. A design decision. */
const SITTINGS_A_DAY_AT_START = 2
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const

export type BeginRefusal = 'not_found' | 'not_assessed' | 'has_programme'
export type DraftStart = {
  readonly title: string
  readonly templateId: string | null
  /** The patient's earlier programme, where this is a copy of it. */
  readonly copiedFromId: string | null
  readonly phases: readonly DraftPhase<TemplatePhaseRow, unknown>[]
  readonly goals: readonly NewGoal[]
  readonly articles?: readonly NewArticle[]
}

/** May a programme begin for this person today? One that is unfinished has to be stopped first. */
export async function readBeginning(
  tx: ScopedTx,
  patientId: PatientId,
  today: PlainDate,
): Promise<Result<PatientPicture, BeginRefusal>> {
  const picture = await readPicture(tx, patientId, today)
  if ('missing' in picture) return refuse(picture.missing === 'patient' ? 'not_found' : 'not_assessed')
  if (!picture.isAssessed) return refuse('not_assessed')
  const unfinished = await tx.programme.count({
    where: { episodeId: picture.episodeId, state: { notIn: ['stopped', 'completed'] } },
  })
  return unfinished > 0 ? refuse('has_programme') : ok(picture)
}

/** Writes the programme with its first revision, a draft. Answers its id. */
export async function beginDraft(
  tx: ScopedTx,
  scope: Scope,
  { picture, library }: { readonly picture: PatientPicture; readonly library: Library },
  { phases, goals, articles = [], ...columns }: DraftStart,
): Promise<string> {
  const programmeId = uuidv7()
  const { patientId, episodeId } = picture
  await tx.programme.create({ data: { ...columns, id: programmeId, clinicId: scope.clinicId, patientId, episodeId } })
  await insertRevision(tx, scope, patientId, { ...firstRevision(programmeId, phases), goals, articles }, library)
  return programmeId
}

function firstRevision(programmeId: string, phases: DraftStart['phases']) {
  const schedule = scheduleOf((phases[0]?.items ?? []).map((item) => item.dose))
  return {
    programmeId,
    number: 1,
    currentPhase: 1,
    phaseStartedOn: null,
    weekdays: schedule.weekdays.length > 0 ? schedule.weekdays : EVERY_DAY,
    sessionsPerDay: Math.min(SITTINGS_A_DAY_AT_START, Math.max(1, schedule.sessionsPerDay)),
    phases: phases.map(({ items: _items, weeksRange: _range, ...phase }) => phase),
    lines: phases.flatMap((phase) => phase.items.map((item) => lineOf(item, phase.position))),
  }
}

function lineOf(item: DraftStart['phases'][number]['items'][number], phase: number): DraftLine {
  const { exerciseSlug, side, dose, note, why, overrideReason } = item
  return {
    id: uuidv7(),
    lineageId: null,
    phase,
    exerciseSlug,
    exerciseVersion: null,
    side,
    dose,
    note,
    why,
    overrideReason,
  }
}
