import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { VersionField } from '@/components/forms/version-field'
import { PageHeader } from '@/components/layout/page-header'
import { TemplateForm } from '@/components/programmes/templates/template-form'
import { TickedWords } from '@/components/programmes/templates/words-fields'
import { Callout } from '@/components/ui/callout'
import { LinkButton } from '@/components/ui/link-button'
import { reviewDays } from '@/lib/domain/exercises/content/content-review'
import { usualReviewBy } from '@/lib/domain/programmes/templates/own-template'
import type { PatientId } from '@/lib/domain/shared/ids'
import { requireActor } from '@/lib/server/auth/require-actor'
import { todayIn } from '@/lib/server/clock'
import { getProgrammeToKeep } from '@/lib/server/programmes/templates/template-form-queries'
import { keepAsTemplate } from './actions'

type Props = { params: Promise<{ patientId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('templates')
  return { title: t('keep.title') }
}

/** Keeps one person's programme as a template, without the person. */
export default async function KeepAsTemplatePage({ params }: Props) {
  const actor = await requireActor('therapist')
  const id = z.uuid().safeParse((await params).patientId)
  const today = todayIn(actor.clinic.timeZone)
  const kept = id.success ? await getProgrammeToKeep(actor.scope, id.data as PatientId, today) : null
  if (!kept) notFound()
  const { patient, values, phases, ownSides, targets } = kept
  const t = await getTranslations('templates')
  return (
    <>
      <PageHeader
        title={t('keep.title')}
        lead={t('keep.lead', { name: patient.givenName })}
        actions={
          <LinkButton href={`/therapist/patients/${patient.patientId}/programme`}>
            {t('keep.back', { name: patient.givenName })}
          </LinkButton>
        }
      />
      {ownSides.length > 0 && (
        <Callout tone="caution" title={t('keep.ownSides')} className="mb-4">
          <p>{ownSides.join(', ')}</p>
        </Callout>
      )}
      <TemplateForm
        action={keepAsTemplate}
        values={values}
        targets={targets}
        asksChange={false}
        days={{ ...reviewDays(today), usual: usualReviewBy(today) }}
        words={<TickedWords phases={phases} />}
        submit={t('form.submitNew')}
      >
        <input type="hidden" name="patientId" value={patient.patientId} />
        <input type="hidden" name="revisionId" value={kept.revisionId} />
        <VersionField version={kept.version} />
        {targets.length === 0 && <input type="hidden" name="target" value="new" />}
      </TemplateForm>
    </>
  )
}
