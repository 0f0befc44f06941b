import 'server-only'

import { cookies } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import type { Actor, PatientActor, StaffActor } from '@/lib/server/auth/actor'
import { sessionCookieName } from '@/lib/server/auth/cookies'
import { findActor } from '@/lib/server/auth/session-store'
import { nowMs } from '@/lib/server/clock'

/** Who is signed in, read once a request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const token = (await cookies()).get(sessionCookieName())?.value
  return token ? findActor(token, nowMs()) : null
})

type Place = 'patient' | 'therapist' | 'clinic_admin'

export type ActorOf<P extends Place | 'staff'> = P extends 'patient' ? PatientActor : StaffActor

export function holds(actor: Actor, place: Place | 'staff'): boolean {
  if (place === 'patient') return actor.kind === 'patient'
  return actor.kind === 'staff' && (place === 'staff' || actor.roles.includes(place))
}

/**
 * The first line of every page: signed out goes to the door, the wrong role gets the same answer as a page that does not
 * exist. Rights over single patients are decided at the data.
 */
export async function requireActor<P extends Place | 'staff'>(place: P): Promise<ActorOf<P>> {
  const actor = await currentActor()
  if (!actor) redirect(place === 'patient' ? '/door' : '/sign-in')
  if (!holds(actor, place)) notFound()
  return actor as ActorOf<P>
}
