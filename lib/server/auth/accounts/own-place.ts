import 'server-only'

import type { Actor } from '@/lib/server/auth/actor'

/** Where a person begins after the door. */
export function ownPlace(actor: Actor): '/patient/today' | '/therapist/caseload' | '/admin/adherence' {
  if (actor.kind === 'patient') return '/patient/today'
  return actor.roles.includes('therapist') ? '/therapist/caseload' : '/admin/adherence'
}
