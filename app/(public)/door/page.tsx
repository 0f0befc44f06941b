import { ScanLine } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { openWithCode } from '@/app/(public)/door/actions'
import { DemoPatients } from '@/components/access/demo-patients'
import { DoorForm } from '@/components/access/door-form'
import { DoorHelp } from '@/components/access/door-help'
import { SignedInHere } from '@/components/access/signed-in-here'
import { PublicShell } from '@/components/layout/public-shell'
import { dottedInitials, initials } from '@/lib/domain/people/names'
import { demoWays, getInstallation } from '@/lib/server/auth/accounts/installation'
import { currentActor } from '@/lib/server/auth/require-actor'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('access.door')
  // In place of the site's own: a preview of the address must not say what the clinic is for.
  return { title: t('title'), description: t('lead') }
}

/** The patient's door. Nothing on it says what kind of clinic this is. */
export default async function DoorPage() {
  const [t, installation, actor] = await Promise.all([
    getTranslations('access.door'),
    getInstallation(),
    currentActor(),
  ])
  const demo = demoWays(installation)
  return (
    <PublicShell foot={<DoorHelp phone={installation.clinic?.phone ?? null} />}>
      <h1 className="text-3xl font-bold tracking-[-0.02em]">
        {t('hello')}
        <br />
        {t('comeIn')}
      </h1>
      <p className="text-ink-muted mt-2">{t('lead')}</p>
      {actor && (
        <SignedInHere
          initials={actor.kind === 'patient' ? dottedInitials(initials(actor.givenName, actor.familyName)) : null}
        />
      )}
      <p className="mt-4 flex items-center gap-3">
        <ScanLine aria-hidden="true" size={28} className="text-accent-strong shrink-0" />
        {t('scan')}
      </p>
      <p className="text-ink-muted before:bg-line after:bg-line my-4 flex items-center gap-3.5 text-base before:h-px before:flex-1 after:h-px after:flex-1">
        {t('orType')}
      </p>
      <DoorForm action={openWithCode} />
      {demo.patients.length > 0 && <DemoPatients doors={demo.patients} action={openWithCode} />}
    </PublicShell>
  )
}
