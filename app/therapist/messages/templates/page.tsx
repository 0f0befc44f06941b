import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { v7 as uuidv7 } from 'uuid'
import { putAway, save } from '@/app/therapist/messages/templates/actions'
import { PageHeader } from '@/components/layout/page-header'
import { TemplateForm } from '@/components/messages/staff/template-form'
import { TemplateList } from '@/components/messages/staff/template-list'
import { Callout } from '@/components/ui/callout'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { templatesSearchSchema } from '@/lib/schemas/messages'
import { requireActor } from '@/lib/server/auth/require-actor'
import { getTemplates } from '@/lib/server/messages/templates/templates'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('threads.templates'))('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Words that a therapist sends often, their own and the clinic's. */
export default async function TemplatesPage({ searchParams }: Props) {
  const { scope } = await requireActor('therapist')
  const search = templatesSearchSchema.parse(await searchParams)
  const [t, templates] = await Promise.all([getTranslations('threads.templates'), getTemplates(scope)])
  const parts = [
    { id: 'own', title: t('own'), list: templates.filter(({ isShared }) => !isShared) },
    { id: 'shared', title: t('shared'), list: templates.filter(({ isShared }) => isShared) },
  ]
  const empty = { id: uuidv7(), version: 0, title: '', body: '', isShared: false, isOwn: true }
  return (
    <>
      <TextLink tall href="/therapist/messages">
        {t('back')}
      </TextLink>
      <PageHeader title={t('title')} lead={t('lead')} />
      {search.done && <Callout tone="go" role="status" title={t(search.done)} className="mb-4" />}
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_28rem]">
        <div className="flex min-w-0 flex-col gap-4">
          {parts.map(({ id, title, list }) => (
            <Card key={id} aria-labelledby={id}>
              <h2 id={id} className="mb-2 text-lg font-semibold">
                {title}
              </h2>
              {list.length === 0 ? (
                <p className="text-ink-muted">{t('none')}</p>
              ) : (
                <TemplateList templates={list} save={save} putAway={putAway} />
              )}
            </Card>
          ))}
        </div>
        <Card aria-labelledby="add">
          <h2 id="add" className="mb-2 text-lg font-semibold">
            {t('add')}
          </h2>
          <TemplateForm action={save} template={empty} label={t('add')} />
        </Card>
      </div>
    </>
  )
}
