import { ListChecks } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OverrideList } from '@/components/exercises/register/override-list'
import { RegisterTable } from '@/components/exercises/register/register-table'
import { PageHeader } from '@/components/layout/page-header'
import { Callout } from '@/components/ui/callout'
import { Card } from '@/components/ui/card'
import { DefinitionRow } from '@/components/ui/definition-row'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import { REVIEW_STATES } from '@/lib/domain/exercises/content/content-review'
import { contentSearchSchema } from '@/lib/schemas/content-register'
import { requireActor } from '@/lib/server/auth/require-actor'
import { todayIn } from '@/lib/server/clock'
import { getContentRegister } from '@/lib/server/programmes/guidance/content-register'
import { getOverrideCounts } from '@/lib/server/programmes/override-counts'
import { RegisterFilter } from './_parts/register-filter'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('content.register')
  return { title: t('title') }
}

/** Every exercise, template and flag with its author, rights, evidence and review: what an inspection asks for. */
export default async function ContentRegisterPage({ searchParams }: Props) {
  const actor = await requireActor('clinic_admin')
  const search = contentSearchSchema.parse(await searchParams)
  const [register, overrides, t] = await Promise.all([
    getContentRegister(actor.scope, search, todayIn(actor.clinic.timeZone)),
    getOverrideCounts(actor.scope),
    getTranslations('content.register'),
  ])
  const { lines, counts } = register
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        facts={REVIEW_STATES.map((state) => (
          <DefinitionRow key={state} term={t(`state.${state}`)}>
            <TextLink href={`/admin/content?state=${state}`}>{t('count', { count: counts[state] })}</TextLink>
          </DefinitionRow>
        ))}
      />
      <p className="mb-4">
        <TextLink tall href="/admin/licences">
          {(await getTranslations('measures.licences'))('title')}
        </TextLink>
      </p>
      {counts.overdue > 0 && (
        <Callout tone="caution" title={t('overdue', { count: counts.overdue })} className="mb-4">
          <TextLink href="/admin/content?state=overdue">{t('showOverdue')}</TextLink>
        </Callout>
      )}
      <RegisterFilter search={search} />
      <Card as="div">
        {lines.length === 0 ? (
          <EmptyState title={t('empty')} icon={<ListChecks size={28} />}>
            {t('emptyText')}
          </EmptyState>
        ) : (
          <RegisterTable lines={lines} canOpen={actor.roles.includes('therapist')} />
        )}
      </Card>
      <OverrideList counts={overrides} />
    </>
  )
}
