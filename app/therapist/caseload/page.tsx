import { UserPlus } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { CaseloadSearch } from '@/components/people/caseload/caseload-search'
import { CaseloadTable } from '@/components/people/caseload/caseload-table'
import { NoPatients } from '@/components/people/caseload/no-patients'
import { Callout } from '@/components/ui/callout'
import { LinkButton } from '@/components/ui/link-button'
import { Tabs } from '@/components/ui/tabs'
import { TextLink } from '@/components/ui/text-link'
import { type CaseloadView, caseloadSearchSchema } from '@/lib/schemas/people'
import { requireActor } from '@/lib/server/auth/require-actor'
import { nowMs, todayIn } from '@/lib/server/clock'
import { getCaseload, getCaseloadCounts } from '@/lib/server/people/caseload-queries'
import { countEscalatedTo } from '@/lib/server/progress/open-alerts'
import { caseloadRows } from './caseload-rows'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const URGENT = new Set(['red_flag', 'suspended'])

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.caseload')
  return { title: t('title') }
}

export default async function CaseloadPage({ searchParams }: Props) {
  const actor = await requireActor('therapist')
  const { view, name } = caseloadSearchSchema.parse(await searchParams)
  const isTeam = view === 'team'
  const filter = { therapistId: isTeam ? null : actor.memberId, name }
  const [t, patients, counts, escalated] = await Promise.all([
    getTranslations('people.caseload'),
    getCaseload(actor.scope, filter, todayIn(actor.clinic.timeZone)),
    getCaseloadCounts(actor.scope, actor.memberId),
    countEscalatedTo(actor.scope, actor.memberId, { nowMs: nowMs(), timeZone: actor.clinic.timeZone }),
  ])
  const rows = caseloadRows(patients, { nowMs: nowMs(), isTeam })
  const urgent = rows.filter((row) => URGENT.has(row.lane)).length
  const waiting = rows.filter((row) => row.lane !== 'none').length - urgent
  const tab = (value: CaseloadView) => ({
    href: value === 'mine' ? '/therapist/caseload' : '/therapist/caseload?view=team',
    label: t(value),
    count: counts[value],
    current: view === value,
  })
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={rows.length > 0 && name === null ? t('lead', { urgent, waiting }) : undefined}
        actions={
          <>
            <CaseloadSearch view={view} name={name} />
            <Tabs label={t('view')} tabs={[tab('mine'), tab('team')]} />
            <LinkButton href="/therapist/patients/new" variant="primary">
              <UserPlus aria-hidden="true" size={18} /> {t('add')}
            </LinkButton>
          </>
        }
      />
      {escalated > 0 && (
        <Callout tone="stop" title={t('escalated.title', { count: escalated })} className="mb-4">
          <TextLink href="/therapist/alerts">{t('escalated.open')}</TextLink>
        </Callout>
      )}
      {rows.length === 0 ? (
        <NoPatients kind={name !== null ? 'search' : isTeam || counts.team === 0 ? 'clinic' : 'mine'} />
      ) : (
        <>
          <CaseloadTable rows={rows} timeZone={actor.clinic.timeZone} />
          <p className="text-ink-muted mt-3 text-right text-sm">{t('once')}</p>
        </>
      )}
    </>
  )
}
