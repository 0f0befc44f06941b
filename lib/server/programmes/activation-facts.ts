import 'server-only'

import { waitsForRetest } from '@/lib/domain/assessment/neuro-retest'
import { isBlockedWithoutReason, isMissingNote } from '@/lib/domain/programmes/assign'
import type { ActivationFacts, ItemPlace } from '@/lib/domain/programmes/can-activate'
import { isPossibleDose } from '@/lib/domain/programmes/dose-limits'
import type { DraftLine } from '@/lib/domain/programmes/edit-draft'
import type { ProgrammeState } from '@/lib/domain/programmes/programme-state'
import type { ScopedTx } from '@/lib/server/db/scope'
import type { Library, LibraryExercise } from '@/lib/server/exercises/queries'
import type { FitFor } from '@/lib/server/programmes/fits'
import type { PatientPicture } from '@/lib/server/programmes/picture'
import type { Revision } from '@/lib/server/programmes/rows/revision-rows'

export type ClinicForActivation = { readonly isDemo: boolean; readonly emergencyNumber: string }

export async function readClinicForActivation(tx: ScopedTx): Promise<ClinicForActivation> {
  return tx.clinic.findFirstOrThrow({ select: { isDemo: true, emergencyNumber: true } })
}

type Parts = {
  readonly programmeState: ProgrammeState
  readonly templateIsReviewed: boolean
  readonly revision: Revision
  /** Null before the first activation. */
  readonly inForce: Revision | null
  readonly picture: PatientPicture
  readonly fitFor: FitFor
  readonly library: Library
  readonly clinic: ClinicForActivation
}

/** What `decideActivation` asks about a draft revision, the same for the page that lists it and for the command. */
export function activationFacts(facts: Parts): ActivationFacts {
  const { revision, library, fitFor, clinic, picture } = facts
  const stageOf = new Map(revision.phases.map((phase) => [phase.position, phase.stage]))
  const judged = revision.lines.map((line) => ({
    ...line,
    fit: fitFor(line.exerciseSlug, stageOf.get(line.phase) ?? null),
    exercise: library.bySlug.get(line.exerciseSlug),
  }))
  return {
    programmeState: stateOfDraft(facts.programmeState),
    confirmationState: picture.confirmation,
    waitsForRetest: isStepTooEarly(facts),
    blockedWithoutReason: judged.filter(isBlockedWithoutReason).map(placeOf),
    cautionWithoutNote: judged.filter(isMissingNote).map(placeOf),
    missingSides: judged.filter((line) => line.exercise?.facts.unilateral && line.side === null).map(placeOf),
    impossibleDoses: judged.filter((line) => !isPossibleDose(line.dose).ok).map(placeOf),
    itemsPerPhase: revision.phases.map(({ position }) => judged.filter((line) => line.phase === position).length),
    contentReviewed:
      facts.templateIsReviewed && judged.every((line) => isReviewedAs(line.exercise, line.exerciseVersion)),
    clinicIsDemo: clinic.isDemo,
    emergencyNumberSet: clinic.emergencyNumber.trim() !== '',
  }
}

function isStepTooEarly({ inForce, revision, picture }: Pick<Parts, 'inForce' | 'revision' | 'picture'>): boolean {
  if (!inForce?.phaseStartedOn) return false
  const { phaseStartedOn, currentPhase: from } = inForce
  return waitsForRetest({ from, to: revision.currentPhase }, { testedOn: picture.neuro.testedOn, phaseStartedOn })
}

/** A change of a running or paused programme is a draft of its own; a suspended one must be cleared first. */
function stateOfDraft(state: ProgrammeState): ProgrammeState {
  return state === 'active' || state === 'paused' ? 'draft' : state
}

/** What is asked is the text that this line gives: a review of another version says nothing about it. */
function isReviewedAs(exercise: LibraryExercise | undefined, version: number | null): boolean {
  return exercise?.reviewedVersions.has(version ?? exercise.version) ?? false
}

function placeOf(line: DraftLine): ItemPlace {
  return { phase: line.phase, exerciseSlug: line.exerciseSlug }
}
