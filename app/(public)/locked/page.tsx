import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { unlock } from '@/app/(public)/locked/actions'
import { signOut } from '@/app/(public)/sign-out/actions'
import { LockedPage } from '@/components/access/lock/locked-page'
import { UnlockForm } from '@/components/access/lock/unlock-form'
import { unlockSchema } from '@/lib/schemas/access'
import { ownPlace } from '@/lib/server/auth/accounts/own-place'
import { currentStanding } from '@/lib/server/auth/require-actor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('access.lock'))('title') }
}

type Props = { searchParams: Promise<{ to?: string }> }

/** Where a locked session is led instead of the page it asked for, and from where it goes on to that page. */
export default async function UnlockPage({ searchParams }: Props) {
  const [standing, query] = await Promise.all([currentStanding(), searchParams])
  const { to } = unlockSchema.parse({ to: query.to })
  if (standing.state === 'ended') redirect('/sign-in')
  if (standing.state === 'open') redirect(to ?? ownPlace(standing.actor))
  const { actor } = standing
  return (
    <LockedPage person={actor.name} clinic={actor.clinic.name} signOut={signOut}>
      <UnlockForm action={unlock} to={to ?? ownPlace(actor)} />
    </LockedPage>
  )
}
