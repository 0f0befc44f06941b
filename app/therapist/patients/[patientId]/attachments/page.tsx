import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { AttachmentForm } from '@/components/assessment/attachments/attachment-form'
import { AttachmentLink } from '@/components/assessment/attachments/attachment-link'
import { PutAwayForm } from '@/components/assessment/attachments/put-away-form'
import { PageHeader } from '@/components/layout/page-header'
import { Callout } from '@/components/ui/callout'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import type { PatientId } from '@/lib/domain/shared/ids'
import { ageOn } from '@/lib/domain/shared/plain-date'
import { formatDay } from '@/lib/i18n/format-day'
import { attachmentSearchSchema } from '@/lib/schemas/attachments'
import { idField } from '@/lib/schemas/primitives'
import { getAttachments } from '@/lib/server/assessment/attachments/queries'
import { requireActor } from '@/lib/server/auth/require-actor'
import { todayIn } from '@/lib/server/clock'
import { readUploadNotice } from '@/lib/server/transport/upload-notice'
import { putAwayAttachment } from './actions'

type Props = {
  params: Promise<{ patientId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('attachments'))('title') }
}

/** Letters and reports of an episode. A page of its own: sending a file must not lose what is typed elsewhere. */
export default async function AttachmentsPage({ params, searchParams }: Props) {
  const actor = await requireActor('therapist')
  const id = idField<PatientId>().safeParse((await params).patientId)
  const { timeZone } = actor.clinic
  const page = id.success ? await getAttachments(actor.scope, id.data, timeZone) : null
  if (!page) notFound()
  const { done, refused } = attachmentSearchSchema.parse(await searchParams)
  const [t, people, format, notice] = await Promise.all([
    getTranslations('attachments'),
    getTranslations('people'),
    getFormatter(),
    readUploadNotice(refused),
  ])
  const { patient, attachments } = page
  const today = todayIn(timeZone)
  const path = `/therapist/patients/${patient.id}`
  return (
    <>
      <PageHeader
        title={`${t('title')}: ${patient.givenName} ${patient.familyName}`}
        lead={
          <>
            {people('born', {
              date: formatDay(format, patient.dateOfBirth),
              age: ageOn(patient.dateOfBirth, today),
            })}
            <br />
            {t('lead')}
          </>
        }
        actions={
          <>
            <LinkButton href={path}>{t('back')}</LinkButton>
            <LinkButton href={`${path}/assessments`}>{t('assessments')}</LinkButton>
          </>
        }
      />
      {done && <Callout tone="go" role="status" title={t(`done.${done}`)} className="mb-4" />}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_26rem]">
        <Card aria-labelledby="on-file">
          <h2 id="on-file" className="text-lg font-semibold">
            {t('list')}
          </h2>
          {attachments.length === 0 && <p className="text-ink-muted mt-2">{t('empty')}</p>}
          <ul className="divide-line divide-y">
            {attachments.map((attachment, index) => (
              <li key={attachment.id} className="py-3 last:pb-0">
                <AttachmentLink attachment={attachment} />
                <PutAwayForm
                  action={putAwayAttachment}
                  patientId={patient.id}
                  attachment={attachment}
                  idPrefix={`away-${index}-`}
                />
              </li>
            ))}
          </ul>
        </Card>
        <AttachmentForm patientId={patient.id} today={today} notice={notice} />
      </div>
    </>
  )
}
