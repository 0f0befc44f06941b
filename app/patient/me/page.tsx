import { ChevronLeft } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signOut } from '@/app/(public)/sign-out/actions'
import { chooseLook, chooseStreakShown, revokeOwnDevice } from '@/app/patient/me/actions'
import { OwnSheet } from '@/components/handout/page/own-sheet'
import { PatientShell } from '@/components/layout/patient-shell'
import { LettersCard } from '@/components/messages/letters-card'
import { DeviceList } from '@/components/people/device-list'
import { InstallHint } from '@/components/people/install-hint'
import { OwnLinkCard } from '@/components/people/own-link-card'
import { OwnLook } from '@/components/people/own-look'
import { OwnStreak } from '@/components/people/own-streak'
import { PatientSignOut } from '@/components/sessions/unsent/patient-sign-out'
import { Avatar } from '@/components/ui/avatar'
import { Card } from '@/components/ui/card'
import { DefinitionRow } from '@/components/ui/definition-row'
import { TextLink } from '@/components/ui/text-link'
import { initials } from '@/lib/domain/people/names'
import { meSearchSchema } from '@/lib/schemas/figure-look'
import { requireActor } from '@/lib/server/auth/require-actor'
import { nowMs } from '@/lib/server/clock'
import { lastDeliveryFailed } from '@/lib/server/messages/reminders/delivery-log'
import { listDevices } from '@/lib/server/people/devices'
import { hidesStreak } from '@/lib/server/progress/home/own-choices'
import { getSessionStart } from '@/lib/server/sessions/session-queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('access.me'))('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Whose page this is, who shows them their exercises, and on which devices it is open. */
export default async function MePage({ searchParams }: Props) {
  const actor = await requireActor('patient')
  const search = meSearchSchema.parse(await searchParams)
  const now = nowMs()
  const [t, common, calendar, mine, install, devices, start, isHidden, lastFailed] = await Promise.all([
    getTranslations('access'),
    getTranslations('common'),
    getTranslations('calendar'),
    getTranslations('mine'),
    getTranslations('install'),
    listDevices(actor.scope, actor.patientId, now),
    getSessionStart(actor.scope, { nowMs: now, timeZone: actor.clinic.timeZone }),
    hidesStreak(actor.scope),
    lastDeliveryFailed(actor.scope, actor.patientId, now),
  ])
  const { clinic } = actor
  return (
    <PatientShell
      back={{ href: '/patient/today', label: common('back'), icon: <ChevronLeft /> }}
      isDemo={clinic.isDemo}
      title={t('me.title')}
    >
      <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Avatar initials={initials(actor.givenName, actor.familyName)} size="lg" />
        <p className="min-w-0 text-xl font-semibold">
          {actor.givenName} {actor.familyName}
        </p>
      </div>
      <dl className="mt-4 flex flex-col gap-2">
        <DefinitionRow term={t('me.clinic')}>{clinic.name}</DefinitionRow>
        {clinic.phone && (
          <DefinitionRow term={t('me.clinicPhone')}>
            <a
              href={`tel:${clinic.phone.replace(/[^\d+]/g, '')}`}
              className="text-link inline-flex min-h-12 items-center"
            >
              {clinic.phone}
            </a>
          </DefinitionRow>
        )}
        <DefinitionRow term={t('me.language')}>{t('me.english')}</DefinitionRow>
        <DefinitionRow term={t('me.timeZone')}>{clinic.timeZone.replaceAll('_', ' ')}</DefinitionRow>
      </dl>
      <OwnLook action={chooseLook} look={actor.look} isSaved={search.done === 'look'} />
      <OwnStreak action={chooseStreakShown} isShown={!isHidden} isSaved={search.done === 'streak'} />
      {start.state === 'active' && <OwnSheet file={`/api/handouts/${actor.patientId}`} />}
      <OwnLinkCard
        id="calendar"
        title={calendar('title')}
        text={calendar('meText')}
        href="/patient/me/calendar"
        open={calendar('open')}
      />
      <LettersCard hasFailed={lastFailed} />
      <OwnLinkCard
        id="own-data"
        title={mine('title')}
        text={mine('meText')}
        href="/patient/me/data"
        open={mine('open')}
      />
      <InstallHint
        words={{
          title: install('title'),
          text: install('text'),
          add: install('add'),
          appleText: install('appleText'),
          close: install('close'),
        }}
      />
      <Card aria-labelledby="devices" className="mt-6">
        <h2 id="devices" className="text-xl font-semibold">
          {t('devices.title')}
        </h2>
        <p className="text-ink-muted mb-1">{t('devices.textPatient')}</p>
        <DeviceList
          devices={devices}
          timeZone={clinic.timeZone}
          revoke={revokeOwnDevice}
          currentId={actor.authSessionId}
        />
      </Card>
      <div className="mt-6">
        <PatientSignOut action={signOut} label={t('me.signOutHere')} />
        <p className="text-ink-muted mt-2 text-base">{t('me.signOutText')}</p>
      </div>
      <nav aria-label={t('me.about')} className="mt-6 flex flex-wrap gap-x-6">
        <TextLink tall href="/accessibility">
          {t('welcome.accessibility')}
        </TextLink>
        <TextLink tall href="/privacy">
          {t('welcome.privacy')}
        </TextLink>
      </nav>
    </PatientShell>
  )
}
