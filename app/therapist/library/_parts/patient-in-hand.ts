import { notFound } from 'next/navigation'
import { patientInHandSchema } from '@/lib/schemas/library'
import type { StaffActor } from '@/lib/server/auth/actor'
import { todayIn } from '@/lib/server/clock'
import { getPatientInHand, type PatientInHand } from '@/lib/server/programmes/patient-in-hand'

/** Whom the address names. One that names nobody of this clinic is a page that does not exist. */
export async function patientInHand(
  actor: StaffActor,
  asked: string | string[] | undefined,
): Promise<PatientInHand | null> {
  if (!asked) return null
  const id = patientInHandSchema.safeParse(asked)
  const hand = id.success ? await getPatientInHand(actor.scope, id.data, todayIn(actor.clinic.timeZone)) : null
  return hand ?? notFound()
}
