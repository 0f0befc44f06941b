import { MessageSquare } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { v7 as uuidv7 } from 'uuid'
import { assignThread, markRead, reply } from '@/app/therapist/patients/[patientId]/messages/actions'
import { PageHeader } from '@/components/layout/page-header'
import { PictureForm } from '@/components/messages/picture-form'
import { AssignThread } from '@/components/messages/staff/assign-thread'
import { ReplyPanel } from '@/components/messages/staff/reply-panel'
import { StaffThread } from '@/components/messages/staff-thread'
import { Callout } from '@/components/ui/callout'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import { threadPageSchema, threadSearchSchema } from '@/lib/schemas/messages'
import { requireActor } from '@/lib/server/auth/require-actor'
import { getTemplates } from '@/lib/server/messages/templates/templates'
import { getThreadCare } from '@/lib/server/messages/thread/inbox'
import { getThread } from '@/lib/server/messages/thread/thread'
import { getClinicDetails } from '@/lib/server/people/clinic-facts'
import { getTherapists } from '@/lib/server/people/queries'
import { readUploadNotice } from '@/lib/server/transport/upload-notice'

type Props = {
  params: Promise<{ patientId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('messages.thread'))('title') }
}

/** What a patient and the clinic wrote to each other, the answer, and who gives it. */
export default async function MessagesPage({ params, searchParams }: Props) {
  const actor = await requireActor('therapist')
  const parsed = threadPageSchema.safeParse(await params)
  if (!parsed.success) notFound()
  const { patientId } = parsed.data
  const search = threadSearchSchema.parse(await searchParams)
  const [t, staff, notice, thread, care, templates, colleagues, clinic] = await Promise.all([
    getTranslations('messages.thread'),
    getTranslations('threads.staff'),
    readUploadNotice(search.refused),
    getThread(actor.scope, patientId),
    getThreadCare(actor.scope, patientId),
    getTemplates(actor.scope),
    getTherapists(actor.scope),
    getClinicDetails(actor.scope),
  ])
  if (!thread || !care) notFound()
  const { givenName, familyName, messages } = thread
  return (
    <>
      <TextLink tall href={`/therapist/patients/${patientId}`}>
        {t('back', { name: givenName })}
      </TextLink>
      <PageHeader title={t('titleFor', { name: `${givenName} ${familyName}` })} lead={t('lead')} />
      {search.done && <Callout tone="go" role="status" title={staff(search.done)} className="mb-4" />}
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <Card aria-labelledby="reply">
            <h2 id="reply" className="mb-2 text-lg font-semibold">
              {staff('reply')}
            </h2>
            <ReplyPanel
              action={reply}
              patient={{ id: patientId, givenName }}
              replyId={uuidv7()}
              newestId={messages[0]?.id ?? null}
              templates={templates}
              chosen={search.template}
            />
          </Card>
          <Card as="div">
            {messages.length === 0 ? (
              <EmptyState title={t('none')} icon={<MessageSquare />}>
                {t('noneText')}
              </EmptyState>
            ) : (
              <StaffThread thread={thread} patientId={patientId} timeZone={actor.clinic.timeZone} read={markRead} />
            )}
          </Card>
        </div>
        <div className="flex flex-col gap-4">
          <Card as="div">
            <PictureForm pictureId={uuidv7()} patientId={patientId} notice={notice} />
          </Card>
          <Card aria-labelledby="care">
            <h2 id="care" className="mb-2 text-lg font-semibold">
              {staff('care')}
            </h2>
            <AssignThread action={assignThread} patientId={patientId} care={care} colleagues={colleagues} />
          </Card>
          <Card aria-labelledby="hours">
            <h2 id="hours" className="mb-2 text-lg font-semibold">
              {staff('hours')}
            </h2>
            <p>{clinic.answeringHours ?? staff('noHours')}</p>
          </Card>
        </div>
      </div>
    </>
  )
}
