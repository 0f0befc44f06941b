import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import { transition } from '@/lib/domain/assessment/confirmation-state'
import type { KneeSide } from '@/lib/domain/assessment/vocabulary'
import type { EpisodeId, PatientId } from '@/lib/domain/shared/ids'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { closeWindows } from '@/lib/server/assessment/programme-effects'
import type { Moment } from '@/lib/server/assessment/sign-confirmation'
import { audit } from '@/lib/server/audit/audit'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { findPatientHeading } from '@/lib/server/people/queries'
import { lockLog } from '@/lib/server/sessions/lock-log'

export type BeginEpisodeInput = {
  readonly patientId: PatientId
  /** The episode that was open on the page: another one by now is a conflict. */
  readonly episodeId: EpisodeId
  readonly side: KneeSide
  readonly reason: string
}
export type BeginEpisodeRefusal = 'not_found' | 'conflict'

/**
 * A new complaint (clinical.md 1.6): the confirmation of the old one ends, its programme stops, and nothing is due any more, in one
 * transaction. What was recorded stays, under the episode that it belongs to.
 */
export function beginEpisode(
  scope: Scope,
  input: BeginEpisodeInput,
  moment: Moment,
): Promise<Result<EpisodeId, BeginEpisodeRefusal>> {
  return withScope(scope, async (tx): Promise<Result<EpisodeId, BeginEpisodeRefusal>> => {
    const patient = await findPatientHeading(tx, scope, input.patientId)
    if (!patient) return refuse('not_found')
    await lockLog(tx, patient.id)
    const { count } = await tx.episode.updateMany({
      where: { clinicId: scope.clinicId, patientId: patient.id, id: input.episodeId, closedOn: null },
      data: { closedOn: toDateColumn(moment.today), closeReason: input.reason, version: { increment: 1 } },
    })
    if (count !== 1) return refuse('conflict')
    const confirmation = await endConfirmation(tx, scope, input.episodeId, moment)
    const programme = await stopProgrammes(tx, scope, input.episodeId, moment)
    const id = uuidv7() as EpisodeId
    await tx.episode.create({
      data: {
        id,
        clinicId: scope.clinicId,
        patientId: patient.id,
        side: input.side,
        openedOn: toDateColumn(moment.today),
      },
      select: { id: true },
    })
    await audit(tx, scope, {
      action: 'episode.begin',
      subjectKind: 'episode',
      subjectId: id,
      patientId: patient.id,
      detail: { closed: input.episodeId, confirmation: confirmation ?? 'none', programme: programme ?? 'none' },
    })
    return ok(id)
  })
}

/** Answers the state that it was in; null when nothing was in force. */
async function endConfirmation(tx: ScopedTx, scope: Scope, episodeId: EpisodeId, { nowMs }: Moment) {
  const where = { clinicId: scope.clinicId, episodeId }
  const live = await tx.confirmation.findFirst({
    where: { ...where, state: { in: ['draft', 'provisional', 'confirmed', 'suspended'] } },
    select: { id: true, state: true },
  })
  const next = live && transition(live.state, 'begin_new_episode')
  if (!live || !next?.ok) return null
  await tx.confirmation.updateMany({
    where: { ...where, id: live.id },
    data: {
      state: next.value,
      stateReason: 'new_episode',
      stateChangedAt: new Date(nowMs),
      version: { increment: 1 },
    },
  })
  return live.state
}

/** A draft stops too. Answers the state of the one that was furthest; null when there was none. */
async function stopProgrammes(tx: ScopedTx, scope: Scope, episodeId: EpisodeId, { nowMs, today }: Moment) {
  const programmes = await tx.programme.findMany({
    where: { clinicId: scope.clinicId, episodeId, state: { notIn: ['stopped', 'completed'] } },
    orderBy: { state: 'desc' },
    select: { id: true, state: true },
  })
  for (const { id, state } of programmes) {
    await tx.programme.updateMany({
      where: { clinicId: scope.clinicId, id },
      data: {
        state: 'stopped',
        stateReason: 'new_episode',
        stateChangedAt: new Date(nowMs),
        version: { increment: 1 },
      },
    })
    if (state !== 'draft') await closeWindows(tx, scope, id, today)
  }
  return programmes[0]?.state ?? null
}
