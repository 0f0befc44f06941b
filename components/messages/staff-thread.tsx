import { useFormatter, useTranslations } from 'next-intl'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Badge } from '@/components/ui/badge'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Message = {
  readonly id: string
  /** Null is the patient. */
  readonly by: string | null
  readonly body: string
  readonly sentAtMs: number
  readonly isUnread: boolean
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
  const format = useFormatter()
  const unread = messages.filter(({ isUnread }) => isUnread).length
  const [newest] = messages
  return (
    <>
      {unread > 0 && newest && (
        <Form action={read} aria-label={t('read')} className="mb-3 flex flex-wrap items-center gap-3">
          <input type="hidden" name="patientId" value={patientId} />
          <input type="hidden" name="messageId" value={newest.id} />
          <SubmitButton size="md">{t('read')}</SubmitButton>
          <p className="text-ink-muted">{t('waiting', { count: unread })}</p>
        </Form>
      )}
      <ol className="divide-line divide-y">
        {messages.map(({ id, by, body, sentAtMs, isUnread }) => (
          <li key={id} className="py-3">
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-semibold">{by === null ? givenName : by || t('someone')}</span>
              <span className="text-ink-muted text-sm">{format.dateTime(sentAtMs, 'dayTime', { timeZone })}</span>
              {isUnread && <Badge tone="accent">{t('unread')}</Badge>}
            </p>
            <p className="mt-1 max-w-prose break-words whitespace-pre-line">{body}</p>
          </li>
        ))}
      </ol>
    </>
  )
}
