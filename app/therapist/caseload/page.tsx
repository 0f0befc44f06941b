import { UserPlus } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { assign, closeOut, snooze, wake } from '@/app/therapist/caseload/actions'
import { caseloadHref } from '@/app/therapist/caseload/caseload-href'
import { toRow } from '@/app/therapist/caseload/caseload-rows'
import { readPanel } from '@/app/therapist/caseload/read-panel'
import { readQueue } from '@/app/therapist/caseload/read-queue'
import { PageHeader } from '@/components/layout/page-header'
import { CaseloadSearch } from '@/components/people/caseload/caseload-search'
import { CaseloadTable } from '@/components/people/caseload/caseload-table'
import { NoPatients } from '@/components/people/caseload/no-patients'
import { QueuePanel } from '@/components/people/caseload/panel/queue-panel'
import { PersonCounts } from '@/components/people/caseload/person-counts'
import { QueueNotices } from '@/components/people/caseload/queue-notices'
import { LinkButton } from '@/components/ui/link-button'
import { Tabs } from '@/components/ui/tabs'
import { isUrgent } from '@/lib/domain/progress/caseload/caseload-reason'
import { CASELOAD_VIEWS, caseloadSearchSchema } from '@/lib/schemas/people'
import { requireActor } from '@/lib/server/auth/require-actor'
import { nowMs } from '@/lib/server/clock'
import { countEscalatedTo } from '@/lib/server/progress/open-alerts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.caseload')
  return { title: t('title') }
}

/** The work queue: who needs somebody, why, and what can be done about it at once. */
export default async function CaseloadPage({ searchParams }: Props) {
  const actor = await requireActor('therapist')
  const { timeZone } = actor.clinic
  const { view, name, patient } = caseloadSearchSchema.parse(await searchParams)
  const [t, queue, escalated] = await Promise.all([
    getTranslations('people.caseload'),
    readQueue(actor, { view, name }),
    countEscalatedTo(actor.scope, actor.memberId, { nowMs: nowMs(), timeZone }),
  ])
  const rows = queue.shown.map((one) => toRow(one, { view, name, nowMs: nowMs() }))
  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === patient),
  )
  const panel = await readPanel(actor.scope, queue.shown, { rows, at })
  const urgent = rows.filter(({ lane }) => isUrgent(lane)).length
  const waiting = rows.filter(({ lane }) => lane !== 'none').length - urgent
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={rows.length > 0 && name === null && view !== 'snoozed' ? t('lead', { urgent, waiting }) : undefined}
        actions={
          <>
            <CaseloadSearch view={view} name={name} />
            <Tabs
              label={t('view')}
              tabs={CASELOAD_VIEWS.map((value) => ({
                href: caseloadHref({ view: value }),
                label: t(value),
                count: queue.counts[value],
                current: view === value,
              }))}
            />
            <LinkButton href="/therapist/patients/new" variant="primary">
              <UserPlus aria-hidden="true" size={18} /> {t('add')}
            </LinkButton>
          </>
        }
      />
      <QueueNotices
        escalated={escalated}
        urgentElsewhere={view === 'mine' ? queue.urgentElsewhere : 0}
        teamHref={caseloadHref({ view: 'team' })}
      />
      <PersonCounts people={queue.perPerson} />
      {panel === null ? (
        <NoPatients
          kind={
            name !== null && view !== 'snoozed'
              ? 'search'
              : view === 'snoozed'
                ? 'snoozed'
                : view === 'team' || queue.counts.team === 0
                  ? 'clinic'
                  : 'mine'
          }
        />
      ) : (
        <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="min-w-0">
            <CaseloadTable rows={rows} selectedId={panel.row.id} timeZone={timeZone} />
            <p className="text-ink-muted mt-3 text-right text-sm">{t(name === null ? 'once' : 'stays')}</p>
          </div>
          <QueuePanel
            key={panel.row.id}
            panel={panel}
            view={view}
            timeZone={timeZone}
            actions={{ assign, closeOut, snooze, wake }}
          />
        </div>
      )}
    </>
  )
}
