import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import { inPhase } from '@/lib/domain/programmes/builder/draft-plan'
import { type DraftEdit, type DraftLine, editDraft } from '@/lib/domain/programmes/edit-draft'
import { type DoseBase, readDose, type ShorthandProblem } from '@/lib/domain/programmes/shorthand/read-dose'
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
import { type PlanToWrite, replaceLines } from '@/lib/server/programmes/rows/write-revision'

/** `index` of the line as it was sent, for the field's name. */
export type LineProblem = { readonly index: number; readonly problems: readonly ShorthandProblem[] }
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
    if (input.items.some((line) => !library.bySlug.has(line.exerciseSlug))) return refuseWith('unknown_exercise', [])
    const ids = new Map(input.items.map(({ id }) => [id, draft.lines.some((line) => line.id === id) ? id : uuidv7()]))
    const { sent, problems } = linesOf(input, { draft, ids, library, picture })
    if (problems.length > 0) return refuseWith('line_problems', problems)
    const edit = toEdit(input.intent, { sent, library, picture })
    const plan = {
      lines: edit ? editDraft(sent, edit) : sent,
      variants: input.variants.map((variant) => ({
        ...variant,
        itemIds: variant.itemIds.map((id) => ids.get(id) ?? id),
      })),
    }
    const version = await writeDraft(tx, { scope, draft, input, plan, library, patientId: input.patientId })
    if (version === null) return refuseWith('conflict', [])
    await audit(tx, scope, {
      action: 'programme.save_draft',
      subjectKind: 'programme_revision',
      subjectId: draft.id,
      patientId: input.patientId,
      detail: { revision: draft.number, items: plan.lines.length, edit: input.intent.kind },
    })
    return ok({ version, itemId: edit && lineOf(edit) })
  })
}

type Facts = {
  readonly draft: Revision
  /** The id that each line is stored under, by the id that it was sent with. */
  readonly ids: ReadonlyMap<string, string>
  readonly library: Library
  readonly picture: PatientPicture
}

/**
 * A line that this revision has keeps its lineage; any other id starts one (somebody may have removed it meanwhile). A line that is
 * taken out need not have a dose that can be given.
 */
function linesOf(input: SaveDraftForm, facts: Facts): { sent: DraftLine[]; problems: LineProblem[] } {
  const removed = input.intent.kind === 'remove' ? input.intent.itemId : null
  const sent: DraftLine[] = []
  const problems: LineProblem[] = []
  for (const [index, { dose: text, ...item }] of input.items.entries()) {
    if (item.id === removed) continue
    const before = facts.draft.lines.find((line) => line.id === item.id)
    const base = baseOf(item.exerciseSlug, before, facts)
    const read = readDose(text, base)
    if (!read.ok) problems.push({ index, problems: read.detail })
    else {
      const isSame = before?.exerciseSlug === item.exerciseSlug
      const id = facts.ids.get(item.id) ?? item.id
      const exerciseVersion = isSame && before ? before.exerciseVersion : null
      sent.push({ ...item, ...read.value, id, lineageId: before?.lineageId ?? null, exerciseVersion })
    }
  }
  return { sent, problems }
}

/** What a typed dose leaves unsaid: as the line was, or as its exercise begins. */
function baseOf(slug: string, before: DraftLine | undefined, { library, picture }: Facts): DoseBase {
  const exercise = library.bySlug.get(slug)?.facts
  if (!exercise) throw new Error('Asked for the dose of an exercise that the library lacks')
  const isOneSided = exercise.unilateral
  if (before?.exerciseSlug === slug) return { dose: before.dose, side: isOneSided ? before.side : null, isOneSided }
  return { dose: exercise.dose, side: isOneSided ? picture.side : null, isOneSided }
}

/** The line that an edit leads back to. */
function lineOf(edit: DraftEdit): string | null {
  if (edit.kind === 'add') return edit.lines[0]?.id ?? null
  return 'itemId' in edit ? edit.itemId : null
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
      return next ? { kind: 'add', lines: [{ ...line, ...next }], before: null } : null
    }
    default:
      return null
  }
}

type Write = {
  readonly scope: Scope
  readonly patientId: PatientId
  readonly draft: Revision
  readonly input: SaveDraftForm
  readonly plan: Pick<PlanToWrite, 'lines' | 'variants'>
  readonly library: Library
}

async function writeDraft(
  tx: ScopedTx,
  { scope, patientId, draft, input, plan, library }: Write,
): Promise<number | null> {
  const { busyDayMinutes, changeNote } = input
  const written = await tx.programmeRevision.updateMany({
    where: { id: draft.id, version: input.version, activatedAt: null },
    data: {
      ...scheduleAndPhase(draft, input, plan.lines),
      busyDayMinutes,
      changeNote,
      savedById: scope.actorId,
      version: { increment: 1 },
    },
  })
  if (written.count !== 1) return null
  const lines = plan.lines.filter((line) => draft.phases.some((phase) => phase.position === line.phase))
  const owner = { clinicId: scope.clinicId, patientId }
  await replaceLines(tx, owner, draft, { lines, variants: plan.variants, busyDayMinutes, library })
  return input.version + 1
}

/** A press that moves on brings the phase's own days; a builder that moved on has brought them itself. */
function scheduleAndPhase(draft: Revision, input: SaveDraftForm, lines: readonly DraftLine[]) {
  const has = (position: number | undefined) => draft.phases.some((phase) => phase.position === position)
  const { weekdays, sessionsPerDay } = input
  const sent = input.currentPhase !== undefined && has(input.currentPhase) ? input.currentPhase : draft.currentPhase
  const pressed = input.intent.kind === 'phase' && has(input.intent.phase) ? input.intent.phase : sent
  const chosen = { currentPhase: sent, weekdays: [...weekdays], sessionsPerDay }
  if (pressed === sent) return chosen
  const moved = inPhase({ ...chosen, lines }, pressed)
  return { currentPhase: moved.currentPhase, weekdays: [...moved.weekdays], sessionsPerDay }
}
