import 'server-only'

import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import type { Actor, PatientActor, StaffActor } from '@/lib/server/auth/actor'
import { sessionCookieName } from '@/lib/server/auth/cookies'
import { enterSession, type Standing } from '@/lib/server/auth/sessions/session-standing'
import { nowMs } from '@/lib/server/clock'
import { withReference } from '@/lib/server/log/request-id'

/** What this request's session opens, read once a request. */
export const currentStanding = cache(async (): Promise<Standing> => {
  const token = (await cookies()).get(sessionCookieName())?.value
  return token ? withReference(() => enterSession(token, nowMs())) : { state: 'ended' }
})

/** Who is signed in; behind a locked screen nobody is. */
export async function currentActor(): Promise<Actor | null> {
  const standing = await currentStanding()
  return standing.state === 'open' ? standing.actor : null
}

type Place = 'patient' | 'therapist' | 'clinic_admin'

export type ActorOf<P extends Place | 'staff'> = P extends 'patient' ? PatientActor : StaffActor

export function holds(actor: Actor, place: Place | 'staff'): boolean {
  if (place === 'patient') return actor.kind === 'patient'
  return actor.kind === 'staff' && (place === 'staff' || actor.roles.includes(place))
}

/**
 * The first line of every page: signed out goes to the door, a locked session to the unlocking and back, the wrong role gets the
 * same answer as a page that does not exist. Rights over single patients are decided at the data.
 */
export async function requireActor<P extends Place | 'staff'>(place: P): Promise<ActorOf<P>> {
  const standing = await currentStanding()
  if (standing.state === 'locked') redirect(await unlockingPage())
  if (standing.state === 'ended') redirect(place === 'patient' ? '/door' : '/sign-in')
  if (!holds(standing.actor, place)) notFound()
  return standing.actor as ActorOf<P>
}

async function unlockingPage(): Promise<string> {
  const wanted = (await headers()).get('x-location')
  return wanted === null ? '/locked' : `/locked?${new URLSearchParams({ to: wanted })}`
}
