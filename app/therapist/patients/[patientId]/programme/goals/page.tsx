import { Check } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { GoalsForm } from '@/app/therapist/patients/[patientId]/programme/goals/_parts/goals-form'
import { PageHeader } from '@/components/layout/page-header'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import type { PatientId } from '@/lib/domain/shared/ids'
import { idField } from '@/lib/schemas/primitives'
import { requireActor } from '@/lib/server/auth/require-actor'
import { todayIn } from '@/lib/server/clock'
import { getGoalsPage } from '@/lib/server/programmes/goals/goals-queries'

type Props = {
  params: Promise<{ patientId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('goals'))('openPage') }
}

/** What a draft asks for and gives to read beside its exercises, phase by phase. */
export default async function GoalsPage({ params, searchParams }: Props) {
  const actor = await requireActor('therapist')
  const id = idField<PatientId>().safeParse((await params).patientId)
  const page = id.success ? await getGoalsPage(actor.scope, id.data, todayIn(actor.clinic.timeZone)) : null
  if (!page || !id.success) notFound()
  const t = await getTranslations('goals')
  const programme = `/therapist/patients/${id.data}/programme`
  const { patient, draft } = page
  const { saved } = await searchParams
  return (
    <>
      <PageHeader
        title={t('title', { name: patient.name })}
        lead={t('lead', { name: patient.givenName })}
        badges={
          <>
            {draft && <Badge>{t('draft', { number: draft.number })}</Badge>}
            {draft && saved === String(draft.version) && (
              <span role="status" className="text-ink-muted inline-flex items-center gap-1 text-sm">
                <Check aria-hidden="true" size={16} />
                {t('saved')}
              </span>
            )}
          </>
        }
        actions={<LinkButton href={draft ? `${programme}?edit=1` : programme}>{t('back')}</LinkButton>}
      />
      {draft === null ? (
        <EmptyState title={t('none.title')} headingLevel={2}>
          {t('none.text')}
        </EmptyState>
      ) : (
        <GoalsForm
          key={String(saved)}
          page={{ ...page, draft }}
          patientId={id.data}
          activateHref={`${programme}/activate`}
        />
      )}
    </>
  )
}
