import 'server-only'

import { sessionMinutes } from '@/lib/domain/programmes/dose-minutes'
import { diffRevisions } from '@/lib/domain/programmes/revision-diff'
import type { DossierProgramme, DossierRevision } from '@/lib/domain/progress/dossier'
import type { PatientId } from '@/lib/domain/shared/ids'
import { type Scope, withScope } from '@/lib/server/db/scope'
import { picturesOf } from '@/lib/server/exercises/pictures-of'
import { type Library, libraryIn } from '@/lib/server/exercises/queries'
import { openPauseOf, PAUSE_COLUMNS, toPause, withResumeReason } from '@/lib/server/programmes/item-pauses'
import { REVISION_COLUMNS, type Revision, toDiffItems, toRevision } from '@/lib/server/programmes/rows/revision-rows'

/** The programme in force: the items of its phase now, and what each revision changed. Null while nothing is in force. */
export async function getDossierProgramme(scope: Scope, patientId: PatientId): Promise<DossierProgramme | null> {
  return withScope(scope, async (tx) => {
    const programme = await tx.programme.findFirst({
      where: { patientId, currentRevision: { not: null } },
      orderBy: { createdAt: 'desc' },
      select: {
        title: true,
        currentRevision: true,
        revisions: { where: { activatedAt: { not: null } }, orderBy: { number: 'asc' }, select: REVISION_COLUMNS },
        pauses: PAUSE_COLUMNS,
      },
    })
    const revisions = programme?.revisions.map(toRevision) ?? []
    const current = revisions.find((revision) => revision.number === programme?.currentRevision)
    if (!programme || !current) return null
    const library = await libraryIn(tx, scope)
    const pauses = programme.pauses.map(toPause)
    const lines = current.lines
      .filter((line) => line.phase === current.currentPhase)
      .map((line) => withResumeReason(line, pauses))
    const given = lines.map(({ exerciseSlug }) => exerciseIn(library, exerciseSlug))
    const pictures = await picturesOf(tx, given)
    return {
      title: programme.title,
      revision: current.number,
      since: current.effectiveFrom,
      minutes: sessionMinutes(lines.filter((line) => openPauseOf(line, pauses) === null)),
      items: lines.map((line) => {
        const { id, exerciseSlug, exerciseVersion, dose, side, note, overrideReason } = line
        const { facts, version } = exerciseIn(library, exerciseSlug)
        const name = current.givenNames.get(id) ?? facts.name
        const isOutdated = (exerciseVersion ?? version) < version
        const isPaused = openPauseOf(line, pauses) !== null
        const picture = pictures.get(exerciseSlug) ?? null
        return { id, name, picture, category: facts.category, dose, side, note, overrideReason, isOutdated, isPaused }
      }),
      revisions: revisions.flatMap((revision, index) => toEntry(revision, revisions[index - 1])).reverse(),
      names: new Map(library.all.map((exercise) => [exercise.facts.slug, exercise.facts.name])),
    }
  })
}

function toEntry(revision: Revision, before: Revision | undefined): DossierRevision[] {
  if (revision.effectiveFrom === null) return []
  return [
    {
      number: revision.number,
      from: revision.effectiveFrom,
      phase: revision.currentPhase,
      phaseBefore: before?.currentPhase ?? null,
      changeNote: revision.changeNote,
      isByRules: revision.createdById === null,
      diff: before ? diffRevisions(toDiffItems(before), toDiffItems(revision)) : null,
    },
  ]
}

function exerciseIn(library: Library, slug: string) {
  const exercise = library.bySlug.get(slug)
  if (!exercise) throw new Error('A programme uses an exercise that the library lacks')
  return exercise
}
