import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { TemplateForm } from '@/components/programmes/templates/template-form'
import { TypedWords } from '@/components/programmes/templates/words-fields'
import { LinkButton } from '@/components/ui/link-button'
import { reviewDays } from '@/lib/domain/exercises/content/content-review'
import { usualReviewBy } from '@/lib/domain/programmes/templates/own-template'
import { templateSlug } from '@/lib/schemas/templates'
import { requireActor } from '@/lib/server/auth/require-actor'
import { todayIn } from '@/lib/server/clock'
import { getTemplateToEdit } from '@/lib/server/programmes/templates/template-form-queries'
import { saveTemplate } from './actions'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('templates')
  return { title: t('edit') }
}

/** The next version of a clinic's own template, or a copy of a shipped one to make one's own. */
export default async function EditTemplatePage({ params }: Props) {
  const actor = await requireActor('therapist')
  const slug = templateSlug.safeParse((await params).slug)
  const template = slug.success ? await getTemplateToEdit(actor.scope, slug.data) : null
  if (!template) notFound()
  const { own, number, values, phases } = template
  const today = todayIn(actor.clinic.timeZone)
  const t = await getTranslations('templates')
  const name = own ? values.name : t('copyOf', { name: values.name })
  return (
    <>
      <PageHeader
        title={t(own ? 'editOf' : 'copyTitle', { name: values.name })}
        lead={t(own ? 'editLead' : 'copyLead')}
        actions={<LinkButton href={`/therapist/templates/${template.slug}`}>{t('backToOne')}</LinkButton>}
      />
      <TemplateForm
        key={number}
        action={saveTemplate}
        values={{ ...values, name }}
        targets={[]}
        asksChange={own !== null}
        days={{ ...reviewDays(today), usual: usualReviewBy(today) }}
        words={<TypedWords phases={phases} />}
        submit={own ? t('form.submitVersion', { number: number + 1 }) : t('form.submitNew')}
      >
        <input type="hidden" name="slug" value={template.slug} />
        <input type="hidden" name="number" value={number} readOnly />
        <input type="hidden" name="target" value={own ? `${own.id}:${number}` : 'new'} readOnly />
      </TemplateForm>
    </>
  )
}
