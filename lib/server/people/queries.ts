import 'server-only'

import { canSeePatient } from '@/lib/domain/access/policies'
import type { KneeSide } from '@/lib/domain/assessment/vocabulary'
import type { ClinicId, EpisodeId, MemberId, PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { toPlainDate } from '@/lib/server/db/plain-date-column'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'

/** Who a page is about. The episode is the open one, else the latest; every patient was added with one. */
export type PatientHeading = {
  readonly id: PatientId
  readonly clinicId: ClinicId
  readonly givenName: string
  readonly familyName: string
  readonly dateOfBirth: PlainDate
  readonly episode: { readonly id: EpisodeId; readonly side: KneeSide; readonly openedOn: PlainDate }
}

/** Null when there is no such patient here: not found and not yours are one answer. */
export async function findPatientHeading(
  tx: ScopedTx,
  scope: Scope,
  patientId: PatientId,
): Promise<PatientHeading | null> {
  const row = await tx.patient.findFirst({
    where: { clinicId: scope.clinicId, id: patientId, archivedAt: null },
    select: {
      id: true,
      clinicId: true,
      givenName: true,
      familyName: true,
      dateOfBirth: true,
      episodes: {
        orderBy: [{ closedOn: { sort: 'desc', nulls: 'first' } }, { openedOn: 'desc' }, { id: 'desc' }],
        take: 1,
        select: { id: true, side: true, openedOn: true },
      },
    },
  })
  const episode = row?.episodes[0]
  if (!row || !episode) return null
  const record = { id: row.id as PatientId, clinicId: row.clinicId as ClinicId }
  const actor =
    scope.patientId === null
      ? ({ kind: 'staff', clinicId: scope.clinicId } as const)
      : ({ kind: 'patient', clinicId: scope.clinicId, patientId: scope.patientId } as const)
  if (!canSeePatient(actor, record)) return null
  return {
    ...record,
    givenName: row.givenName,
    familyName: row.familyName,
    dateOfBirth: toPlainDate(row.dateOfBirth),
    episode: { id: episode.id as EpisodeId, side: episode.side, openedOn: toPlainDate(episode.openedOn) },
  }
}

export function getPatientHeading(scope: Scope, patientId: PatientId): Promise<PatientHeading | null> {
  return withScope(scope, (tx) => findPatientHeading(tx, scope, patientId))
}

export type TherapistChoice = { readonly id: MemberId; readonly name: string }

/** Whom a patient can be given to. */
export function getTherapists(scope: Scope): Promise<readonly TherapistChoice[]> {
  return withScope(scope, async (tx) => {
    const rows = await tx.member.findMany({
      where: { clinicId: scope.clinicId, archivedAt: null, roles: { has: 'therapist' } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true },
    })
    return rows.map((row) => ({ id: row.id as MemberId, name: row.name }))
  })
}
