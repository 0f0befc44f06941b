import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { openWithLink } from '@/app/(public)/door/actions'
import { DoorHelp } from '@/components/access/door-help'
import { DoorLinkForm } from '@/components/access/door-link-form'
import { TreatmentRoom } from '@/components/access/treatment-room'
import { PublicShell } from '@/components/layout/public-shell'
import { Avatar } from '@/components/ui/avatar'
import { Callout } from '@/components/ui/callout'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { dottedInitials, initials } from '@/lib/domain/people/names'
import { tokenSchema } from '@/lib/schemas/access'
import { peekLink } from '@/lib/server/auth/patient-door'
import { currentActor } from '@/lib/server/auth/require-actor'
import { nowMs } from '@/lib/server/clock'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('access')
  // As at the door: a preview of the address must not say what the clinic is for.
  return { title: t('link.title'), description: t('door.lead') }
}

/** Looks at the link and does not use it: the button does. */
export default async function DoorLinkPage({ params }: { params: Promise<{ token: string }> }) {
  const token = tokenSchema.safeParse((await params).token)
  const [t, actor, face] = await Promise.all([
    getTranslations('access.link'),
    currentActor(),
    token.success ? peekLink(token.data, nowMs()) : null,
  ])
  if (!face || !token.success) return <UsedLink />
  const letters = initials(face.givenName, face.familyName)
  const dotted = dottedInitials(letters)
  return (
    <PublicShell name={face.clinicName} foot={<DoorHelp phone={face.clinicPhone} />}>
      <h1 className="text-3xl font-bold tracking-[-0.02em]">{t('title')}</h1>
      <p className="text-ink-muted mt-2">{t('lead')}</p>
      <div className="my-6 flex items-center gap-4">
        <Avatar initials={letters} size="lg" />
        <div>
          <p className="text-2xl font-bold">{dotted}</p>
          <p className="text-ink-muted">{t('clinic', { clinic: face.clinicName })}</p>
        </div>
      </div>
      {actor && !(actor.kind === 'patient' && actor.patientId === face.patientId) && (
        <Callout tone="caution" className="mb-5">
          {t('other')}
        </Callout>
      )}
      <DoorLinkForm action={openWithLink} token={token.data} initials={dotted} />
      <Disclosure summary={t('notMe')} className="mt-3">
        <p className="text-ink-muted">{t('notMeText')}</p>
      </Disclosure>
    </PublicShell>
  )
}

async function UsedLink() {
  const t = await getTranslations('access.link')
  const action = (
    <LinkButton href="/door" variant="primary" size="lg">
      {t('typeCode')}
    </LinkButton>
  )
  return (
    <PublicShell foot={<DoorHelp phone={null} />}>
      <TreatmentRoom />
      <EmptyState headingLevel={1} title={t('usedTitle')} action={action}>
        <p>{t('usedText')}</p>
      </EmptyState>
    </PublicShell>
  )
}
