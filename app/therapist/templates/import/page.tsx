import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { ImportForm } from '@/components/programmes/templates/exchange/import-form'
import { KnownSigners } from '@/components/programmes/templates/exchange/known-signers'
import { Callout } from '@/components/ui/callout'
import { LinkButton } from '@/components/ui/link-button'
import { importSearchSchema } from '@/lib/schemas/template-exchange'
import { requireActor } from '@/lib/server/auth/require-actor'
import { getSigners } from '@/lib/server/programmes/templates/exchange/import-page'
import { readUploadNotice } from '@/lib/server/transport/upload-notice'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('templates.exchange')
  return { title: t('title') }
}

/** Takes a template in that another clinic sent as a file. A page of its own: sending a file must not lose what is typed elsewhere. */
export default async function ImportTemplatePage({ searchParams }: Props) {
  const actor = await requireActor('therapist')
  const { refused, done } = importSearchSchema.parse(await searchParams)
  const [t, notice, signers] = await Promise.all([
    getTranslations('templates.exchange'),
    readUploadNotice(refused),
    getSigners(actor.scope),
  ])
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={<LinkButton href="/therapist/templates">{t('back')}</LinkButton>}
      />
      {done && <Callout role="status" title={t('discarded')} className="mb-4" />}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <ImportForm notice={notice} />
        <KnownSigners signers={signers} />
      </div>
    </>
  )
}
