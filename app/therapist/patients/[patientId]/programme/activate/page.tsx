import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { BeforeItStarts } from '@/app/therapist/patients/[patientId]/programme/activate/_parts/before-it-starts'
import { WhatChanges } from '@/app/therapist/patients/[patientId]/programme/activate/_parts/what-changes'
import { activate } from '@/app/therapist/patients/[patientId]/programme/activate/actions'
import { Form } from '@/components/forms/form'
import { VersionField } from '@/components/forms/version-field'
import { PageHeader } from '@/components/layout/page-header'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { FocusTarget } from '@/components/ui/focus-target'
import { LinkButton } from '@/components/ui/link-button'
import type { PatientId } from '@/lib/domain/shared/ids'
import { idField } from '@/lib/schemas/primitives'
import { requireActor } from '@/lib/server/auth/require-actor'
import { todayIn } from '@/lib/server/clock'
import { getActivationPage } from '@/lib/server/programmes/changes/activation-queries'

type Props = { params: Promise<{ patientId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('activation'))('openPage') }
}

/** The last look before a draft reaches the patient: what they will see, and what they have shown. */
export default async function ActivatePage({ params }: Props) {
  const actor = await requireActor('therapist')
  const id = idField<PatientId>().safeParse((await params).patientId)
  const answer = id.success ? await getActivationPage(actor.scope, id.data, todayIn(actor.clinic.timeZone)) : null
  if (!answer || !id.success) notFound()
  const t = await getTranslations('activation')
  const { picture, page } = answer
  const programme = `/therapist/patients/${id.data}/programme`
  return (
    <>
      <PageHeader
        title={t('title', { name: picture.name })}
        lead={page?.title}
        badges={
          page && <Badge>{page.draft.number === 1 ? t('first') : t('draft', { number: page.draft.number })}</Badge>
        }
        actions={<LinkButton href={page ? `${programme}?edit=1` : programme}>{t('back')}</LinkButton>}
      />
      {page === null ? (
        <EmptyState title={t('none.title')} headingLevel={2}>
          {t('none.text', { name: picture.givenName })}
        </EmptyState>
      ) : (
        <Form action={activate} className="group/activate flex max-w-4xl min-w-0 flex-col gap-5">
          <FocusTarget />
          <input type="hidden" name="patientId" value={id.data} />
          <input type="hidden" name="revisionId" value={page.draft.id} />
          <VersionField version={page.draft.version} />
          <BeforeItStarts page={page} />
          <WhatChanges page={page} />
        </Form>
      )}
    </>
  )
}
