import 'server-only'

import type { FitReason } from '@/lib/domain/exercises/fit'
import { assignTemplate, type LeftOutItem } from '@/lib/domain/programmes/assign'
import { planOfProgramme, withoutGone } from '@/lib/domain/programmes/templates/plan-of-programme'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { ScopedTx } from '@/lib/server/db/scope'
import type { Library } from '@/lib/server/exercises/queries'
import { assignableBySlug } from '@/lib/server/programmes/assignable'
import { fitterFor } from '@/lib/server/programmes/fits'
import type { PatientPicture } from '@/lib/server/programmes/picture'
import { REVISION_COLUMNS, toRevision } from '@/lib/server/programmes/rows/revision-rows'
import type { TemplatePhaseRow } from '@/lib/server/programmes/rows/template-rows'

export type LastProgramme = {
  readonly id: string
  readonly revisionId: string
  readonly title: string
  readonly templateId: string | null
  readonly state: string
  readonly stateReason: string | null
  readonly endedAt: Date
  readonly phases: readonly TemplatePhaseRow[]
}

/** The last programme that was in force and has ended, of this episode or an earlier one; as it stood at the end. */
export async function readLastProgramme(
  tx: ScopedTx,
  patientId: PatientId,
  id?: string,
): Promise<LastProgramme | null> {
  const row = await tx.programme.findFirst({
    where: {
      patientId,
      ...(id === undefined ? {} : { id }),
      state: { in: ['stopped', 'completed'] },
      currentRevision: { not: null },
    },
    orderBy: [{ stateChangedAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      title: true,
      templateId: true,
      state: true,
      stateReason: true,
      stateChangedAt: true,
      currentRevision: true,
      revisions: { where: { activatedAt: { not: null } }, orderBy: { number: 'asc' }, select: REVISION_COLUMNS },
    },
  })
  const stored = row?.revisions.find((revision) => revision.number === row.currentRevision)
  if (!row || !stored) return null
  const { revisions: _revisions, currentRevision: _current, stateChangedAt: endedAt, ...programme } = row
  const { phases, lines } = toRevision(stored)
  return {
    ...programme,
    endedAt,
    revisionId: stored.id,
    phases: planOfProgramme(
      phases.map(({ id: _id, ...phase }) => ({ ...phase, weeksRange: null })),
      lines,
    ),
  }
}

/** What a copy of it for this person would hold today, and what would stay behind. */
export function copyOfLast(last: LastProgramme, { picture, library }: { picture: PatientPicture; library: Library }) {
  const all = assignableBySlug(library)
  const inUse = new Map([...all].filter(([slug]) => !library.bySlug.get(slug)?.isArchived))
  const { phases, gone } = withoutGone(last.phases, inUse)
  const fitFor = fitterFor(library, picture)
  const draft = assignTemplate<TemplatePhaseRow, FitReason>({
    phases,
    exercisesBySlug: inUse,
    episodeSide: picture.side,
    fitFor,
  })
  if (!draft.ok) throw new Error('What is gone was taken out before')
  const leftOut: readonly LeftOutItem<FitReason>[] = draft.value.leftOut
  return { ...draft.value, leftOut, gone }
}
