import 'server-only'

import type { PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { type Library, libraryIn } from '@/lib/server/exercises/queries'
import { besideExercises } from '@/lib/server/programmes/goals/beside-exercises'
import { readPicture } from '@/lib/server/programmes/picture'
import { draftOf, inForceOf, type ProgrammeRow, readProgramme } from '@/lib/server/programmes/rows/programme-rows'
import type { Revision } from '@/lib/server/programmes/rows/revision-rows'
import { insertRevision } from '@/lib/server/programmes/rows/write-revision'

/** Begins a change: a draft that copies the revision in force, each line with its lineage. An open draft is taken up again. */
export async function startRevision(
  scope: Scope,
  input: { readonly patientId: PatientId; readonly programmeId: string },
  today: PlainDate,
): Promise<Result<{ readonly number: number }, 'not_found'>> {
  return withScope(scope, async (tx) => {
    const picture = await readPicture(tx, input.patientId, today)
    const programme = 'missing' in picture ? null : await readProgramme(tx, picture.episodeId)
    if (programme?.id !== input.programmeId) return refuse('not_found')
    const open = draftOf(programme)
    if (open) return ok({ number: open.number })
    const number = await openRevision(tx, scope, programme, await libraryIn(tx, scope))
    return number === null ? refuse('not_found') : ok({ number })
  })
}

/** What a new revision has otherwise than the one in force. */
export type RevisionChange = Partial<Pick<Revision, 'currentPhase' | 'weekdays' | 'lines' | 'changeNote'>>

/** Inside a transaction: a new draft from the revision in force. Null while nothing is in force. */
export async function openRevision(
  tx: ScopedTx,
  scope: Scope,
  programme: ProgrammeRow,
  library: Library,
  change: RevisionChange = {},
): Promise<number | null> {
  const inForce = inForceOf(programme)
  if (!inForce) return null
  const current = { ...inForce, ...change }
  const number = Math.max(...programme.revisions.map((revision) => revision.number)) + 1
  const beside = await besideExercises(tx, current.id)
  const { currentPhase, phaseStartedOn, weekdays, sessionsPerDay, busyDayMinutes, lines, variants } = current
  const phases = current.phases.map(({ id: _id, ...phase }) => phase)
  const changeNote = change.changeNote ?? null
  const schedule = { currentPhase, phaseStartedOn, weekdays, sessionsPerDay, busyDayMinutes }
  const copy = { ...schedule, programmeId: programme.id, number, changeNote }
  const patientId = programme.patientId as PatientId
  const id = await insertRevision(tx, scope, patientId, { ...copy, phases, lines, variants, ...beside }, library)
  await audit(tx, scope, {
    action: 'programme.start_revision',
    subjectKind: 'programme_revision',
    subjectId: id,
    patientId,
    detail: { revision: number },
  })
  return number
}
