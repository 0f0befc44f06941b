import {
  Bell,
  Building2,
  CalendarCheck,
  ChartNoAxesColumn,
  Inbox,
  ListChecks,
  ScrollText,
  UsersRound,
} from 'lucide-react'
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
import { keptForm } from '@/lib/server/transport/kept-form'

/** The admin's frame. It decides nothing: every page below asks for the actor itself. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const kept = await keptForm()
  if (kept) return <KeptScreen kept={kept} />
  const actor = await requireActor('clinic_admin')
  const t = await getTranslations('admin.nav')
  const words = actor.name.split(' ')
  const items = [
    { href: '/admin/adherence', label: t('adherence'), icon: <ChartNoAxesColumn /> },
    { href: '/admin/alerts', label: t('alerts'), icon: <Bell /> },
    { href: '/admin/ledger', label: t('ledger'), icon: <CalendarCheck /> },
    { href: '/admin/people', label: t('people'), icon: <UsersRound /> },
    { href: '/admin/content', label: t('content'), icon: <ListChecks /> },
    { href: '/admin/clinic', label: t('clinic'), icon: <Building2 />, also: ['/admin/rules'] },
    { href: '/admin/requests', label: t('requests'), icon: <Inbox /> },
    { href: '/admin/audit', label: t('audit'), icon: <ScrollText /> },
  ]
  return (
    <StaffShell
      look="wide"
      items={items}
      person={{
        name: actor.name,
        initials: initials(words[0] ?? '', words.length > 1 ? (words.at(-1) ?? '') : ''),
        role: t('role'),
      }}
      clinicName={actor.clinic.name}
      isDemo={actor.clinic.isDemo}
      menu={
        <>
          {actor.roles.includes('therapist') && <TextLink href="/therapist/caseload">{t('toTherapist')}</TextLink>}
          <SignOutForm action={signOut} />
        </>
      }
    >
      {children}
      <LockWatch />
    </StaffShell>
  )
}
