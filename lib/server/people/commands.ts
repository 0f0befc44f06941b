import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import type { AddPatientInput } from '@/lib/schemas/people'
import { audit } from '@/lib/server/audit/audit'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { type Scope, withScope } from '@/lib/server/db/scope'

export type AddPatientRefusal = 'born_in_future' | 'therapist_unknown'

/** A person and their first episode: the complaint begins on the day on which they are added. */
export function addPatient(
  scope: Scope,
  input: AddPatientInput,
  today: PlainDate,
): Promise<Result<PatientId, AddPatientRefusal>> {
  return withScope(scope, async (tx) => {
    if (input.dateOfBirth > today) return refuse('born_in_future')
    const therapist = await tx.member.findFirst({
      where: { clinicId: scope.clinicId, id: input.therapistId, archivedAt: null, roles: { has: 'therapist' } },
      select: { id: true },
    })
    if (!therapist) return refuse('therapist_unknown')
    const patientId = uuidv7() as PatientId
    const { side, dateOfBirth, ...person } = input
    await tx.patient.create({
      data: { ...person, id: patientId, clinicId: scope.clinicId, dateOfBirth: toDateColumn(dateOfBirth) },
      select: { id: true },
    })
    await tx.episode.create({
      data: { id: uuidv7(), clinicId: scope.clinicId, patientId, side, openedOn: toDateColumn(today) },
      select: { id: true },
    })
    await audit(tx, scope, { action: 'patient.add', subjectKind: 'patient', subjectId: patientId, patientId })
    return ok(patientId)
  })
}
