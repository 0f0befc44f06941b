import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'

type Thread = {
  readonly patientId: string
  readonly givenName: string
  readonly familyName: string
  readonly lookedAfterBy: string
  readonly waiting: { readonly count: number; readonly sinceMs: number; readonly warns: boolean } | null
  readonly last: { readonly body: string; readonly sentAtMs: number; readonly isPatients: boolean }
}

/** Who waits longest first. */
export function InboxList({ threads, timeZone }: { threads: readonly Thread[]; timeZone: string }) {
  const t = useTranslations('threads.inbox')
  const staff = useTranslations('threads.staff')
  const format = useFormatter()
  const at = (instantMs: number) => format.dateTime(instantMs, 'dayTime', { timeZone })
  return (
    <ol aria-label={t('list')} className="divide-line divide-y">
      {threads.map(({ patientId, givenName, familyName, lookedAfterBy, waiting, last }) => (
        <li key={patientId} className="flex flex-col gap-1 py-3">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Link
              href={`/therapist/patients/${patientId}/messages`}
              prefetch={false}
              className="text-link flex min-h-9 items-center font-semibold"
            >
              {givenName} {familyName}
            </Link>
            {waiting && <Badge tone="accent">{t('waiting', { count: waiting.count, at: at(waiting.sinceMs) })}</Badge>}
            {waiting?.warns && <Badge tone="stop">{staff('warns')}</Badge>}
          </p>
          <p className="line-clamp-2 max-w-prose wrap-anywhere">
            {!last.isPatients && <span className="text-ink-muted">{t('you')} </span>}
            {last.body || t('picture')}
          </p>
          <p className="text-ink-muted text-sm">
            {t('last', { at: at(last.sentAtMs) })} · {t('by', { name: lookedAfterBy })}
          </p>
        </li>
      ))}
    </ol>
  )
}
