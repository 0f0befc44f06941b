import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { ClinicForm } from '@/components/people/staff/clinic-form'
import { LogoCard } from '@/components/people/staff/logo-card'
import { Callout } from '@/components/ui/callout'
import { Card } from '@/components/ui/card'
import { DefinitionRow } from '@/components/ui/definition-row'
import { TextLink } from '@/components/ui/text-link'
import { megabytes } from '@/lib/domain/shared/sent-files'
import { clinicSearchSchema } from '@/lib/schemas/admin'
import { requireActor } from '@/lib/server/auth/require-actor'
import { nowMs } from '@/lib/server/clock'
import { getLogo } from '@/lib/server/people/branding/logo'
import { getClinicDetails } from '@/lib/server/people/clinic-facts'
import { clinicRules } from '@/lib/server/people/clinic-rules'
import { getClinicSpace } from '@/lib/server/storage/clinic-space'
import { readUploadNotice } from '@/lib/server/transport/upload-notice'
import { removeClinicLogo, updateClinic } from './actions'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.clinic')
  return { title: t('title') }
}

const DONE = { saved: 'saved', logo: 'logo.saved', logo_removed: 'logo.removed' } as const

export default async function ClinicPage({ searchParams }: Props) {
  const actor = await requireActor('clinic_admin')
  const search = clinicSearchSchema.parse(await searchParams)
  const [clinic, logo, notice, space, { rules, settingsNumber }, t] = await Promise.all([
    getClinicDetails(actor.scope),
    getLogo(actor.scope),
    readUploadNotice(search.refused),
    getClinicSpace(actor.scope),
    clinicRules(actor.scope, nowMs()),
    getTranslations('admin.clinic'),
  ])
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {search.done && <Callout tone="go" role="status" title={t(DONE[search.done])} className="mb-4" />}
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <Card>
          <ClinicForm
            action={updateClinic}
            clinic={{ ...clinic, mediaUsedMb: megabytes(space.used) }}
            timeZones={Intl.supportedValuesOf('timeZone')}
          />
        </Card>
        <div className="flex flex-col gap-4">
          <LogoCard hasLogo={logo !== null} notice={notice} remove={removeClinicLogo} />
          <Card aria-labelledby="bands">
            <h2 id="bands" className="text-lg font-semibold">
              {t('bands.title')}
            </h2>
            <p className="text-ink-muted mb-3 text-sm">{t('bands.lead')}</p>
            <dl className="flex flex-col gap-2">
              <DefinitionRow term={t('bands.green')}>{t('bands.upTo', { max: rules.bands.greenMax })}</DefinitionRow>
              <DefinitionRow term={t('bands.amber')}>{t('bands.upTo', { max: rules.bands.amberMax })}</DefinitionRow>
              <DefinitionRow term={t('bands.red')}>{t('bands.above', { max: rules.bands.amberMax })}</DefinitionRow>
            </dl>
            <p className="text-ink-muted mt-3 text-sm">{t('bands.version', { number: settingsNumber })}</p>
            <p className="mt-1">
              <TextLink href="/admin/rules">{t('bands.change')}</TextLink>
            </p>
          </Card>
          {actor.clinic.isDemo && (
            <Callout tone="neutral" title={t('demo.title')}>
              <p>{t('demo.text')}</p>
              <p className="mt-2">
                {t.rich('demo.remove', {
                  code: (chunks) => <code className="bg-surface rounded-sm px-1 text-sm wrap-anywhere">{chunks}</code>,
                })}
              </p>
            </Callout>
          )}
        </div>
      </div>
    </>
  )
}
