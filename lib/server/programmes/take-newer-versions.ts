import 'server-only'

import type { DraftLine } from '@/lib/domain/programmes/edit-draft'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import { type Scope, withScope } from '@/lib/server/db/scope'
import { type Library, libraryIn } from '@/lib/server/exercises/queries'
import { readPicture } from '@/lib/server/programmes/picture'
import { draftOf, readProgramme } from '@/lib/server/programmes/rows/programme-rows'
import { replaceLines } from '@/lib/server/programmes/rows/write-revision'
import { openRevision } from '@/lib/server/programmes/start-revision'

/**
 * Makes what the library says today the content of every line: in the draft that is open, else in a new one that copies the
 * revision in force. Doses, notes and sides stay as they were prescribed; the patient sees nothing before it is activated.
 */
export async function takeNewerVersions(
  scope: Scope,
  input: { readonly patientId: PatientId; readonly programmeId: string },
  today: PlainDate,
): Promise<Result<{ readonly number: number; readonly lines: number }, 'not_found'>> {
  return withScope(scope, async (tx) => {
    const picture = await readPicture(tx, input.patientId, today)
    const before = 'missing' in picture ? null : await readProgramme(tx, picture.episodeId)
    if ('missing' in picture || before?.id !== input.programmeId) return refuse('not_found')
    const library = await libraryIn(tx, scope)
    if (draftOf(before) === null && !(await openRevision(tx, scope, before, library))) return refuse('not_found')
    const programme = await readProgramme(tx, picture.episodeId)
    const draft = programme && draftOf(programme)
    if (!draft) return refuse('not_found')
    const outdated = draft.lines.filter((line) => isOutdated(line, library))
    const lines = draft.lines.map((line) => ({ ...line, side: sideOf(line), exerciseVersion: null }))
    await tx.programmeRevision.update({ where: { id: draft.id }, data: { version: { increment: 1 } } })
    await replaceLines(tx, { clinicId: scope.clinicId, patientId: input.patientId }, draft, {
      ...draft,
      lines,
      library,
    })
    await audit(tx, scope, {
      action: 'programme.take_newer_versions',
      subjectKind: 'programme_revision',
      subjectId: draft.id,
      patientId: input.patientId,
      detail: { revision: draft.number, items: outdated.length },
    })
    return ok({ number: draft.number, lines: outdated.length })

    /** Where the newer version is done on one side and the older was not, the episode's side is the first guess. */
    function sideOf(line: DraftLine) {
      const isOneSided = library.bySlug.get(line.exerciseSlug)?.facts.unilateral ?? false
      return isOneSided ? (line.side ?? ('side' in picture ? picture.side : null)) : null
    }
  })
}

function isOutdated({ exerciseSlug, exerciseVersion }: DraftLine, library: Library): boolean {
  return (exerciseVersion ?? 0) < (library.bySlug.get(exerciseSlug)?.version ?? 0)
}
