import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import type { DoseProblem } from '@/lib/domain/programmes/dose-limits'
import { scheduleOf } from '@/lib/domain/programmes/due-days'
import { type DraftEdit, type DraftLine, editDraft } from '@/lib/domain/programmes/edit-draft'
import { checkItem } from '@/lib/domain/programmes/item'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuseWith } from '@/lib/domain/shared/result'
import type { DraftIntent, SaveDraftForm } from '@/lib/schemas/programmes'
import { audit } from '@/lib/server/audit/audit'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { type Library, libraryIn } from '@/lib/server/exercises/queries'
import { type PatientPicture, readPicture } from '@/lib/server/programmes/picture'
import { draftOf, readProgramme } from '@/lib/server/programmes/rows/programme-rows'
import type { Revision } from '@/lib/server/programmes/rows/revision-rows'
import { replaceLines } from '@/lib/server/programmes/rows/write-revision'

export type LineProblem =
  /** `index` of the line as it was sent, for the field's name. */
  | { readonly index: number; readonly reason: 'side_missing' }
  | { readonly index: number; readonly reason: 'impossible_dose'; readonly dose: readonly DoseProblem[] }
export type SaveDraftRefusal = 'not_found' | 'conflict' | 'unknown_exercise' | 'line_problems'
export type SavedDraft = {
  readonly version: number
  /** The line to return to: the one that was added, moved or swapped. */
  readonly itemId: string | null
}
type Answer = Result<SavedDraft, SaveDraftRefusal, readonly LineProblem[]>

/** Writes a draft as the form shows it, with the one press that sent it (a line moved, added, taken out …). */
export async function saveDraft(
  scope: Scope,
  input: SaveDraftForm & { readonly patientId: PatientId },
  today: PlainDate,
): Promise<Answer> {
  return withScope(scope, async (tx) => {
    const picture = await readPicture(tx, input.patientId, today)
    const programme = 'missing' in picture ? null : await readProgramme(tx, picture.episodeId)
    const draft = programme && draftOf(programme)
    if ('missing' in picture || draft?.id !== input.revisionId) return refuseWith('not_found', [])
    const library = await libraryIn(tx, scope)
    const sent = linesOf(input, draft)
    if (sent.some((line) => !library.bySlug.has(line.exerciseSlug))) return refuseWith('unknown_exercise', [])
    const edit = toEdit(input.intent, { sent, library, picture })
    const removed = edit?.kind === 'remove' ? edit.itemId : null
    const problems = sent.flatMap((line, index) => (line.id === removed ? [] : problemsOf(line, index, library)))
    if (problems.length > 0) return refuseWith('line_problems', problems)
    const lines = edit ? editDraft(sent, edit) : sent
    const version = await writeDraft(tx, { scope, draft, input, lines, library, patientId: input.patientId })
    if (version === null) return refuseWith('conflict', [])
    await audit(tx, scope, {
      action: 'programme.save_draft',
      subjectKind: 'programme_revision',
      subjectId: draft.id,
      patientId: input.patientId,
      detail: { revision: draft.number, items: lines.length, edit: input.intent.kind },
    })
    return ok({
      version,
      itemId: edit?.kind === 'add' ? edit.line.id : edit && edit.kind !== 'remove' ? edit.itemId : null,
    })
  })
}

/** A line that this revision has keeps its lineage; any other id starts one (somebody may have removed it meanwhile). */
function linesOf(input: SaveDraftForm, draft: Revision): DraftLine[] {
  const stored = new Map(draft.lines.map((line) => [line.id, line]))
  return input.items.map((item) => {
    const before = stored.get(item.id)
    return {
      ...item,
      id: before ? item.id : uuidv7(),
      lineageId: before?.lineageId ?? null,
      exerciseVersion: before?.exerciseSlug === item.exerciseSlug ? before.exerciseVersion : null,
    }
  })
}

function toEdit(
  intent: DraftIntent,
  facts: { sent: readonly DraftLine[]; library: Library; picture: PatientPicture },
): DraftEdit | null {
  const { sent, library, picture } = facts
  const fresh = (slug: string | null) => {
    const exercise = slug === null ? undefined : library.bySlug.get(slug)?.facts
    return (
      exercise && { exerciseSlug: exercise.slug, dose: exercise.dose, side: exercise.unilateral ? picture.side : null }
    )
  }
  switch (intent.kind) {
    case 'remove':
    case 'up':
    case 'down':
    case 'newer':
      return { kind: intent.kind, itemId: intent.itemId }
    case 'easier':
    case 'harder': {
      const line = sent.find((candidate) => candidate.id === intent.itemId)
      const next = fresh((line && library.bySlug.get(line.exerciseSlug)?.facts[intent.kind]) ?? null)
      return next ? { kind: 'swap', itemId: intent.itemId, with: next } : null
    }
    case 'add': {
      const next = fresh(intent.exerciseSlug)
      const blank = { lineageId: null, exerciseVersion: null, note: null, why: null, overrideReason: null }
      const line = { ...blank, id: uuidv7(), phase: intent.phase }
      return next ? { kind: 'add', line: { ...line, ...next } } : null
    }
    default:
      return null
  }
}

function problemsOf(line: DraftLine, index: number, library: Library): LineProblem[] {
  const isOneSided = library.bySlug.get(line.exerciseSlug)?.facts.unilateral ?? false
  const checked = checkItem({ ...line, isOneSided, side: isOneSided ? line.side : null })
  if (checked.ok) return []
  return checked.detail.flatMap((problem): LineProblem[] => {
    if (problem.reason === 'side_missing') return [{ index, reason: problem.reason }]
    return problem.reason === 'impossible_dose' ? [{ index, reason: problem.reason, dose: problem.dose }] : []
  })
}

type Write = {
  readonly scope: Scope
  readonly patientId: PatientId
  readonly draft: Revision
  readonly input: SaveDraftForm
  readonly lines: readonly DraftLine[]
  readonly library: Library
}

async function writeDraft(
  tx: ScopedTx,
  { scope, patientId, draft, input, lines, library }: Write,
): Promise<number | null> {
  const written = await tx.programmeRevision.updateMany({
    where: { id: draft.id, version: input.version, activatedAt: null },
    data: { ...scheduleAndPhase(draft, input, lines), changeNote: input.changeNote, version: { increment: 1 } },
  })
  if (written.count !== 1) return null
  const kept = lines.filter((line) => draft.phases.some((phase) => phase.position === line.phase))
  const sided = kept.map((line) => ({
    ...line,
    side: library.bySlug.get(line.exerciseSlug)?.facts.unilateral ? line.side : null,
  }))
  await replaceLines(tx, { clinicId: scope.clinicId, patientId }, draft, sided, library)
  return input.version + 1
}

/** Moving to another phase brings that phase's own days; the sittings a day stay as they were chosen. */
function scheduleAndPhase(draft: Revision, input: SaveDraftForm, lines: readonly DraftLine[]) {
  const chosen = {
    currentPhase: draft.currentPhase,
    weekdays: [...input.weekdays],
    sessionsPerDay: input.sessionsPerDay,
  }
  const position = input.intent.kind === 'phase' ? input.intent.phase : draft.currentPhase
  if (position === draft.currentPhase || !draft.phases.some((phase) => phase.position === position)) return chosen
  const { weekdays } = scheduleOf(lines.filter((line) => line.phase === position).map((line) => line.dose))
  return { ...chosen, currentPhase: position, weekdays: weekdays.length > 0 ? [...weekdays] : chosen.weekdays }
}
