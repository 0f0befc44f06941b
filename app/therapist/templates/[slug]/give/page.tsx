import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { GiveForm } from '@/components/programmes/templates/bulk/give-form'
import { Callout } from '@/components/ui/callout'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { templateSlug } from '@/lib/schemas/templates'
import { requireActor } from '@/lib/server/auth/require-actor'
import { todayIn } from '@/lib/server/clock'
import { getGivePage } from '@/lib/server/programmes/templates/bulk/giving-candidates'
import { giveTemplate } from './actions'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('templates.give')
  return { title: t('title') }
}

/** One template for several of the therapist's own patients, each judged alone. */
export default async function GiveTemplatePage({ params }: Props) {
  const actor = await requireActor('therapist')
  const slug = templateSlug.safeParse((await params).slug)
  const page = slug.success ? await getGivePage(actor.scope, slug.data, todayIn(actor.clinic.timeZone)) : null
  if (!page) notFound()
  const t = await getTranslations('templates.give')
  return (
    <>
      <PageHeader
        title={t('of', { name: page.name })}
        lead={t('lead')}
        actions={<LinkButton href={`/therapist/templates/${page.slug}`}>{t('back')}</LinkButton>}
      />
      {!page.isReviewed && !actor.clinic.isDemo && <Callout tone="caution" title={t('notReviewed')} className="mb-4" />}
      {page.candidates.length === 0 ? (
        <EmptyState
          title={t('nobody')}
          headingLevel={2}
          action={
            <LinkButton variant="primary" href="/therapist/patients/new">
              {t('add')}
            </LinkButton>
          }
        >
          {t('nobodyText')}
        </EmptyState>
      ) : (
        <GiveForm slug={page.slug} number={page.number} candidates={page.candidates} action={giveTemplate} />
      )}
    </>
  )
}
