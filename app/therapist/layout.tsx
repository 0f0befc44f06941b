import { Bell, LayoutTemplate, MessageSquare, PersonStanding, Users } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { KeptScreen } from '@/app/(public)/locked/_parts/kept-screen'
import { LockWatch } from '@/app/(public)/locked/_parts/lock-watch'
import { signOut } from '@/app/(public)/sign-out/actions'
import { SignOutForm } from '@/components/access/sign-out-form'
import { StaffShell } from '@/components/layout/staff-shell'
import { TextLink } from '@/components/ui/text-link'
import { initials } from '@/lib/domain/people/names'
import { requireActor } from '@/lib/server/auth/require-actor'
import { countWaiting } from '@/lib/server/messages/thread/inbox'
import { keptForm } from '@/lib/server/transport/kept-form'

/** The first letters of the first and last word of a name that was given as one. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/u)
  return initials(words[0] ?? '', words.length > 1 ? (words.at(-1) ?? '') : '')
}

export default async function TherapistLayout({ children }: { children: ReactNode }) {
  // The front desk hands out cards too: each page below says who may open it.
  const kept = await keptForm()
  if (kept) return <KeptScreen kept={kept} />
  const actor = await requireActor('staff')
  const isTherapist = actor.roles.includes('therapist')
  const t = await getTranslations('people')
  const caseload = { href: '/therapist/caseload', label: t('patients'), icon: <Users />, also: ['/therapist/patients'] }
  const alerts = { href: '/therapist/alerts', label: t('alerts'), icon: <Bell /> }
  const waiting = isTherapist ? (await countWaiting(actor.scope, actor.memberId)).mine : 0
  const messages = { href: '/therapist/messages', label: t('messages'), icon: <MessageSquare />, count: waiting }
  const library = { href: '/therapist/library', label: t('library'), icon: <PersonStanding /> }
  const templates = { href: '/therapist/templates', label: t('templates'), icon: <LayoutTemplate /> }
  const menu = (
    <>
      {actor.roles.includes('clinic_admin') && <TextLink href="/admin/adherence">{t('adminView')}</TextLink>}
      <SignOutForm action={signOut} />
    </>
  )
  return (
    <StaffShell
      items={isTherapist ? [caseload, alerts, messages, library, templates] : []}
      person={{
        name: actor.name,
        initials: initialsOf(actor.name),
        role: t(isTherapist ? 'roles.therapist' : 'roles.clinic_admin'),
      }}
      menu={menu}
      clinicName={actor.clinic.name}
      isDemo={actor.clinic.isDemo}
    >
      {children}
      <LockWatch />
    </StaffShell>
  )
}
