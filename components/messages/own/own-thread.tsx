import { useFormatter, useTranslations } from 'next-intl'
import { BUBBLE, OWN_BUBBLE } from '@/components/messages/own/bubble'
import { ThreadPicture } from '@/components/messages/thread-picture'
import { Badge } from '@/components/ui/badge'

type Message = {
  readonly id: string
  /** Null is the patient. */
  readonly by: string | null
  readonly body: string
  readonly sentAtMs: number
  readonly writtenAtMs: number | null
  readonly readAtMs: number | null
  readonly isNew: boolean
  readonly picture: { readonly width: number; readonly height: number } | null
}

/** A patient's thread as they see it: the newest at the end. */
export function OwnThread({ messages, timeZone }: { messages: readonly Message[]; timeZone: string }) {
  const t = useTranslations('threads.own')
  const format = useFormatter()
  const at = (instantMs: number) => format.dateTime(instantMs, 'dayTime', { timeZone })
  return (
    <ol aria-label={t('list')} className="flex flex-col gap-3">
      {messages.map(({ id, by, body, sentAtMs, writtenAtMs, readAtMs, isNew, picture }) => (
        <li key={id} className={by === null ? OWN_BUBBLE : `${BUBBLE} border-line bg-surface self-start`}>
          <p className="flex flex-wrap items-center gap-x-2">
            <span className="font-semibold">{by === null ? t('you') : by || t('team')}</span>
            <span className="text-ink-muted text-base">{at(sentAtMs)}</span>
            {isNew && <Badge tone="accent">{t('new')}</Badge>}
          </p>
          {picture ? (
            <ThreadPicture id={id} size={picture} alt={t(by === null ? 'ownPicture' : 'teamPicture')} />
          ) : (
            <p className="mt-1 wrap-anywhere whitespace-pre-line">{body}</p>
          )}
          {writtenAtMs !== null && (
            <p className="text-ink-muted mt-1 text-base">{t('written', { at: at(writtenAtMs) })}</p>
          )}
          {by === null && (
            <p className="text-ink-muted mt-1 text-base">
              {readAtMs === null ? t('notRead') : t('read', { at: at(readAtMs) })}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
