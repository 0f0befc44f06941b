import { Inbox } from 'lucide-react'
import type { Metadata } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { RequestCard } from '@/components/people/requests/request-card'
import { RequestOpenForm } from '@/components/people/requests/request-open-form'
import { Callout } from '@/components/ui/callout'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { mayTake } from '@/lib/domain/people/requests/data-request'
import { dataRequestsSearchSchema } from '@/lib/schemas/data-requests'
import { requireActor } from '@/lib/server/auth/require-actor'
import { nowMs, todayIn } from '@/lib/server/clock'
import { type DataRequestLine, getDataRequests } from '@/lib/server/people/requests/queries'
import { agreeToErasure, declineRequest, openRequest, refuseErasure, releaseRequest } from './actions'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('requests'))('title') }
}

export default async function RequestsPage({ searchParams }: Props) {
  const actor = await requireActor('clinic_admin')
  const search = dataRequestsSearchSchema.parse(await searchParams)
  const { timeZone } = actor.clinic
  const [{ requests, patients }, t, te, format] = await Promise.all([
    getDataRequests(actor.scope, timeZone),
    getTranslations('requests'),
    getTranslations('erasure'),
    getFormatter(),
  ])
  const [today, now] = [todayIn(timeZone), nowMs()]
  const { done } = search
  const doneWords = done === 'erased' || done === 'refused' ? te(`done.${done}`) : done && t(`done.${done}`)
  const untilOf = (line: DataRequestLine) =>
    line.releasedUntilMs !== null && mayTake(line, { memberId: actor.memberId, nowMs: now })
      ? format.dateTime(line.releasedUntilMs, 'time', { timeZone })
      : null
  const isWaiting = ({ state }: DataRequestLine) => state === 'open' || state === 'agreed'
  const waiting = requests.filter(isWaiting)
  const answered = requests.filter((line) => !isWaiting(line))
  const list = (lines: readonly DataRequestLine[]) => (
    <ul className="flex flex-col gap-3">
      {lines.map((line) => (
        <RequestCard
          key={line.id}
          request={{ ...line, filesUntil: untilOf(line) }}
          today={today}
          actions={{ release: releaseRequest, decline: declineRequest, agree: agreeToErasure, refuse: refuseErasure }}
        />
      ))}
    </ul>
  )
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {doneWords && <Callout tone="go" role="status" title={doneWords} className="mb-4" />}
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <section aria-labelledby="waiting">
            <h2 id="waiting" className="mb-2 text-lg font-semibold">
              {t('waiting')}
            </h2>
            {waiting.length > 0 ? (
              list(waiting)
            ) : (
              <Card as="div">
                <EmptyState title={t('none')} icon={<Inbox size={28} />} headingLevel={3}>
                  {t('noneText')}
                </EmptyState>
              </Card>
            )}
          </section>
          {answered.length > 0 && (
            <section aria-labelledby="answered">
              <h2 id="answered" className="mb-2 text-lg font-semibold">
                {t('answered')}
              </h2>
              {list(answered)}
            </section>
          )}
        </div>
        <Card aria-labelledby="write-down">
          <h2 id="write-down" className="text-lg font-semibold">
            {t('open.title')}
          </h2>
          <p className="text-ink-muted mb-4 text-sm">{t('open.text')}</p>
          <RequestOpenForm action={openRequest} patients={patients} today={today} />
        </Card>
      </div>
    </>
  )
}
