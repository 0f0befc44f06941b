import 'server-only'

import type { PhaseStage } from '@/lib/domain/exercises/exercise'
import type { Fit } from '@/lib/domain/exercises/fit'
import type { FitView, ReasonView } from '@/lib/domain/exercises/fit-view'
import { isBlockedWithoutReason, isMissingNote } from '@/lib/domain/programmes/assign'
import { itemSeconds, sessionMinutes } from '@/lib/domain/programmes/dose-minutes'
import type { DraftLine } from '@/lib/domain/programmes/edit-draft'
import type { ExerciseRef, NewerVersion, PlanItem, PlanPhase } from '@/lib/domain/programmes/plan'
import type { Library } from '@/lib/server/exercises/queries'
import type { FitFor } from '@/lib/server/programmes/fits'
import { type ItemPause, openPauseOf } from '@/lib/server/programmes/item-pauses'
import type { Revision } from '@/lib/server/programmes/rows/revision-rows'
import { variantsIn } from '@/lib/server/programmes/rows/write-revision'

type Facts = {
  readonly library: Library
  readonly fitFor: FitFor
  /** By the line's id. */
  readonly newer: ReadonlyMap<string, NewerVersion>
  readonly pauses: readonly ItemPause[]
}

/** A revision with what the rules say of each of its lines. */
export function phasesOf(revision: Revision, facts: Facts): readonly PlanPhase[] {
  return revision.phases.map(({ position, name, stage, weeks, goal, entryCriteria }) => {
    const lines = revision.lines.filter((line) => line.phase === position)
    const items = lines.map((line) => itemView(line, revision, stage, facts))
    const variants = variantsIn(position, { ...revision, library: facts.library }).map(({ kind, itemIds }) => ({
      kind,
      minutes: sessionMinutes(lines.filter(({ id }) => itemIds.includes(id))),
      items: itemIds.length,
    }))
    return { position, name, stage, weeks, goal, entryCriteria, items, variants, minutes: sessionMinutes(items) }
  })
}

function itemView(line: DraftLine, revision: Revision, stage: PhaseStage, facts: Facts): PlanItem {
  const { library, fitFor, newer, pauses } = facts
  const exercise = library.bySlug.get(line.exerciseSlug)?.facts
  if (!exercise) throw new Error('A programme uses an exercise that the library lacks')
  const fit = fitFor(line.exerciseSlug, stage)
  const judged = { ...line, fit }
  return {
    ...line,
    index: revision.lines.indexOf(line),
    name: revision.givenNames.get(line.id) ?? exercise.name,
    category: exercise.category,
    load: exercise.load,
    lumbarBias: exercise.lumbarBias,
    equipment: exercise.equipment,
    isOneSided: exercise.unilateral,
    seconds: itemSeconds(line.dose, line.side),
    fit: fitView(fit, library),
    needsReason: isBlockedWithoutReason(judged),
    needsNote: isMissingNote(judged),
    newer: newer.get(line.id) ?? null,
    pause: pauseView(line, pauses),
    easier: refOf(library, exercise.easier),
    harder: refOf(library, exercise.harder),
  }
}

function pauseView(line: DraftLine, pauses: readonly ItemPause[]): PlanItem['pause'] {
  const pause = openPauseOf(line, pauses)
  return pause && { id: pause.id, version: pause.version }
}

/** The same reason from two conditions or flags is said for each: both may be what somebody weighs. */
export function fitView(fit: Fit, library: Library): FitView {
  return {
    verdict: fit.verdict,
    reasons: fit.reasons.map((reason): ReasonView => {
      if (reason.source !== 'modifier') return reason
      const rule = library.modifiers.find((candidate) => candidate.key === reason.modifier)
      const matched = reason.matched.map(({ attribute, value }) => ({ attribute, value }))
      return { source: 'modifier', level: reason.level, label: rule?.label ?? reason.modifier, matched }
    }),
  }
}

function refOf(library: Library, slug: string | null): ExerciseRef | null {
  const exercise = slug === null ? undefined : library.bySlug.get(slug)?.facts
  return exercise ? { slug: exercise.slug, name: exercise.name } : null
}
