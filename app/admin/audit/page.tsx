import { ScrollText } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { auditInstants, auditSearchSchema } from '@/lib/schemas/admin'
import { getLastSealed } from '@/lib/server/audit/checkpoints/last-sealed'
import { getAuditChoices, listAuditEvents } from '@/lib/server/audit/queries'
import { verifyAuditChain } from '@/lib/server/audit/verify'
import { requireActor } from '@/lib/server/auth/require-actor'
import { auditAddress } from './_parts/audit-address'
import { AuditFilter } from './_parts/audit-filter'
import { AuditTable } from './_parts/audit-table'
import { ChainLine } from './_parts/chain-line'
import { SealedLine } from './_parts/sealed-line'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** A longer chain is checked when somebody asks: each event is hashed again. */
const CHECKED_AT_ONCE_MAX = 20_000

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.audit')
  return { title: t('title') }
}

export default async function AuditPage({ searchParams }: Props) {
  const actor = await requireActor('clinic_admin')
  const search = auditSearchSchema.parse(await searchParams)
  const filter = {
    ...{ actorId: search.person, patientId: search.patient, action: search.action, before: search.before },
    ...auditInstants(search, actor.clinic.timeZone),
  }
  const [page, choices, sealed, t] = await Promise.all([
    listAuditEvents(actor.scope, filter),
    getAuditChoices(actor.scope),
    getLastSealed(actor.scope),
    getTranslations('admin.audit'),
  ])
  const isChecked = search.check === 'chain' || choices.events <= CHECKED_AT_ONCE_MAX
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {isChecked ? (
        <ChainLine state={await verifyAuditChain(actor.clinicId)} />
      ) : (
        <p className="mb-4">
          <LinkButton href={auditAddress(search, { check: 'chain' })}>{t('chain.check')}</LinkButton>
        </p>
      )}
      <SealedLine sealed={sealed} timeZone={actor.clinic.timeZone} />
      <AuditFilter search={search} choices={choices} />
      <Card as="div">
        {page.lines.length === 0 ? (
          <EmptyState title={t('empty')} icon={<ScrollText size={28} />}>
            {t('emptyText')}
          </EmptyState>
        ) : (
          <AuditTable lines={page.lines} search={search} timeZone={actor.clinic.timeZone} />
        )}
        {(page.older !== null || search.before !== undefined) && (
          <nav aria-label={t('pages')} className="mt-4 flex gap-3">
            {search.before !== undefined && (
              <LinkButton href={auditAddress(search, { before: undefined })}>{t('newest')}</LinkButton>
            )}
            {page.older !== null && (
              <LinkButton href={auditAddress(search, { before: page.older })}>{t('older')}</LinkButton>
            )}
          </nav>
        )}
      </Card>
    </>
  )
}
