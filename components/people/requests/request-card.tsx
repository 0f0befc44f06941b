import { Download } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { ErasureAnswers } from '@/components/people/requests/erasure-answers'
import { ErasureState } from '@/components/people/requests/erasure-state'
import { RequestAnswers } from '@/components/people/requests/request-answers'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import type { DataRequestKind, DataRequestState, IdentityProof } from '@/lib/domain/people/requests/data-request'
import type { EraseGround, KeepGround } from '@/lib/domain/people/requests/erasure'
import type { FormAction } from '@/lib/domain/shared/form-state'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { formatDay } from '@/lib/i18n/format-day'

export type RequestView = {
  readonly id: string
  readonly version: number
  readonly kind: DataRequestKind
  /** Null: the patient was erased. */
  readonly patientName: string | null
  readonly receivedOn: PlainDate
  readonly dueOn: PlainDate
  readonly identity: IdentityProof
  readonly openedBy: string | null
  readonly state: DataRequestState
  readonly closedOn: PlainDate | null
  readonly releasedBy: string | null
  readonly reason: string | null
  readonly decidedBy: string | null
  readonly ground: EraseGround | KeepGround | null
  readonly keepUntil: PlainDate | null
  /** Until when its files may be taken by who looks at it; null when they may not. */
  readonly filesUntil: string | null
}

export type RequestActions = Readonly<Record<'release' | 'decline' | 'agree' | 'refuse', FormAction>>

type Props = { request: RequestView; today: PlainDate; actions: RequestActions }

/** One request: who asked, by when it must be answered, and the answer. */
export function RequestCard({ request, today, actions }: Props) {
  const t = useTranslations('requests')
  const te = useTranslations('erasure')
  const format = useFormatter()
  const { id, kind, state, dueOn } = request
  const isWaiting = state === 'open' || state === 'agreed'
  const isLate = isWaiting && dueOn < today
  const name = request.patientName ?? te('erasedPatient')
  const named = { ...request, patientName: name }
  return (
    <Card as="li" className="list-none">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="text-lg font-semibold">{name}</h3>
        <Badge>{te(`kind.${kind}`)}</Badge>
        {isWaiting && (
          <Badge tone={isLate ? 'stop' : 'caution'}>
            {t(isLate ? 'overdue' : 'due', { day: formatDay(format, dueOn) })}
          </Badge>
        )}
      </div>
      <p className="text-ink-muted">
        {t(request.openedBy === null ? 'receivedOwn' : 'received', {
          day: formatDay(format, request.receivedOn),
          identity: t(`identity.${request.identity}`),
          name: request.openedBy ?? '',
        })}
      </p>
      {request.closedOn && state === 'released' && (
        <p>{t('released', { name: request.releasedBy ?? '', day: formatDay(format, request.closedOn) })}</p>
      )}
      {request.closedOn && kind === 'copy' && state === 'declined' && (
        <p>{t('declined', { day: formatDay(format, request.closedOn), reason: request.reason ?? '' })}</p>
      )}
      {request.filesUntil && <RequestFiles id={id} until={request.filesUntil} />}
      {kind === 'copy' && state !== 'declined' && request.patientName !== null && (
        <RequestAnswers request={named} actions={actions} />
      )}
      {kind === 'erasure' && <ErasureState request={request} />}
      {kind === 'erasure' && isWaiting && <ErasureAnswers request={named} today={today} actions={actions} />}
    </Card>
  )
}

function RequestFiles({ id, until }: { id: string; until: string }) {
  const t = useTranslations('requests.files')
  return (
    <div className="mt-2">
      <p className="font-semibold">{t('title', { time: until })}</p>
      <ul>
        {(['html', 'json'] as const).map((format) => (
          <li key={format}>
            <a
              href={`/api/requests/${id}/record.${format}`}
              download
              className="text-accent-strong inline-flex min-h-9 items-center gap-1.5 underline"
            >
              <Download aria-hidden="true" size={16} className="shrink-0" />
              {t(format)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
