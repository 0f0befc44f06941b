import { useFormatter, useTranslations } from 'next-intl'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { ThreadPicture } from '@/components/messages/thread-picture'
import { Badge } from '@/components/ui/badge'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Message = {
  readonly id: string
  /** Null is the patient. */
  readonly by: string | null
  readonly body: string
  readonly sentAtMs: number
  readonly writtenAtMs: number | null
  readonly readAtMs: number | null
  readonly warns: boolean
  readonly picture: { readonly width: number; readonly height: number } | null
}
type Props = {
  thread: { readonly givenName: string; readonly messages: readonly Message[] }
  patientId: string
  timeZone: string
  read: FormAction
}

/** Newest first, so that what waits stands on top; one button says that all of it has been read. */
export function StaffThread({ thread: { givenName, messages }, patientId, timeZone, read }: Props) {
  const t = useTranslations('messages.thread')
  const staff = useTranslations('threads.staff')
  const format = useFormatter()
  const at = (instantMs: number) => format.dateTime(instantMs, 'dayTime', { timeZone })
  const isUnread = ({ by, readAtMs }: Message) => by === null && readAtMs === null
  const unread = messages.filter(isUnread).length
  const [newest] = messages
  const opened = (readAtMs: number | null) =>
    readAtMs === null ? staff('notRead', { name: givenName }) : staff('read', { name: givenName, at: at(readAtMs) })
  return (
    <>
      {unread > 0 && newest && (
        <Form action={read} aria-label={t('read')} className="mb-3 flex flex-wrap items-center gap-3">
          <input type="hidden" name="patientId" value={patientId} />
          <input type="hidden" name="messageId" value={newest.id} />
          <SubmitButton size="md" variant="secondary">
            {t('read')}
          </SubmitButton>
          <p className="text-ink-muted">{t('waiting', { count: unread })}</p>
        </Form>
      )}
      <ol className="divide-line divide-y">
        {messages.map((message) => (
          <li key={message.id} className="py-3">
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-semibold">{message.by === null ? givenName : message.by || t('someone')}</span>
              <span className="text-ink-muted text-sm">
                {at(message.sentAtMs)}
                {message.writtenAtMs !== null && `, ${staff('written', { at: at(message.writtenAtMs) })}`}
              </span>
              {isUnread(message) && <Badge tone="accent">{t('unread')}</Badge>}
              {message.warns && <Badge tone="stop">{staff('warns')}</Badge>}
            </p>
            {message.picture ? (
              <ThreadPicture
                id={message.id}
                size={message.picture}
                alt={staff('pictureOf', { name: message.by === null ? givenName : message.by || t('someone') })}
              />
            ) : (
              <p className="mt-1 max-w-prose wrap-anywhere whitespace-pre-line">{message.body}</p>
            )}
            {message.by !== null && <p className="text-ink-muted mt-1 text-sm">{opened(message.readAtMs)}</p>}
          </li>
        ))}
      </ol>
    </>
  )
}
