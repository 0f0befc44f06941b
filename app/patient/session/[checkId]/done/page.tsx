import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { PatientShell } from '@/components/layout/patient-shell'
import { patientNav } from '@/components/sessions/patient-nav'
import { ForgetDraft } from '@/components/sessions/player/forget-draft'
import { SessionResponse } from '@/components/sessions/result/session-response'
import { LinkButton } from '@/components/ui/link-button'
import { requireActor } from '@/lib/server/auth/require-actor'
import { nowMs } from '@/lib/server/clock'
import { getSessionResult } from '@/lib/server/sessions/session-queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sessions.player'))('done') }
}

export default async function SessionDonePage({ params }: { params: Promise<{ checkId: string }> }) {
  const actor = await requireActor('patient')
  const checkId = z.uuid().safeParse((await params).checkId)
  if (!checkId.success) notFound()
  const facts = { nowMs: nowMs(), timeZone: actor.clinic.timeZone }
  const result = await getSessionResult(actor.scope, checkId.data, facts)
  if (!result) notFound()
  const t = await getTranslations('sessions')
  return (
    <PatientShell
      title={t(`result.title.${result.colour}`)}
      items={patientNav((place) => t(`nav.${place}`))}
      isDemo={actor.clinic.isDemo}
    >
      <ForgetDraft checkId={checkId.data} />
      <div className="mt-4 flex flex-1 flex-col gap-4">
        <SessionResponse {...result} isPaused={result.programmeState === 'paused'} />
        <div className="mt-auto flex flex-col gap-3 pt-4">
          <LinkButton href="/patient/today" variant="primary" size="lg">
            {t('result.toToday')}
          </LinkButton>
          <LinkButton href="/patient/progress" variant="secondary" size="lg">
            {t('result.toProgress')}
          </LinkButton>
        </div>
      </div>
    </PatientShell>
  )
}
