import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/auth/require-actor'

/** The therapist's first page is the work queue. */
export default async function TherapistPage(): Promise<never> {
  await requireActor('therapist')
  redirect('/therapist/caseload')
}
