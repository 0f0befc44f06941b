import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { RulesForm } from '@/components/people/rules/rules-form'
import { RulesVersions } from '@/components/people/rules/rules-versions'
import { Callout } from '@/components/ui/callout'
import { Card } from '@/components/ui/card'
import { readClinicRules, rulesSearchSchema } from '@/lib/schemas/clinic-rules'
import { requireActor } from '@/lib/server/auth/require-actor'
import { getLeadChoices, listClinicRules } from '@/lib/server/people/clinic-rules'
import { changeRules } from './actions'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.rules')
  return { title: t('title') }
}

export default async function RulesPage({ searchParams }: Props) {
  const { scope, clinic } = await requireActor('clinic_admin')
  const search = rulesSearchSchema.parse(await searchParams)
  const [versions, members, t] = await Promise.all([
    listClinicRules(scope),
    getLeadChoices(scope),
    getTranslations('admin.rules'),
  ])
  const [newest] = versions
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {search.done && <Callout tone="go" role="status" title={t('saved')} className="mb-4" />}
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <Card>
          <RulesForm
            key={newest?.number}
            action={changeRules}
            version={newest?.number ?? 0}
            rules={newest?.rules ?? readClinicRules(null)}
            members={members}
          />
        </Card>
        <Card aria-labelledby="versions">
          <h2 id="versions" className="mb-2 text-lg font-semibold">
            {t('versions')}
          </h2>
          <RulesVersions versions={versions} members={members} timeZone={clinic.timeZone} />
        </Card>
      </div>
    </>
  )
}
