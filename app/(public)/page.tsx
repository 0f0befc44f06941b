import { Stethoscope, UserRound } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { TreatmentRoom } from '@/components/access/treatment-room'
import { WayIn } from '@/components/access/way-in'
import { PublicShell } from '@/components/layout/public-shell'
import { Callout } from '@/components/ui/callout'
import { TextLink } from '@/components/ui/text-link'
import { initials } from '@/lib/domain/people/names'
import { ownPlace } from '@/lib/server/auth/accounts/own-place'
import { currentActor } from '@/lib/server/auth/require-actor'

export default async function WelcomePage() {
  const [t, actor] = await Promise.all([getTranslations('access.welcome'), currentActor()])
  const name = actor?.kind === 'staff' ? actor.name : actor ? initials(actor.givenName, actor.familyName) : ''
  const foot = (
    <>
      <p className="text-ink-muted max-w-measure">{t('disclaimer')}</p>
      <p className="flex gap-6">
        <TextLink tall href="/accessibility">
          {t('accessibility')}
        </TextLink>
        <TextLink tall href="/privacy">
          {t('privacy')}
        </TextLink>
      </p>
    </>
  )
  return (
    <PublicShell width="wide" foot={foot}>
      <div className="grid items-center gap-x-10 gap-y-6 md:grid-cols-2 lg:grid-cols-[5fr_7fr] lg:gap-x-14 lg:pt-12">
        <TreatmentRoom className="md:order-last" />
        <div>
          <h1 className="text-3xl font-bold tracking-[-0.02em] lg:text-4xl lg:leading-[1.1]">{t('heading')}</h1>
          <p className="text-ink-muted mt-2 lg:mt-4 lg:text-xl">{t('lead')}</p>
          {actor && (
            <Callout tone="accent" className="mt-5" title={t('signedInAs', { name })}>
              <TextLink tall href={ownPlace(actor)}>
                {t('continue')}
              </TextLink>
            </Callout>
          )}
        </div>
      </div>
      <div className="mt-8 flex flex-col gap-4 md:flex-row lg:mt-12 lg:gap-6">
        <WayIn
          isMain
          icon={<UserRound size={28} />}
          title={t('patientTitle')}
          text={t('patientText')}
          action={t('patientAction')}
          href="/door"
        />
        <WayIn
          icon={<Stethoscope size={28} />}
          title={t('teamTitle')}
          text={t('teamText')}
          action={t('teamAction')}
          href="/sign-in"
        />
      </div>
    </PublicShell>
  )
}
