import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import { type RecheckedLine, recheck } from '@/lib/domain/programmes/recheck'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { audit } from '@/lib/server/audit/audit'
import type { Prisma } from '@/lib/server/db/generated/client'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'
import { libraryIn } from '@/lib/server/exercises/queries'
import { fitterFor } from '@/lib/server/programmes/fits'
import { openPauseOf } from '@/lib/server/programmes/item-pauses'
import { type PatientPicture, readPicture } from '@/lib/server/programmes/picture'
import { inForceOf, readProgramme } from '@/lib/server/programmes/rows/programme-rows'
import { firstOpenDay } from '@/lib/server/programmes/windows'
import { haltProgramme } from '@/lib/server/sessions/halt-programme'
import { lockLog } from '@/lib/server/sessions/lock-log'

type Change = {
  readonly patientId: PatientId
  /** What was known of the person before the change that this transaction writes. */
  readonly before: PatientPicture
  readonly today: PlainDate
  readonly atMs: number
}

/**
 * After a change of what is known of a person: every item in force is judged anew in the same transaction, what conflicts is paused
 * and the clinic is alerted (clinical.md 3, rule 7; hazard H09). When nothing of the phase is left, the programme itself is paused,
 * so that an empty session never counts as missed. Answers how many items were paused.
 */
export async function recheckProgramme(tx: ScopedTx, scope: Scope, change: Change): Promise<number> {
  const { patientId, before, today, atMs } = change
  const after = await readPicture(tx, patientId, today)
  const programme = 'missing' in after ? null : await readProgramme(tx, after.episodeId)
  const current = programme && inForceOf(programme)
  if ('missing' in after || !current) return 0
  const library = await libraryIn(tx, scope)
  const [fitBefore, fitAfter] = [fitterFor(library, before), fitterFor(library, after)]
  const stageOf = new Map(current.phases.map((phase) => [phase.position, phase.stage]))
  const lines = current.lines.map((line): RecheckedLine => {
    const stage = stageOf.get(line.phase) ?? null
    return {
      lineageId: line.lineageId ?? line.id,
      before: fitBefore(line.exerciseSlug, stage),
      after: fitAfter(line.exerciseSlug, stage),
      overrideReason: line.overrideReason,
      note: line.note,
      isPaused: openPauseOf(line, programme.pauses) !== null,
    }
  })
  const exerciseOf = new Map(
    current.lines.map((line) => [line.lineageId ?? line.id, library.bySlug.get(line.exerciseSlug)?.id]),
  )
  const { pause, withoutNote } = recheck(lines)
  if (pause.length + withoutNote.length === 0) return 0
  await lockLog(tx, patientId)
  await tx.itemPause.createMany({
    data: pause.map(({ lineageId, reasons }) => ({
      id: uuidv7(),
      clinicId: scope.clinicId,
      patientId,
      programmeId: programme.id,
      lineageId,
      exerciseId: exerciseOf.get(lineageId) ?? '',
      reasons: reasons as unknown as Prisma.InputJsonValue,
      pausedAt: new Date(atMs),
    })),
  })
  await tx.alert.create({
    data: { id: uuidv7(), clinicId: scope.clinicId, patientId, kind: 'conflict', level: 'high' },
  })
  const paused = new Set([
    ...pause.map(({ lineageId }) => lineageId),
    ...lines.filter(({ isPaused }) => isPaused).map(({ lineageId }) => lineageId),
  ])
  const now = current.lines.filter((line) => line.phase === current.currentPhase)
  if (now.every((line) => paused.has(line.lineageId ?? line.id))) {
    const fromDay = await firstOpenDay(tx, patientId, today)
    await haltProgramme(tx, scope, { programmeId: programme.id, state: 'paused', reason: 'conflict', fromDay })
  }
  await audit(tx, scope, {
    action: 'programme.recheck',
    subjectKind: 'programme',
    subjectId: programme.id,
    patientId,
    detail: { paused: pause.length, withoutNote: withoutNote.length },
  })
  return pause.length
}
