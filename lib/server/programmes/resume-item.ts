import 'server-only'

import { mayResume } from '@/lib/domain/programmes/recheck'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import { type Scope, withScope } from '@/lib/server/db/scope'
import { libraryIn } from '@/lib/server/exercises/queries'
import { fitterFor } from '@/lib/server/programmes/fits'
import { openPauseOf } from '@/lib/server/programmes/item-pauses'
import { readPicture } from '@/lib/server/programmes/picture'
import { inForceOf, readProgramme } from '@/lib/server/programmes/rows/programme-rows'

export type ResumeItemInput = {
  readonly patientId: PatientId
  readonly pauseId: string
  /** Of the pause. */
  readonly version: number
  readonly overrideReason: string | null
}
export type ResumeItemRefusal = 'not_found' | 'conflict' | 'reason_needed'

/** Gives a paused item again, from the next session on: what the rules still block only with a typed reason, which stays. */
export function resumeItem(
  scope: Scope,
  input: ResumeItemInput,
  { today, atMs }: { readonly today: PlainDate; readonly atMs: number },
): Promise<Result<true, ResumeItemRefusal>> {
  return withScope(scope, async (tx): Promise<Result<true, ResumeItemRefusal>> => {
    const picture = await readPicture(tx, input.patientId, today)
    const programme = 'missing' in picture ? null : await readProgramme(tx, picture.episodeId)
    const current = programme && inForceOf(programme)
    if ('missing' in picture || !current) return refuse('not_found')
    const line = current.lines.find((candidate) => openPauseOf(candidate, programme.pauses)?.id === input.pauseId)
    if (!line) return refuse('not_found')
    const stage = current.phases.find((phase) => phase.position === line.phase)?.stage ?? null
    const fit = fitterFor(await libraryIn(tx, scope), picture)(line.exerciseSlug, stage)
    if (!mayResume(fit, input.overrideReason)) return refuse('reason_needed')
    const isOverride = fit.verdict === 'blocked'
    const { count } = await tx.itemPause.updateMany({
      where: { id: input.pauseId, version: input.version, endedAt: null },
      data: {
        ending: isOverride ? 'resumed' : 'allowed',
        endedAt: new Date(atMs),
        endedById: scope.actorId,
        overrideReason: isOverride ? input.overrideReason : null,
        version: { increment: 1 },
      },
    })
    if (count !== 1) return refuse('conflict')
    await audit(tx, scope, {
      action: 'programme.resume_item',
      subjectKind: 'programme',
      subjectId: programme.id,
      patientId: input.patientId,
      detail: { override: isOverride },
    })
    return ok(true)
  })
}
