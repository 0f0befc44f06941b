import { FileDown } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { SummaryCard } from '@/components/programmes/templates/summary-card'
import { TemplateFilter } from '@/components/programmes/templates/template-filter'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { TextLink } from '@/components/ui/text-link'
import { templateSearchSchema } from '@/lib/schemas/templates'
import { requireActor } from '@/lib/server/auth/require-actor'
import { todayIn } from '@/lib/server/clock'
import { getTemplateList } from '@/lib/server/programmes/templates/template-list'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const PAGE = '/therapist/templates'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('templates')
  return { title: t('title') }
}

/** What a programme can begin with: shipped templates, the clinic's, the therapist's own. */
export default async function TemplatesPage({ searchParams }: Props) {
  const actor = await requireActor('therapist')
  const search = templateSearchSchema.parse(await searchParams)
  const [t, { total, templates }] = await Promise.all([
    getTranslations('templates'),
    getTemplateList(actor.scope, search, todayIn(actor.clinic.timeZone)),
  ])
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <LinkButton href="/therapist/templates/import">
            <FileDown aria-hidden="true" size={18} />
            {t('exchange.title')}
          </LinkButton>
        }
      />
      <TemplateFilter page={PAGE} search={search} />
      <p className="text-ink-muted mb-2" role="status">
        {t('list.count', { shown: templates.length, total })}
      </p>
      {templates.length === 0 ? (
        <EmptyState
          title={t('list.emptyTitle')}
          headingLevel={2}
          action={<TextLink href={PAGE}>{t('filter.reset')}</TextLink>}
        >
          {t('list.emptyText')}
        </EmptyState>
      ) : (
        <ul className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
          {templates.map((template) => (
            <SummaryCard key={template.slug} template={template} />
          ))}
        </ul>
      )}
    </>
  )
}
