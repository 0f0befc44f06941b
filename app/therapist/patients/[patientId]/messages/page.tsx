import { MessageSquare } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { markRead } from '@/app/therapist/patients/[patientId]/messages/actions'
import { PageHeader } from '@/components/layout/page-header'
import { StaffThread } from '@/components/messages/staff-thread'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import { threadPageSchema } from '@/lib/schemas/messages'
import { requireActor } from '@/lib/server/auth/require-actor'
import { getThread } from '@/lib/server/messages/thread/thread'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('messages.thread'))('title') }
}

/** What a patient wrote to the clinic, and that somebody has read it. */
export default async function MessagesPage({ params }: { params: Promise<{ patientId: string }> }) {
  const actor = await requireActor('therapist')
  const parsed = threadPageSchema.safeParse(await params)
  if (!parsed.success) notFound()
  const { patientId } = parsed.data
  const [t, thread] = await Promise.all([getTranslations('messages.thread'), getThread(actor.scope, patientId)])
  if (!thread) notFound()
  const name = `${thread.givenName} ${thread.familyName}`
  return (
    <>
      <TextLink tall href={`/therapist/patients/${patientId}`}>
        {t('back', { name: thread.givenName })}
      </TextLink>
      <PageHeader title={t('titleFor', { name })} lead={t('lead')} />
      <Card as="div" className="max-w-3xl">
        {thread.messages.length === 0 ? (
          <EmptyState title={t('none')} icon={<MessageSquare />}>
            {t('noneText')}
          </EmptyState>
        ) : (
          <StaffThread thread={thread} patientId={patientId} timeZone={actor.clinic.timeZone} read={markRead} />
        )}
      </Card>
    </>
  )
}
