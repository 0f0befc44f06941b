import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { DossierBody } from '@/app/therapist/patients/[patientId]/_parts/dossier-body'
import { DossierHeading } from '@/app/therapist/patients/[patientId]/_parts/dossier-heading'
import { DossierStart } from '@/app/therapist/patients/[patientId]/_parts/dossier-start'
import { HaltedNotice } from '@/app/therapist/patients/[patientId]/_parts/halted-notice'
import { UnreachedNotice } from '@/app/therapist/patients/[patientId]/_parts/unreached-notice'
import { beginEpisode } from '@/app/therapist/patients/[patientId]/actions'
import { NewEpisodeForm } from '@/components/assessment/new-episode-form'
import { PageKeys } from '@/components/ui/keys/page-keys'
import type { PatientId } from '@/lib/domain/shared/ids'
import { dossierViewSchema } from '@/lib/schemas/dossier'
import { requireActor } from '@/lib/server/auth/require-actor'
import { nowMs, todayIn } from '@/lib/server/clock'
import { lastDeliveryFailed } from '@/lib/server/messages/reminders/delivery-log'
import { getDossierHeader } from '@/lib/server/progress/dossier-header'

export async function generateMetadata(): Promise<Metadata> {
  // No name: a title ends up in the history of the browser.
  return { title: (await getTranslations('progress.dossier'))('title') }
}

type Props = {
  params: Promise<{ patientId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** One patient's dossier: where the pain goes, what was done, what must be looked at. */
export default async function PatientPage({ params, searchParams }: Props) {
  const actor = await requireActor('therapist')
  const id = z.uuid().safeParse((await params).patientId)
  if (!id.success) notFound()
  const patientId = id.data as PatientId
  const { timeZone } = actor.clinic
  const today = todayIn(timeZone)
  const [header, isUnreached] = await Promise.all([
    getDossierHeader(actor.scope, patientId, { today, timeZone }),
    lastDeliveryFailed(actor.scope, patientId, nowMs()),
  ])
  if (!header) notFound()
  const view = dossierViewSchema.parse(await searchParams)
  const t = await getTranslations('common')
  const hasBegun = header.programme !== null && header.programme.state !== 'draft'
  return (
    <>
      <DossierHeading header={header} />
      <HaltedNotice header={header} />
      {isUnreached && <UnreachedNotice patientId={patientId} />}
      {!hasBegun && (
        <div className={header.hasEarlierEpisode ? 'mb-5' : undefined}>
          <DossierStart header={header} />
        </div>
      )}
      {(hasBegun || header.hasEarlierEpisode) && (
        <DossierBody actor={actor} patientId={patientId} view={view} today={today} />
      )}
      <div className="mt-4">
        <PageKeys on={t('keysOn')} off={t('keysOff')} />
      </div>
      {header.episodeId && <NewEpisodeForm action={beginEpisode} patientId={patientId} episodeId={header.episodeId} />}
    </>
  )
}
