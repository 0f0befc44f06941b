import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { setPassword } from '@/app/(public)/invitation/actions'
import { InvitationForm } from '@/components/access/invitation-form'
import { TreatmentRoom } from '@/components/access/treatment-room'
import { PublicShell } from '@/components/layout/public-shell'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { tokenSchema } from '@/lib/schemas/access'
import { peekInvitation } from '@/lib/server/auth/accounts/invitations'
import { nowMs } from '@/lib/server/clock'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('access.invitation'))('title') }
}

/** Looks at the link and does not use it: setting the password does. */
export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const t = await getTranslations('access.invitation')
  const token = tokenSchema.safeParse((await params).token)
  const face = token.success ? await peekInvitation(token.data, nowMs()) : null
  if (!face || !token.success) {
    const action = (
      <LinkButton href="/sign-in" variant="primary" size="lg">
        {t('toSignIn')}
      </LinkButton>
    )
    return (
      <PublicShell>
        <TreatmentRoom />
        <EmptyState headingLevel={1} title={t('usedTitle')} action={action}>
          <p>{t('usedText')}</p>
        </EmptyState>
      </PublicShell>
    )
  }
  return (
    <PublicShell name={face.clinicName}>
      <h1 className="text-3xl font-bold tracking-[-0.02em]">{t('title')}</h1>
      <p className="mt-2">{t('lead', { name: face.name, clinic: face.clinicName })}</p>
      <p className="text-ink-muted mb-6">{t('account', { email: face.email })}</p>
      <InvitationForm action={setPassword} token={token.data} email={face.email} />
    </PublicShell>
  )
}
