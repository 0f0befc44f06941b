import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signIn } from '@/app/(public)/sign-in/actions'
import { DemoStaff } from '@/components/access/demo-staff'
import { SignInForm } from '@/components/access/sign-in-form'
import { TreatmentRoom } from '@/components/access/treatment-room'
import { PublicShell } from '@/components/layout/public-shell'
import { Callout } from '@/components/ui/callout'
import { Disclosure } from '@/components/ui/disclosure'
import { TextLink } from '@/components/ui/text-link'
import { demoWays, getInstallation } from '@/lib/server/auth/accounts/installation'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('access.signIn'))('title') }
}

type Props = { searchParams: Promise<{ password?: string; signed?: string }> }

export default async function SignInPage({ searchParams }: Props) {
  const [t, installation, query] = await Promise.all([
    getTranslations('access.signIn'),
    getInstallation(),
    searchParams,
  ])
  const demo = demoWays(installation)
  const foot = (
    <>
      <span>{t('areYouPatient')}</span>
      <TextLink tall href="/door" className="font-bold">
        {t('patientDoor')}
      </TextLink>
    </>
  )
  return (
    <PublicShell foot={foot}>
      <TreatmentRoom />
      <h1 className="mt-5 text-3xl font-bold tracking-[-0.02em]">{t('title')}</h1>
      <p className="text-ink-muted mt-0.5 mb-5">
        {installation.clinic ? t('lead', { clinic: installation.clinic.name }) : t('leadAny')}
      </p>
      {query.password === 'set' && <Callout tone="go" role="status" className="mb-5" title={t('passwordSet')} />}
      {query.signed === 'out' && <Callout tone="go" role="status" className="mb-5" title={t('signedOut')} />}
      <SignInForm action={signIn} />
      <Disclosure summary={t('forgot')} className="mt-3">
        <p className="text-ink-muted">{t('forgotText')}</p>
      </Disclosure>
      {demo.staff.length > 0 && <DemoStaff accounts={demo.staff} password={demo.password} action={signIn} />}
    </PublicShell>
  )
}
