import 'server-only'

import { type EasierRung, stepsDown } from '@/lib/domain/progress/proposals/step-down'
import { endedByRed, type RedItem } from '@/lib/domain/sessions/ended-today'
import type { Difficulty, SkipReason } from '@/lib/domain/sessions/skip-reason'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { audit } from '@/lib/server/audit/audit'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'
import { type Library, readLibrary } from '@/lib/server/exercises/queries'
import { readClinicForActivation } from '@/lib/server/programmes/activation-facts'
import { fitterFor } from '@/lib/server/programmes/fits'
import { openPauseOf } from '@/lib/server/programmes/item-pauses'
import { readPictureByRules } from '@/lib/server/programmes/picture'
import { inForceOf, readProgramme } from '@/lib/server/programmes/rows/programme-rows'

type RedSession = { readonly patientId: PatientId; readonly sessionId: string; readonly today: PlainDate }

/**
 * After a red, in the same transaction and in the patient's own scope: what it ended is swapped for the easier exercise, from the next
 * session on (clinical.md 4.4). The database takes nothing but a rung further down (app.step_down). Answers how many were swapped.
 */
export async function stepDownAfterRed(tx: ScopedTx, scope: Scope, red: RedSession): Promise<number> {
  const { patientId, sessionId, today } = red
  const picture = await readPictureByRules(tx, patientId, today)
  const programme = 'missing' in picture ? null : await readProgramme(tx, picture.episodeId)
  const current = programme && inForceOf(programme)
  if ('missing' in picture || programme?.state !== 'active' || !current) return 0
  // Read anew and never kept: what staff see of the library is not what a patient's scope sees.
  const library = await readLibrary(tx)
  const { isDemo } = await readClinicForActivation(tx)
  const fitFor = fitterFor(library, picture)
  const ended = endedByRed(await redItems(tx, sessionId))
  const stageOf = new Map(current.phases.map((phase) => [phase.position, phase.stage]))
  const steps = stepsDown(
    current.lines.flatMap((line) => {
      const exercise = library.bySlug.get(line.exerciseSlug)
      const isEnded = ended.some((item) => item.lineageId === line.lineageId && item.exerciseId === exercise?.id)
      if (!exercise || !isEnded || openPauseOf(line, programme.pauses)) return []
      const stage = stageOf.get(line.phase) ?? null
      const fits = (slug: string) => fitFor(slug, stage).verdict === 'fits'
      return [
        {
          itemId: line.id,
          dose: line.dose,
          side: line.side,
          easier: rungBelow(library, exercise.facts.easier, fits, isDemo),
        },
      ]
    }),
  )
  if (steps.length === 0) return 0
  const payload = JSON.stringify(steps.map(({ dose, ...step }) => ({ ...dose, ...step })))
  const rows = await tx.$queryRaw<{ revision: number | null }[]>`
    select app.step_down(${sessionId}::uuid, ${payload}::jsonb, ${today}::date) as revision`
  const revision = rows[0]?.revision
  if (!revision) return 0
  await audit(tx, scope, {
    action: 'programme.step_down',
    subjectKind: 'programme',
    subjectId: programme.id,
    patientId,
    detail: { by: 'rules', revision, items: steps.length },
  })
  return steps.length
}

function rungBelow(
  library: Library,
  slug: string | null,
  fits: (slug: string) => boolean,
  isDemo: boolean,
): EasierRung | null {
  const exercise = slug === null ? undefined : library.bySlug.get(slug)
  if (!exercise) return null
  const { facts, id, isArchived, isReviewed } = exercise
  return {
    exerciseId: id,
    dose: facts.dose,
    unilateral: facts.unilateral,
    fits: fits(facts.slug),
    mayBeGiven: !isArchived && (isReviewed || isDemo),
  }
}

async function redItems(tx: ScopedTx, sessionId: string): Promise<RedItem[]> {
  const rows = await tx.sessionItem.findMany({
    where: { sessionId },
    select: {
      ...{ sessionId: true, setsDone: true, skipReason: true, difficulty: true },
      item: { select: { lineageId: true, exerciseId: true } },
    },
  })
  return rows.map(({ item, skipReason, difficulty, ...row }) => ({
    ...row,
    ...item,
    skipReason: skipReason as SkipReason | null,
    difficulty: difficulty as Difficulty | null,
  }))
}
