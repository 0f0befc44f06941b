import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ComparedRevisions } from '@/app/therapist/patients/[patientId]/programme/changes/_parts/compared-revisions'
import { PageHeader } from '@/components/layout/page-header'
import { PrintButton } from '@/components/people/print-button'
import { RevisionChoice } from '@/components/programmes/changes/revision-choice'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import type { PatientId } from '@/lib/domain/shared/ids'
import { idField } from '@/lib/schemas/primitives'
import { requireActor } from '@/lib/server/auth/require-actor'
import { getChangesPage } from '@/lib/server/programmes/changes/changes-queries'

const number = z.coerce.number().int().min(1).max(9999).nullable().catch(null)
const query = z.object({ from: number, to: number })

type Props = {
  params: Promise<{ patientId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('changes'))('openPage') }
}

/** Any two revisions of a programme side by side, on the screen and on paper. */
export default async function ChangesPage({ params, searchParams }: Props) {
  const actor = await requireActor('therapist')
  const id = idField<PatientId>().safeParse((await params).patientId)
  const asked = query.parse(await searchParams)
  const { timeZone } = actor.clinic
  const page = id.success ? await getChangesPage(actor.scope, id.data, { ...asked, timeZone }) : null
  if (!page || !id.success) notFound()
  const t = await getTranslations('changes')
  const path = `/therapist/patients/${id.data}/programme`
  const { patient, title, revisions, between } = page
  return (
    <>
      <PageHeader
        title={t('title', { name: patient.name })}
        lead={title}
        actions={
          <>
            <LinkButton href={path}>{t('back')}</LinkButton>
            {between && <PrintButton>{t('print')}</PrintButton>}
          </>
        }
      />
      {between === null ? (
        <EmptyState title={t('onlyOne.title')} headingLevel={2}>
          {t('onlyOne.text', { name: patient.givenName })}
        </EmptyState>
      ) : (
        <>
          <RevisionChoice
            page={`${path}/changes`}
            revisions={revisions}
            from={between.from.number}
            to={between.to.number}
          />
          <ComparedRevisions between={between} />
        </>
      )}
    </>
  )
}
