import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { MismatchList } from '@/components/programmes/templates/exchange/mismatch-list'
import { SignerCard } from '@/components/programmes/templates/exchange/signer-card'
import { TakeImport } from '@/components/programmes/templates/exchange/take-import'
import { Callout } from '@/components/ui/callout'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { isNothingLeft } from '@/lib/domain/programmes/templates/exchange/match-exchange'
import { importRefSchema } from '@/lib/schemas/template-exchange'
import { requireActor } from '@/lib/server/auth/require-actor'
import { getImportPage } from '@/lib/server/programmes/templates/exchange/import-page'
import { discardImport, takeImport } from './actions'

type Props = { params: Promise<{ importId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('templates.exchange')
  return { title: t('preview') }
}

/** What a received file would become here: who signed it, what does not match, and the one decision. */
export default async function ImportPreviewPage({ params }: Props) {
  const actor = await requireActor('therapist')
  const asked = importRefSchema.safeParse(await params)
  const page = asked.success ? await getImportPage(actor.scope, asked.data.importId) : null
  if (!page) notFound()
  const { file, matched, signer, takenAs } = page
  const { template } = file
  const t = await getTranslations('templates.exchange')
  return (
    <>
      <PageHeader title={t('previewOf', { name: template.name })} lead={t('previewLead')} />
      {takenAs && (
        <Callout tone="caution" title={t('takenBefore')} className="mb-4">
          <TextLink href={`/therapist/templates/${takenAs}`}>{t('toTaken')}</TextLink>
        </Callout>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <MismatchList mismatches={matched.mismatches} />
          <Card aria-labelledby="holds" className="sm:p-4">
            <h2 id="holds" className="text-lg font-semibold">
              {t('holds')}
            </h2>
            <p>{template.summary}</p>
            <p className="text-ink-muted">{t('by', { author: template.author, number: template.number })}</p>
            <ol className="mt-2 list-decimal pl-5">
              {matched.phases.map(({ position, name, weeks, items }) => (
                <li key={position}>{t('phase', { name, weeks, items: items.length })}</li>
              ))}
            </ol>
          </Card>
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <SignerCard clinic={file.clinic} fingerprint={page.fingerprint} signer={signer} />
          <TakeImport
            importId={page.importId}
            clinic={file.clinic}
            asksTrust={signer !== 'known' && signer !== 'own'}
            isEmpty={isNothingLeft(matched)}
            take={takeImport}
            discard={discardImport}
          />
        </div>
      </div>
    </>
  )
}
