import 'server-only'

import type { LastChoice } from '@/lib/domain/programmes/plan'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import { type Scope, withScope } from '@/lib/server/db/scope'
import { getLibrary } from '@/lib/server/exercises/queries'
import type { PatientPicture } from '@/lib/server/programmes/picture'
import { copyOfLast, readLastProgramme } from '@/lib/server/programmes/templates/last-programme'

/** The person's last programme with what a copy of it would lose today; null when none has ended. */
export async function getLastChoice(
  scope: Scope,
  picture: PatientPicture,
  timeZone: string,
): Promise<LastChoice | null> {
  const library = await getLibrary(scope)
  const last = await withScope(scope, (tx) => readLastProgramme(tx, picture.patientId))
  if (!last) return null
  const { phases, leftOut, gone } = copyOfLast(last, { picture, library })
  const lost = new Set([...leftOut.map((item) => item.exerciseSlug), ...gone])
  return {
    id: last.id,
    title: last.title,
    endedOn: localDayAt(last.endedAt.getTime(), timeZone),
    phases: phases.length,
    items: phases.reduce((sum, phase) => sum + phase.items.length, 0),
    leftOut: [...lost].map((slug) => library.bySlug.get(slug)?.facts.name ?? slug),
  }
}
