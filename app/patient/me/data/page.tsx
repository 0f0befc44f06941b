import { ChevronLeft } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PatientShell } from '@/components/layout/patient-shell'
import { AskForData } from '@/components/people/requests/ask-for-data'
import { OwnRequests } from '@/components/people/requests/own-requests'
import { Callout } from '@/components/ui/callout'
import { REQUEST_KINDS } from '@/lib/domain/people/requests/data-request'
import { ownDataSearchSchema } from '@/lib/schemas/data-requests'
import { requireActor } from '@/lib/server/auth/require-actor'
import { getOwnRequests } from '@/lib/server/people/requests/own-requests'
import { askForData } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mine'))('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** A copy of everything, or its end: asked here, answered by the clinic. */
export default async function OwnDataPage({ searchParams }: Props) {
  const actor = await requireActor('patient')
  const { done } = ownDataSearchSchema.parse(await searchParams)
  const { clinic } = actor
  const [t, common, requests] = await Promise.all([
    getTranslations('mine'),
    getTranslations('common'),
    getOwnRequests(actor.scope, clinic.timeZone),
  ])
  const isWaiting = (kind: (typeof REQUEST_KINDS)[number]) =>
    requests.some((one) => one.kind === kind && (one.state === 'open' || one.state === 'agreed'))
  return (
    <PatientShell
      back={{ href: '/patient/me', label: common('back'), icon: <ChevronLeft /> }}
      isDemo={clinic.isDemo}
      title={t('title')}
    >
      <p className="mt-2">{t('lead')}</p>
      {done && <Callout tone="go" role="status" title={t('asked')} className="mt-4" />}
      <div className="mt-5 flex flex-col gap-6">
        {REQUEST_KINDS.map((kind) => (
          <AskForData key={kind} kind={kind} action={askForData} isWaiting={isWaiting(kind)} />
        ))}
        {requests.length > 0 && <OwnRequests requests={requests} />}
      </div>
    </PatientShell>
  )
}
