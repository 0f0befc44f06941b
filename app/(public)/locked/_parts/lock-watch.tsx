import { unlock } from '@/app/(public)/locked/actions'
import { signOut } from '@/app/(public)/sign-out/actions'
import { StaffLock } from '@/components/access/lock/staff-lock'
import { nextStop } from '@/lib/domain/access/session-state'
import { currentStanding } from '@/lib/server/auth/require-actor'
import { nowMs } from '@/lib/server/clock'

/** For the staff's layouts: the lock over every page below. */
export async function LockWatch() {
  const standing = await currentStanding()
  if (standing.state !== 'open' || standing.actor.kind !== 'staff') return null
  const { actor, times } = standing
  return (
    <StaffLock
      memberId={actor.memberId}
      person={actor.name}
      clinic={actor.clinic.name}
      next={nextStop(times, nowMs())}
      unlock={unlock}
      signOut={signOut}
    />
  )
}
