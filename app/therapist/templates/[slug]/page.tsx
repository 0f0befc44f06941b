import { FileUp, Pencil, Users } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { TemplateReading } from '@/components/programmes/guidance/template-reading'
import { Completeness } from '@/components/programmes/templates/completeness'
import { ManageTemplate } from '@/components/programmes/templates/manage-template'
import { OriginBadges } from '@/components/programmes/templates/origin-badges'
import { TemplateRights } from '@/components/programmes/templates/template-rights'
import { VersionHistory } from '@/components/programmes/templates/version-history'
import { Callout } from '@/components/ui/callout'
import { LinkButton } from '@/components/ui/link-button'
import { TextLink } from '@/components/ui/text-link'
import { templateAddressSchema, templateDoneSchema } from '@/lib/schemas/templates'
import { requireActor } from '@/lib/server/auth/require-actor'
import { todayIn } from '@/lib/server/clock'
import { getTemplatePage } from '@/lib/server/programmes/templates/template-page'
import { archiveTemplate, restoreTemplate, shareTemplate, unshareTemplate } from './actions'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('templates')
  return { title: t('one') }
}

/** A template as a whole: what it says, who stands by it, how whole it is, and what can be done with it. */
export default async function TemplatePage({ params, searchParams }: Props) {
  const actor = await requireActor('therapist')
  const asked = await searchParams
  const address = templateAddressSchema.safeParse({ ...(await params), version: asked.version })
  const page = address.success ? await getTemplatePage(actor.scope, address.data.slug, address.data.version) : null
  if (!page) notFound()
  const { template, origin, text, review, answers, versions, isCurrent } = page
  const today = todayIn(actor.clinic.timeZone)
  const done = templateDoneSchema.parse(asked.done)
  const t = await getTranslations('templates')
  const href = `/therapist/templates/${template.slug}`
  const isArchived = template.own?.isArchived ?? false
  return (
    <>
      <PageHeader
        title={template.name}
        lead={<TextLink href="/therapist/templates">{t('backToList')}</TextLink>}
        badges={
          <OriginBadges
            origin={origin}
            isShared={template.own?.isShared ?? false}
            isReviewed={template.isReviewed}
            isOverdue={template.reviewBy !== null && template.reviewBy < today}
          />
        }
        actions={
          isCurrent &&
          !isArchived && (
            <>
              {/* A plain link: a file is saved, not a page opened. */}
              <LinkButton href={`/api/templates/${template.slug}/export`} prefetch={false} download>
                <FileUp aria-hidden="true" size={18} />
                {t('exchange.export')}
              </LinkButton>
              <LinkButton href={`${href}/give`}>
                <Users aria-hidden="true" size={18} />
                {t('give.link')}
              </LinkButton>
              <LinkButton href={`${href}/edit`} variant="primary">
                <Pencil aria-hidden="true" size={18} />
                {t(origin === 'shipped' ? 'copy' : 'edit')}
              </LinkButton>
            </>
          )
        }
      />
      {done && <Callout tone="go" role="status" title={t(`done.${done}`)} className="mb-4" />}
      {isArchived && <Callout title={t('archived')} className="mb-4" />}
      {!isCurrent && (
        <Callout title={t('olderVersion', { number: template.number })} className="mb-4">
          <TextLink href={href}>{t('toNewest')}</TextLink>
        </Callout>
      )}
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <TemplateReading text={text} evidence={template.evidenceNote} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <TemplateRights
            template={template}
            review={review}
            licence={page.licence}
            isShipped={origin === 'shipped'}
            reviewHref={isCurrent && !isArchived ? `/therapist/content/template/${template.slug}` : null}
          />
          {page.canManage && template.own && isCurrent && (
            <ManageTemplate
              slug={template.slug}
              own={template.own}
              actions={{ archiveTemplate, restoreTemplate, shareTemplate, unshareTemplate }}
            />
          )}
          <Completeness answers={answers} reporting={template.reporting} />
          {origin !== 'shipped' && (
            <VersionHistory versions={versions} shown={template.number} page={href} timeZone={actor.clinic.timeZone} />
          )}
        </div>
      </div>
    </>
  )
}
