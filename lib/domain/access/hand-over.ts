import type { MemberId, PatientId } from '@/lib/domain/shared/ids'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'

/** Who takes the patients of somebody who leaves: one colleague for all, another for some, or one for each. */
export type HandOverChoice = {
  readonly toAll: MemberId | null
  readonly each: ReadonlyMap<PatientId, MemberId>
}

export type HandOverFacts = {
  /** Of now; what the choice says about anybody else moves nobody. */
  readonly patients: readonly PatientId[]
  /** Therapists of the clinic who stay. */
  readonly heirs: ReadonlySet<MemberId>
}

/** For every patient a therapist who stays, or nobody leaves (H03: an alert that nobody is there to see). */
export function decideHandOver(
  choice: HandOverChoice,
  { patients, heirs }: HandOverFacts,
): Result<ReadonlyMap<PatientId, MemberId>, 'has_patients'> {
  const moves = new Map<PatientId, MemberId>()
  for (const patient of patients) {
    const heir = choice.each.get(patient) ?? choice.toAll
    if (heir === null || !heirs.has(heir)) return refuse('has_patients')
    moves.set(patient, heir)
  }
  return ok(moves)
}
