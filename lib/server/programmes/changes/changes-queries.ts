import 'server-only'

import type { ContentChange } from '@/lib/domain/exercises/content/content-changes'
import { compareRevisions, type RevisionComparison } from '@/lib/domain/programmes/changes/compare-revisions'
import type { ItemNames } from '@/lib/domain/programmes/changes/item-names'
import type { RevisionEntry } from '@/lib/domain/programmes/changes/revision-entry'
import { sessionMinutes } from '@/lib/domain/programmes/dose-minutes'
import type { PatientId } from '@/lib/domain/shared/ids'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { libraryIn } from '@/lib/server/exercises/queries'
import { versionChanges } from '@/lib/server/exercises/version-changes'
import {
  type Compared,
  comparedRevisions,
  givenNames,
  lineageNames,
} from '@/lib/server/programmes/changes/compared-revisions'
import { readLastProgramme } from '@/lib/server/programmes/rows/programme-rows'
import type { Revision } from '@/lib/server/programmes/rows/revision-rows'

export type ChangesPage = {
  readonly patient: { readonly name: string; readonly givenName: string }
  readonly title: string
  /** Newest first. */
  readonly revisions: readonly RevisionEntry[]
  /** Null while there are not two. */
  readonly between: {
    readonly from: RevisionEntry
    readonly to: RevisionEntry
    readonly comparison: RevisionComparison
    readonly names: ItemNames
    /** What an item is called now, or was last; by lineage. */
    readonly lineageNames: ReadonlyMap<string, string>
    /** What an exercise says otherwise in its other version; by lineage. */
    readonly rewritten: ReadonlyMap<string, readonly ContentChange[]>
  } | null
}
type Asked = { readonly from: number | null; readonly to: number | null; readonly timeZone: string }

/** Two revisions of the patient's last programme side by side. Unless asked otherwise the newest with the one before. */
export async function getChangesPage(scope: Scope, patientId: PatientId, asked: Asked): Promise<ChangesPage | null> {
  return withScope(scope, async (tx) => {
    const patient = await tx.patient.findFirst({
      where: { id: patientId, archivedAt: null },
      select: { givenName: true, familyName: true },
    })
    const programme = patient && (await readLastProgramme(tx, patientId))
    if (!patient || !programme) return null
    const { revisions, title } = programme
    const compared = await comparedRevisions(tx, revisions)
    const [from, to] = chosen(revisions, asked)
    const entry = (revision: Revision) => entryOf(revision, compared.get(revision.id)?.author ?? null, asked.timeZone)
    const [before, after] = [from && compared.get(from.id), to && compared.get(to.id)]
    return {
      patient: { name: `${patient.givenName} ${patient.familyName}`, givenName: patient.givenName },
      title,
      revisions: revisions.map(entry).reverse(),
      between:
        from && to && before && after
          ? {
              from: entry(from),
              to: entry(to),
              names: givenNames([from, to]),
              lineageNames: lineageNames([from, to]),
              ...(await whatChanged(tx, scope, before, after)),
            }
          : null,
    }
  })
}

function chosen(revisions: readonly Revision[], asked: Asked): readonly [Revision | undefined, Revision | undefined] {
  const at = (number: number | null) => revisions.findIndex((revision) => revision.number === number)
  const to = at(asked.to) < 0 ? revisions.length - 1 : at(asked.to)
  const from = at(asked.from) < 0 ? to - 1 : at(asked.from)
  return [revisions[from], revisions[to]]
}

async function whatChanged(tx: ScopedTx, scope: Scope, before: Compared, after: Compared) {
  const comparison = compareRevisions(before, after)
  const library = await libraryIn(tx, scope)
  const pairs = comparison.items.changed.flatMap(({ before: was, after: is, versionChanged }) => {
    const exerciseId = library.bySlug.get(is.exerciseSlug)?.id
    if (!versionChanged || !exerciseId || was.exerciseVersion === null || is.exerciseVersion === null) return []
    return [{ key: is.lineageId, exerciseId, from: was.exerciseVersion, to: is.exerciseVersion }]
  })
  return { comparison, rewritten: await versionChanges(tx, pairs) }
}

function entryOf(revision: Revision, author: string | null, timeZone: string): RevisionEntry {
  const { number, createdById, activatedAt, effectiveFrom, changeNote, createdAt } = revision
  return {
    number,
    author,
    isByRules: createdById === null,
    isDraft: activatedAt === null,
    day: effectiveFrom ?? localDayAt(createdAt.getTime(), timeZone),
    changeNote,
    phases: revision.phases.map(({ position, name }) => ({
      position,
      name,
      minutes: sessionMinutes(revision.lines.filter((line) => line.phase === position)),
    })),
  }
}
