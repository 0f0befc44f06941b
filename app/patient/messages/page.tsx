import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { v7 as uuidv7 } from 'uuid'
import { writeMessage } from '@/app/patient/messages/actions'
import { PatientShell } from '@/components/layout/patient-shell'
import { OwnThread } from '@/components/messages/own/own-thread'
import { ThreadTop } from '@/components/messages/own/thread-top'
import { WriteMessage } from '@/components/messages/own/write-message'
import { PictureForm } from '@/components/messages/picture-form'
import { patientNav } from '@/components/sessions/patient-nav'
import { Callout } from '@/components/ui/callout'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { initials } from '@/lib/domain/people/names'
import { ownThreadSearchSchema } from '@/lib/schemas/messages'
import { requireActor } from '@/lib/server/auth/require-actor'
import { nowMs } from '@/lib/server/clock'
import { openOwnThread } from '@/lib/server/messages/thread/own-thread'
import { readUploadNotice } from '@/lib/server/transport/upload-notice'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('threads.own'))('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** What a patient and their care team write to each other. Opening it reads what the clinic wrote. */
export default async function OwnMessagesPage({ searchParams }: Props) {
  const actor = await requireActor('patient')
  const search = ownThreadSearchSchema.parse(await searchParams)
  const [t, nav, picture, notice, thread] = await Promise.all([
    getTranslations('threads.own'),
    getTranslations('sessions.nav'),
    getTranslations('threads.picture'),
    readUploadNotice(search.refused),
    openOwnThread(actor.scope, { nowMs: nowMs(), all: search.all !== undefined }),
  ])
  const clinic = { ...actor.clinic, answeringHours: thread.answeringHours }
  return (
    <PatientShell
      title={t('title')}
      initials={initials(actor.givenName, actor.familyName)}
      items={patientNav((place) => nav(place), 'messages')}
      isDemo={clinic.isDemo}
    >
      <div className="mt-4 flex flex-col gap-4">
        <ThreadTop clinic={clinic} />
        {thread.messages.length > 0 && (
          <TextLink tall href="#write">
            {t('write')}
          </TextLink>
        )}
        {thread.hasEarlier && (
          <TextLink tall href="/patient/messages?all=1">
            {t('earlier')}
          </TextLink>
        )}
        {thread.messages.length === 0 ? (
          <Callout tone="neutral" title={t('none')}>
            {t('noneText')}
          </Callout>
        ) : (
          <OwnThread messages={thread.messages} timeZone={clinic.timeZone} />
        )}
        {search.done && <Callout tone="go" role="status" title={picture('sent')} />}
        <WriteMessage action={writeMessage} clinic={clinic} firstId={uuidv7()} />
        <Card as="div">
          <PictureForm pictureId={uuidv7()} notice={notice} />
        </Card>
      </div>
    </PatientShell>
  )
}
