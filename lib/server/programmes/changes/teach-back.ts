import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import { type TeachBackAnswer, toTeach } from '@/lib/domain/programmes/changes/teach-back'
import type { RevisionItem } from '@/lib/domain/programmes/revision-diff'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'
import { type Revision, toDiffItems } from '@/lib/server/programmes/rows/revision-rows'

/** What the patient is asked to show before `draft` comes into force, the same for the page and for the command. */
export function askedToShow(inForce: Revision | null, draft: Revision): readonly RevisionItem[] {
  const given = (revision: Revision) => ({ currentPhase: revision.currentPhase, items: toDiffItems(revision) })
  return toTeach(inForce && given(inForce), given(draft))
}

/** Who said so and when comes with it; a row never changes (trigger). */
export async function recordTeachBack(
  tx: ScopedTx,
  scope: Scope,
  revision: { readonly id: string; readonly patientId: string },
  answers: ReadonlyMap<string, TeachBackAnswer>,
): Promise<void> {
  await tx.teachBack.createMany({
    data: [...answers].map(([lineageId, answer]) => ({
      id: uuidv7(),
      clinicId: scope.clinicId,
      patientId: revision.patientId,
      revisionId: revision.id,
      lineageId,
      shown: answer === 'shown',
      reason: answer === 'shown' ? null : answer,
      askedById: scope.actorId,
    })),
  })
}

export function countShown(answers: ReadonlyMap<string, TeachBackAnswer>): number {
  return [...answers.values()].filter((answer) => answer === 'shown').length
}
